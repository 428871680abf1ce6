import { sha256 } from '../model/digest.ts';
import { enqueue } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { noticeCopies } from './queue-mail.ts';

export type TakingIn = Pick<
  Context,
  'config' | 'log' | 'clock' | 'store' | 'settings' | 'subscribers' | 'recipientKey'
>;

/**
 * Takes in what people changed in the files of the configuration since they were read. Files that cannot be used change
 * nothing: the monitor watches on by what stood there before, and the operator is told of each problem once.
 */
export async function takeInConfig(context: TakingIn): Promise<void> {
  const { config, log, clock, store } = context;
  const read = config.readAnew();
  if (read.kind === 'same') return;
  if (read.kind === 'taken-in') {
    const { kind: _, mended, ...told } = read;
    for (const warning of config.warnings()) log.warn({ warning }, 'something in the configuration is idle');
    log.info({ ...told, mended, waitForStart: config.waiting() }, 'the changed configuration is taken in');
    return;
  }
  if (read.fresh.length === 0) return;
  log.error({ problems: read.fresh }, 'the changed configuration cannot be used; the one before holds on');
  const copies = noticeCopies(
    context,
    { kind: 'config-refused', problems: read.fresh },
    sha256(read.fresh.join('\n')),
    clock.now(),
  );
  await store.transaction((tx) => enqueue(tx, copies));
}
