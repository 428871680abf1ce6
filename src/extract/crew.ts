import { Worker } from 'node:worker_threads';
import { type Fault, fault } from '../model/fault.ts';
import type { Extracted, ExtractRequest } from './extract-request.ts';
import type { Answer } from './worker.ts';

export interface CrewLimits {
  readonly threads: number;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** A document that takes longer than this holds up the others. */
  readonly patienceMs: number;
}

interface Job {
  readonly request: ExtractRequest;
  readonly done: (extracted: Extracted) => void;
  readonly failed: (error: Error) => void;
}

interface Hand {
  readonly worker: Worker;
  job: Job | undefined;
  /** When it began its job, by the monotonic clock. */
  begun: number;
  timer: NodeJS.Timeout | undefined;
  watch: NodeJS.Timeout | undefined;
}

/**
 * The limits of a thread's heap leave out what lies beside it, such as the unpacked streams of a PDF: that is looked
 * at so often. A real document is mostly read before the first look.
 */
const WATCH_MS = 250;

/** Worker threads that read documents one at a time each. A thread that hangs or dies is replaced, its job told so. */
export class Crew {
  readonly #limits: CrewLimits;
  readonly #waiting: Job[] = [];
  readonly #hands = new Set<Hand>();
  #closed = false;

  constructor(limits: CrewLimits) {
    this.#limits = limits;
  }

  /** Rejects only when the crew is closed before the document is read. */
  read(request: ExtractRequest): Promise<Extracted> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((done, failed) => {
      this.#waiting.push({ request, done, failed });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const hands = [...this.#hands];
    this.#hands.clear();
    for (const job of this.#waiting.splice(0)) job.failed(closed());
    for (const hand of hands) this.#release(hand)?.failed(closed());
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const idle = [...this.#hands].find((hand) => hand.job === undefined);
      if (idle === undefined && !this.#mayHire()) return;
      const job = this.#waiting.shift();
      if (job !== undefined) this.#give(idle ?? this.#hire(), job);
    }
  }

  /** One thread keeps up with fetching, and each takes memory: another comes when all have been at theirs for long. */
  #mayHire(): boolean {
    const since = performance.now() - this.#limits.patienceMs;
    const isHeldUp = [...this.#hands].every((hand) => hand.begun < since);
    return isHeldUp && this.#hands.size < this.#limits.threads;
  }

  #give(hand: Hand, job: Job): void {
    const { timeoutMs } = this.#limits;
    hand.job = job;
    hand.begun = performance.now();
    hand.timer = setTimeout(() => {
      this.#dismiss(hand, fault('extract-timeout', `not read within ${timeoutMs / 1000} s`));
    }, timeoutMs);
    hand.watch = setInterval(() => {
      this.#weigh(hand, job);
      this.#assign();
    }, WATCH_MS);
    hand.worker.ref();
    hand.worker.postMessage(job.request);
  }

  #hire(): Hand {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: this.#limits.memoryMb },
      // What a library prints is about a document, and may not get between the lines of our own output.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const hand: Hand = { worker, job: undefined, begun: 0, timer: undefined, watch: undefined };
    worker.on('message', (answer: Answer) => this.#answered(hand, answer));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isOutOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#dismiss(hand, isOutOfMemory ? this.#tooMuchMemory() : fault('reader-failed', error.message));
    });
    worker.on('exit', () => this.#dismiss(hand, fault('reader-failed', 'the thread ended by itself')));
    this.#hands.add(hand);
    return hand;
  }

  #answered(hand: Hand, answer: Answer): void {
    if (!this.#hands.has(hand)) return;
    const job = this.#release(hand);
    hand.worker.unref();
    job?.done(
      'extracted' in answer
        ? answer.extracted
        : { kind: 'fault', fault: fault('reader-failed', answer.unforeseen) },
    );
    this.#assign();
  }

  #weigh(hand: Hand, job: Job): void {
    hand.worker.getHeapStatistics().then(
      ({ external_memory }) => {
        const isOver = external_memory > this.#limits.memoryMb * 2 ** 20;
        if (isOver && hand.job === job) this.#dismiss(hand, this.#tooMuchMemory());
      },
      // The thread has ended meanwhile, and its own events say why.
      () => undefined,
    );
  }

  #tooMuchMemory(): Fault {
    return fault('too-complex', `more than ${this.#limits.memoryMb} MiB to read it`);
  }

  /** Lets a thread go; the document that it was at gets the fault, the others go on with a new thread. */
  #dismiss(hand: Hand, because: Fault): void {
    if (!this.#hands.delete(hand)) return;
    this.#release(hand)?.done({ kind: 'fault', fault: because });
    void hand.worker.terminate();
    this.#assign();
  }

  /** Takes the document that a thread is at away from it. */
  #release(hand: Hand): Job | undefined {
    const { job, timer, watch } = hand;
    clearTimeout(timer);
    clearInterval(watch);
    hand.job = undefined;
    return job;
  }
}

function closed(): Error {
  return new Error('the extractor is closed');
}
