import { type Fault, fault } from '../../model/fault.ts';
import { codeOf } from '../world-error.ts';
import { type Decoder, decodersFor, MAX_CODINGS, type MakeDecoder } from './content-codings.ts';

/** How much of a body is taken, counted after decoding; beyond it, the body is refused or its rest is cut off. */
export interface BodyLimit {
  readonly bytes: number;
  readonly beyond: 'refuse' | 'cut';
}

export type BodyOutcome =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Takes a body chunk by chunk as it comes over the wire. */
export interface BodyReader {
  /** False when the sender should wait until `onDrained` is called. */
  write(chunk: Buffer): boolean;
  /** All bytes have come. */
  end(): void;
  /** Gives up; no outcome follows. */
  stop(): void;
}

/**
 * Reads a body and decodes it while it comes, so that a compression bomb is found when the limit is passed, not
 * when it has been unpacked. `onOutcome` is called once: at the end, or as soon as the limit decides.
 */
export function openBodyReader(
  contentEncoding: string,
  limit: BodyLimit,
  onOutcome: (outcome: BodyOutcome) => void,
  onDrained: () => void,
): BodyReader {
  const makers = decodersFor(contentEncoding);
  if (makers.length === 0) {
    const sink = openSink(limit, onOutcome);
    return { write: sink.take, end: sink.end, stop: sink.stop };
  }
  if (makers.length > MAX_CODINGS) {
    onOutcome({ kind: 'fault', fault: fault('protocol-error', `content-encoding: ${contentEncoding}`) });
    return { write: () => true, end: () => undefined, stop: () => undefined };
  }
  return openDecodingReader(makers, limit, onOutcome, onDrained);
}

function openDecodingReader(
  makers: readonly MakeDecoder[],
  limit: BodyLimit,
  onOutcome: (outcome: BodyOutcome) => void,
  onDrained: () => void,
): BodyReader {
  let decoders: readonly Decoder[] = [];
  let received = 0;

  const sink = openSink(limit, (outcome) => {
    for (const decoder of decoders) decoder.destroy();
    onOutcome(outcome);
  });
  /** Some decoders stop at the end of their stream and silently leave what follows: a body cut off unseen. */
  const finish = () => {
    if ((decoders[0]?.bytesWritten ?? 0) === received) sink.end();
    else sink.fail(fault('protocol-error', 'more bytes after the end of the compressed body'));
  };

  return {
    write(chunk) {
      if (received === 0) {
        decoders = chain(makers, chunk[0] ?? 0, sink, finish);
        decoders[0]?.on('drain', onDrained);
      }
      received += chunk.length;
      return decoders[0]?.write(chunk) ?? true;
    },
    end() {
      if (received === 0) sink.end();
      else decoders[0]?.end();
    },
    stop() {
      sink.stop();
      for (const decoder of decoders) decoder.destroy();
    },
  };
}

/** Joins the decoders, the last of them into the sink. */
function chain(
  makers: readonly MakeDecoder[],
  firstByte: number,
  sink: ByteSink,
  onEnd: () => void,
): readonly Decoder[] {
  const decoders = makers.map((make) => make(firstByte));
  for (const [index, decoder] of decoders.entries()) {
    decoder.on('error', (error) => sink.fail(decodingFault(error)));
    const next = decoders[index + 1];
    if (next === undefined) decoder.on('data', sink.take).on('end', onEnd);
    else decoder.pipe(next);
  }
  return decoders;
}

function decodingFault(error: Error): Fault {
  const code = codeOf(error);
  // The compressed stream ends in its middle: the server broke off, though HTTP was closed properly.
  return fault(code === 'Z_BUF_ERROR' ? 'connection-lost' : 'protocol-error', code);
}

interface ByteSink {
  take(chunk: Buffer): boolean;
  end(): void;
  fail(why: Fault): void;
  stop(): void;
}

/** Collects bytes up to the limit; whatever comes after the outcome is ignored. */
function openSink(limit: BodyLimit, onOutcome: (outcome: BodyOutcome) => void): ByteSink {
  let chunks: Buffer[] = [];
  let total = 0;
  let open = true;

  const settle = (outcome: BodyOutcome) => {
    if (!open) return;
    open = false;
    chunks = [];
    onOutcome(outcome);
  };
  const whole = (): BodyOutcome => ({
    kind: 'body',
    bytes: Buffer.concat(chunks, Math.min(total, limit.bytes)),
  });

  return {
    take(chunk) {
      if (!open) return true;
      chunks.push(chunk);
      total += chunk.length;
      if (total <= limit.bytes) return true;
      if (limit.beyond === 'cut') settle(whole());
      else settle({ kind: 'fault', fault: fault('too-large', `more than ${limit.bytes} bytes`) });
      return true;
    },
    end: () => settle(whole()),
    fail: (why) => settle({ kind: 'fault', fault: why }),
    stop() {
      open = false;
      chunks = [];
    },
  };
}
