/** One open file: what the last whole check found, and what is shown of it while the text is edited. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from './check.ts';
import { nameFile, type FileName } from './file-name.ts';
import type { Background } from './background.ts';
import type { Problem } from './problem.ts';
import { changeBetween, moveProblems, placedFrom, replaceSecrets, type Window } from './track.ts';

/** Lines around a change that are scanned with it at once: what reaches further is found by the whole check. */
const AROUND = 40;
/** A larger change is left to the whole check. */
const MOST_LINES = 1500;
/** Milliseconds without a change after which the whole file is checked. */
const IDLE = 300;
/** Milliseconds after which it is checked although changes go on. */
const LONGEST = 2000;

export interface Listener {
  readonly show: (document: TextDocument, problems: readonly Problem[]) => void;
  readonly notice: (sentence: string) => void;
}

export class TrackedFile {
  readonly name: FileName;
  problems: readonly Problem[] = [];
  #base: { readonly content: string; readonly problems: readonly Problem[]; readonly isLeftOut: boolean } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #firstChange = 0;
  #isChecking = false;
  #isClosed = false;

  constructor(
    public document: TextDocument,
    path: string,
    readonly background: Background,
    readonly listener: Listener,
  ) {
    this.name = nameFile(path);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Shows what the change brings at once, and checks the whole file once its author pauses. */
  async changed(document: TextDocument): Promise<void> {
    this.document = document;
    this.#schedule();
    const base = this.#base;
    if (base === null || base.isLeftOut) return;
    const { version } = document;
    const problems = await this.#since(base.content, base.problems);
    if (problems !== null && document.version === version && this.#base === base) this.#show(problems);
  }

  /** Checks the whole file now; after it, once more if the text changed meanwhile. */
  async check(): Promise<void> {
    clearTimeout(this.#timer);
    this.#firstChange = 0;
    if (this.#isChecking) return this.#schedule();
    this.#isChecking = true;
    const content = this.document.getText();
    const checked = await this.background.check(this.name, content).finally(() => (this.#isChecking = false));
    if (checked === null || this.#isClosed) return;
    await this.#useChecked(content, checked);
  }

  /** Takes the result of a check of `content`, an older text perhaps. */
  async #useChecked(content: string, { problems, notice, isLeftOut }: Checked): Promise<void> {
    if (notice !== null) this.listener.notice(notice);
    this.#base = { content, problems, isLeftOut };
    const current = isLeftOut ? problems : await this.#since(content, problems);
    this.#show(current ?? problems);
  }

  /** Checks the file once its author pauses, or at the latest after `LONGEST`. */
  #schedule(): void {
    clearTimeout(this.#timer);
    this.#firstChange ||= performance.now();
    const wait = Math.min(IDLE, this.#firstChange + LONGEST - performance.now());
    this.#timer = setTimeout(() => void this.check(), Math.max(0, wait));
  }

  #show(problems: readonly Problem[]): void {
    if (this.#isClosed) return;
    this.problems = problems;
    this.listener.show(this.document, problems);
  }

  /** Returns the problems of an older text at their places now, with the secrets around the change found anew. */
  async #since(content: string, problems: readonly Problem[]): Promise<readonly Problem[] | null> {
    const { document } = this;
    const change = changeBetween(content, document.getText());
    if (change === null) return problems;
    const there = moveProblems(problems, change);
    if (change.newEnd - change.start > MOST_LINES) return there;
    const window = { start: Math.max(0, change.start - AROUND), end: change.newEnd + AROUND };
    return replaceSecrets(there, window, placedFrom(await this.#secretsIn(window), window.start));
  }

  /** Returns the secrets in a window of lines. */
  async #secretsIn({ start, end }: Window): Promise<readonly Problem[]> {
    const range = { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
    const { checkPart, policyFor } = await import('./check.ts');
    const { policy } = await policyFor(this.name);
    return await checkPart(this.name.path, this.document.getText(range), policy);
  }
}
