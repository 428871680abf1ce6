import { type Command, Option } from 'commander';
import { counted } from '../model/counted.ts';
import { aboutOf } from '../monitor/settle-mail.ts';
import { type OutboxEntry, readOutbox } from '../store/outbox-list.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Output, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

const states = { dead: ['dead'], waiting: ['queued', 'for-digest', 'held'], sent: ['sent'] } as const;
type Wanted = keyof typeof states;

const nothingSays: Readonly<Record<Wanted, string>> = {
  dead: 'No mail is undeliverable.',
  waiting: 'No mail waits.',
  sent: 'No mail was sent.',
};

const says: Readonly<Record<OutboxEntry['state'], string>> = {
  queued: 'to be sent',
  held: 'held for review',
  'for-digest': 'kept for a digest',
  'in-digest': 'sent in a digest',
  'set-aside': 'not sent, since the change was dismissed',
  sent: 'sent',
  dead: 'undeliverable',
};

export function addMailList(mail: Command, shell: Shell): void {
  mail
    .command('list')
    .description('the mails that could not be delivered, wait, or were sent; newest first')
    .addOption(new Option('--state <state>', 'which of them').choices(Object.keys(states)).default('dead'))
    .option('--most <n>', 'how many', '50')
    .action(async (options: { state: Wanted; most: string }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const most = Number(options.most);
      if (!Number.isInteger(most) || most < 1) throw new WrongUse('--most wants a number from 1 up.');
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const entries = await readOutbox(house.context.store.db, states[options.state], most);
        if (entries.length === 0 && globals.json !== true) shell.out.line(nothingSays[options.state]);
        for (const entry of entries) {
          if (globals.json === true) shell.out.json(entryJson(entry));
          else showEntry(shell.out, entry);
        }
      } finally {
        await house.close();
      }
    });
}

function entryJson({ item, state, lastError }: OutboxEntry) {
  const { id, recipient, madeAt, attempts, matter } = item;
  return { id, recipient, state, madeAt, attempts, kind: matter.kind, about: aboutOf(matter), lastError };
}

function showEntry(out: Output, { item, state, lastError }: OutboxEntry): void {
  const { id, recipient, madeAt, attempts, matter } = item;
  out.line(
    `${out.paint('bold', id)}  ${madeAt.slice(0, 16).replace('T', ' ')}  ${safeForTerminal(recipient)}`,
  );
  const tried = attempts > 0 ? `, tried ${counted(attempts, 'time')}` : '';
  out.line(`  ${says[state]}: ${aboutOf(matter)}${tried}`);
  if (lastError !== null) out.line(out.paint('dim', `  ${safeForTerminal(lastError)}`));
}
