import { Worker } from 'node:worker_threads';
import { fault } from '../model/fault.ts';
import type { Extracted, ExtractRequest } from './extract-request.ts';
import type { Answer } from './worker.ts';

export interface CrewLimits {
  readonly threads: number;
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

interface Job {
  readonly request: ExtractRequest;
  readonly done: (extracted: Extracted) => void;
}

interface Hand {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Worker threads that read documents one at a time each. A thread that hangs or dies is replaced, its job told so. */
export class Crew {
  readonly #limits: CrewLimits;
  readonly #waiting: Job[] = [];
  readonly #hands = new Set<Hand>();
  #closed = false;

  constructor(limits: CrewLimits) {
    this.#limits = limits;
  }

  read(request: ExtractRequest): Promise<Extracted> {
    if (this.#closed) return Promise.reject(new Error('the extractor is closed'));
    return new Promise((done) => {
      this.#waiting.push({ request, done });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#hands].map(({ worker }) => worker.terminate()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const idle = [...this.#hands].find((hand) => hand.job === undefined);
      if (idle === undefined && this.#hands.size >= this.#limits.threads) return;
      const job = this.#waiting.shift();
      if (job !== undefined) this.#give(idle ?? this.#hire(), job);
    }
  }

  #give(hand: Hand, job: Job): void {
    hand.job = job;
    hand.timer = setTimeout(() => {
      this.#dismiss(hand, fault('extract-timeout', `not read within ${this.#limits.timeoutMs / 1000} s`));
    }, this.#limits.timeoutMs);
    hand.worker.ref();
    hand.worker.postMessage(job.request);
  }

  #hire(): Hand {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: this.#limits.memoryMb },
      stdout: false,
      stderr: false,
    });
    const hand: Hand = { worker, job: undefined, timer: undefined };
    worker.on('message', (answer: Answer) => this.#answered(hand, answer));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isOutOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#dismiss(
        hand,
        isOutOfMemory
          ? fault('too-complex', `more than ${this.#limits.memoryMb} MiB to read it`)
          : fault('unreadable-document', error.message),
      );
    });
    worker.on('exit', () => this.#dismiss(hand, fault('unreadable-document', 'the reader stopped')));
    this.#hands.add(hand);
    return hand;
  }

  #answered(hand: Hand, answer: Answer): void {
    const { job } = hand;
    clearTimeout(hand.timer);
    hand.job = undefined;
    hand.worker.unref();
    job?.done(
      'extracted' in answer
        ? answer.extracted
        : { kind: 'fault', fault: fault('unreadable-document', answer.unforeseen) },
    );
    this.#assign();
  }

  /** Lets a thread go; the document that it was at gets the fault, the others go on with a new thread. */
  #dismiss(hand: Hand, because: Extract<Extracted, { kind: 'fault' }>['fault']): void {
    if (!this.#hands.delete(hand)) return;
    clearTimeout(hand.timer);
    const { job } = hand;
    hand.job = undefined;
    job?.done({ kind: 'fault', fault: because });
    void hand.worker.terminate();
    if (!this.#closed) this.#assign();
  }
}
