/**
 * Judges a push within its deadline, whatever it holds. A small one is judged at once: how little it may read bounds
 * what that costs. Everything else is judged in a thread whose memory is limited, and which is ended where it is
 * late. The process itself only waits, so it can always say what becomes of the push.
 */

import type { Worker } from 'node:worker_threads';
import type { Policy } from '../../model/policy.ts';
import type { PushFacts } from '../../reporters/audit/record.ts';
import { visible } from '../../reporters/safe-text.ts';
import { Allowance } from '../../repository/allowance.ts';
import { startThread } from '../../scan/threads.ts';
import { nameRefs } from '../../sources/hook-input.ts';
import { failureOf } from '../failure.ts';
import { millisecondsSince } from './clock.ts';
import { giveWay } from './give-way.ts';
import { judgePush } from './judge.ts';
import { factsOf, outcomeOfFailure, type Push, type PushOutcome } from './outcome.ts';
import { plainName } from './plain-names.ts';
import { takeSlot } from './slots.ts';

/** Settings for a push that is not judged in time. */
export type Terms = Pick<Policy, 'deadline' | 'onDeadline'>;

interface Found {
  readonly title: string;
  readonly path: string;
  readonly line: number;
}

export type FromThread =
  | { readonly kind: 'policy'; readonly terms: Terms; readonly facts: PushFacts }
  | { readonly kind: 'listed' | 'read'; readonly commits: number }
  | { readonly kind: 'blocking'; readonly found: Found }
  | { readonly kind: 'outcome'; readonly outcome: PushOutcome };

/**
 * Bytes that are read of a push, and of what it changes, before a thread is started: that costs half of Node's start.
 */
const SMALL = 32 * 1024;

/** Milliseconds after the deadline in which a scan that stops by itself may still say what it found. */
const GRACE = 250;

/** MiB of V8's heap. Texts lie outside it; their size is limited where they are read. */
const HEAP = 512;

/**
 * Shares of the deadline after which no thread is started: it could hardly end in time, and would delay the others. A
 * push that waits gives up at a random time between the two: if all did so at once, none would end in time.
 */
const LATEST_START = { from: 0.5, to: 0.65 };

/** Milliseconds until the thread is to be started, which only a very busy server exceeds. */
const LONG_START = 2000;

/** Number of findings that are named where the scan is stopped. */
const NAMED = 3;

export interface BoundedOutcome {
  readonly outcome: PushOutcome;
  /** Deadline in milliseconds since the process began. */
  readonly deadline: number;
  /** Ends the thread and waits until it is gone; the process exits only afterwards. */
  readonly end: () => Promise<unknown>;
}

/** Returns the outcome of a push, by its deadline at the latest. */
export async function judgeBounded(push: Push): Promise<BoundedOutcome> {
  return await new BoundedPush(push).judge();
}

type Want = 'time' | 'memory' | 'start';

class BoundedPush {
  #terms: Terms;
  /** Null until the policy is read. */
  #facts: PushFacts | null = null;
  #listed: number | null = null;
  #read = 0;
  readonly #found: Found[] = [];
  #isLate: () => void = () => {};
  #timer: NodeJS.Timeout | undefined;
  #worker: Worker | null = null;
  #releaseSlot: () => void = () => {};

  constructor(readonly push: Push) {
    const { floor, defaults } = push.server;
    this.#terms = {
      deadline: floor?.deadline ?? defaults.deadline,
      onDeadline: floor?.onDeadline ?? defaults.onDeadline,
    };
  }

  async judge(): Promise<BoundedOutcome> {
    const isOver = this.#passed() >= this.#terms.deadline;
    const outcome = isOver
      ? await this.#stopped('start')
      : ((await this.#judgeHere()) ?? (await this.#judgeInThread()));
    this.#releaseSlot();
    return { outcome, deadline: this.#terms.deadline, end: async () => await this.#worker?.terminate() };
  }

  /** Returns null if the push is not small. */
  async #judgeHere(): Promise<PushOutcome | null> {
    const on = { policy: (terms: Terms) => void (this.#terms = terms) };
    const allowance = new Allowance(SMALL);
    return await Promise.race([judgePush(this.push, on, allowance), allowance.exceeded.then(() => null)]);
  }

  /** Returns the milliseconds since the hook began. */
  #passed(): number {
    return millisecondsSince(this.push.began);
  }

  /** Waits until a thread may be started; false if it would be too late then. */
  async #waitForSlot(): Promise<boolean> {
    const { from, to } = LATEST_START;
    const latest = Math.max(LONG_START, this.#terms.deadline * (from + Math.random() * (to - from)));
    const left = Math.min(latest, this.#terms.deadline) - this.#passed();
    const release = left > 0 ? await takeSlot(this.push.directory, performance.now() + left) : null;
    if (release !== null) this.#releaseSlot = release;
    return release !== null;
  }

  /** Judges the push in a thread; ends it at the deadline. */
  async #judgeInThread(): Promise<PushOutcome> {
    if (!(await this.#waitForSlot())) return await this.#stopped('start');
    const late = new Promise<'time'>((resolve) => (this.#isLate = () => resolve('time')));
    this.#startTimer();
    const end = await Promise.race([this.#runThread(), late]);
    clearTimeout(this.#timer);
    return typeof end === 'string' ? await this.#stopped(end) : end;
  }

  /** Runs the thread; resolves with its outcome, or with what it ran out of. */
  async #runThread(): Promise<PushOutcome | Want> {
    return await new Promise<PushOutcome | Want>((resolve, reject) => {
      const worker = startThread('hook', {
        workerData: this.push,
        resourceLimits: { maxOldGenerationSizeMb: HEAP },
      });
      if (worker === null) throw new Error('The program of the thread is missing.');
      this.#worker = worker;
      worker.once('online', () => giveWay(this.#releaseSlot));
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'outcome') resolve(message.outcome);
        else this.#keepProgress(message);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('memory');
        else reject(error);
      });
      worker.once('exit', () => reject(new Error('The thread ended early.')));
    }).catch(async (error: unknown) => {
      const { text, exitCode } = await failureOf(error);
      return await outcomeOfFailure({ kind: 'failure', message: text.trim(), exitCode }, await this.#factsOf());
    });
  }

  /** Keeps what the thread reports on its way, for the message if it is stopped. */
  #keepProgress(message: Exclude<FromThread, { kind: 'outcome' }>): void {
    switch (message.kind) {
      case 'policy':
        this.#terms = message.terms;
        this.#facts = message.facts;
        return this.#startTimer();
      case 'listed':
        this.#listed = message.commits;
        return;
      case 'read':
        this.#read = message.commits;
        return;
      case 'blocking':
        this.#found.push(message.found);
    }
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#isLate, Math.max(0, this.#terms.deadline - this.#passed()) + GRACE);
  }

  /** Decides by what was found before, then by the policy's `on-deadline`. */
  async #stopped(want: Want): Promise<PushOutcome> {
    const found = this.#found
      .slice(0, NAMED)
      .map(({ title, path, line }) => `\n  Found before that: ${visible(title)} at ${visible(path)}:${line}`);
    const isAccepted = this.#found.length === 0 && this.#terms.onDeadline === 'accept-and-report';
    const exitCode = this.#found.length > 0 ? 1 : isAccepted ? 0 : 3;
    const next = `${want === 'start' ? 'Push again later' : 'Push less at a time'}, or ask the administrator.`;
    const message = `tidegate: ${this.#reasonOf(want)}${found.join('')}\n  ${next}`;
    const kind = this.#facts === null ? 'failure' : 'stopped';
    return await outcomeOfFailure(
      { kind, want: want === 'memory' ? want : 'time', message, exitCode },
      this.#facts ?? factsOf(this.push, plainName),
    );
  }

  /** Returns a sentence that says why the push could not be judged in time, and how much was read. */
  #reasonOf(want: Want): string {
    const limit = this.#terms.deadline;
    const passed = this.#passed();
    if (want === 'start' && passed < limit) {
      const [now, all] = [passed, limit].map((time) => `${(time / 1000).toFixed(1)} s`);
      return `The server is too busy: ${now} of ${all} had passed before the scan began. Nothing was read.`;
    }
    const head =
      want === 'memory' ? `More than ${HEAP} MiB of memory were needed` : `Time ran out after ${limit / 1000} s`;
    if (this.#facts === null) return `${head}, before anything was read.`;
    if (this.#listed === null)
      return `${head}, before git could list what is new in push to ${visible(nameRefs(this.#facts.updates))}.`;
    return `${head}: ${this.#read} of ${this.#listed} commits were read.`;
  }

  async #factsOf(): Promise<PushFacts> {
    if (this.#facts !== null) return this.#facts;
    const { redactorOf } = await import('../../detectors/secrets/redactor.ts');
    return factsOf(this.push, (await redactorOf()).redact);
  }
}
