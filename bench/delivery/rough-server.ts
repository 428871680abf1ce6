import { appendFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { sha256 } from '../../src/model/digest.ts';
import { changesIn, NOBODY } from './plan.ts';

/**
 * A real SMTP server in a process of its own that is as bad as servers get, for a while: of each mail it spoils the
 * first deliveries as a seeded throw of dice says. Every mail that it has taken stands in its ledger, one JSON object a
 * line, before it answers: so what stands there once stands there also when it is killed.
 *
 *   rough-server.ts PORT LEDGER SEED
 */
const [port = '0', ledger = '', seed = ''] = process.argv.slice(2);

/** How often one mail is spoiled at most: then the server has had its fun. */
const MOST_SPOILT = 2;

const spoilt = new Map<string, number>();

type Trick = 'none' | 'greylist' | 'drop-after-data' | 'take-and-die' | 'stall' | 'busy';
/** A stall costs the line a whole time-out, so there is one for three of what goes fast. */
const tricks: readonly Trick[] = [
  ...['greylist', 'drop-after-data', 'take-and-die'].flatMap((trick) => [trick, trick, trick] as Trick[]),
  'stall',
  'busy',
];

/** Spoils three of ten first deliveries; the second half as many. */
function trickFor(about: string): Trick {
  const before = spoilt.get(about) ?? 0;
  spoilt.set(about, before + 1);
  if (before >= MOST_SPOILT) return 'none';
  const dice = Number.parseInt(sha256(`${seed} ${about} ${before}`).slice(0, 8), 16);
  if (dice % 20 >= (before === 0 ? 6 : 3)) return 'none';
  return tricks[dice % tricks.length] ?? 'none';
}

function reply(responseCode: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode });
}

const sockets = new Map<number | undefined, Socket>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  closeTimeout: 1,
  onRcptTo({ address }, _session, go) {
    go(address === NOBODY ? reply(550, 'no such person') : null);
  },
  onData(stream, session, answer) {
    text(stream).then((mail) => take(mail, session, answer), answer);
  },
});

function take(mail: string, session: SMTPServerSession, answer: (error?: Error) => void): void {
  const messageId = /^Message-ID: (\S+)/im.exec(mail)?.[1] ?? '';
  const to = session.envelope.rcptTo.map(({ address }) => address).join();
  const trick = trickFor(`${messageId} ${to}`);
  const hangUp = (): void => {
    sockets.get(session.remotePort)?.destroy();
  };
  switch (trick) {
    case 'greylist':
      answer(reply(451, 'greylisted, come again'));
      break;
    case 'busy':
      answer(reply(421, 'too busy'));
      break;
    case 'drop-after-data':
      hangUp();
      break;
    case 'stall':
      // No answer, ever: the client has to give up by itself.
      break;
    case 'take-and-die':
      enter(messageId, to, mail, false);
      hangUp();
      break;
    case 'none':
      enter(messageId, to, mail, true);
      answer();
      break;
  }
}

function enter(messageId: string, to: string, mail: string, answered: boolean): void {
  const line = { at: Date.now(), messageId, to, bytes: sha256(mail), changes: changesIn(mail), answered };
  appendFileSync(ledger, `${JSON.stringify(line)}\n`);
}

// A client that hangs up, or is killed, is what this is about.
server.on('error', () => undefined);
server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort, socket));
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
});
