/** Scans what a coding agent is about to do, as if it were staged, and says why it is stopped. */

import { statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isTidegateError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScanTarget } from '../../model/range.ts';
import type { Report } from '../../model/report.ts';
import { realFolder, treeAround } from '../../repository/git/program.ts';
import { LARGEST_BLOB } from '../../repository/object-read.ts';
import { openRepository } from '../../repository/open.ts';
import { readRegularFile } from '../../repository/regular-file.ts';
import { renderAgentDenial } from '../../reporters/agent-denial.ts';
import { scan } from '../../scan.ts';
import type { World } from '../../scan/world.ts';
import { withDrafts, type Draft } from '../../sources/draft.ts';
import { isIgnoredByGit, worktreeDrafts } from '../../sources/worktree.ts';
import type { Action, Edit } from './actions.ts';

/** Returns the reason to stop the first action that would leak or weaken something; null if all may proceed. */
export async function reasonToStop(actions: readonly Action[], directory: string): Promise<string | null> {
  const judge = new Judge(directory);
  for (const action of actions) {
    const blocking = await judge.judge(action);
    if (blocking.length > 0) return renderAgentDenial(judge.nameOf(action), blocking);
  }
  return null;
}

class Judge {
  readonly #root: string;

  constructor(readonly directory: string) {
    this.#root = treeAround(directory);
  }

  /** Returns the blocking findings of one action. */
  async judge(action: Action): Promise<readonly Finding[]> {
    switch (action.kind) {
      case 'text':
        return await this.#scanText(action.text, '');
      case 'read':
        return await this.#scanRead(action.path, action.content);
      case 'lines':
        return await this.#unlessIgnored(action.path, this.#scanText(action.text, this.#pathOf(action.path)));
      case 'write':
        return await this.#scanWrite(action.path, action.content);
      case 'edit':
        return await this.#scanEdits(action.path, action.edits);
      case 'commit':
        return await this.#scanCommit(action.isStagedFirst);
    }
  }

  /** Returns what an action does, for a message: `write to config/app.ts`. */
  nameOf(action: Action): string {
    switch (action.kind) {
      case 'text':
        return action.what;
      case 'read':
        return `read of ${this.#pathOf(action.path)}`;
      case 'commit':
        return 'commit';
      case 'lines':
      case 'write':
      case 'edit':
        return `write to ${this.#pathOf(action.path)}`;
    }
  }

  /** Scans what is read: the event's content, otherwise the file on disk. */
  async #scanRead(path: string, content: string | null): Promise<readonly Finding[]> {
    const text = content ?? this.#onDisk(path)?.toString('latin1') ?? null;
    if (text === null) return [];
    const bytes = Buffer.from(text, content === null ? 'latin1' : 'utf8');
    return blockingOf(await this.#scan({ kind: 'stdin', path: this.#pathOf(path) }, { source: null, input: bytes }));
  }

  async #scanText(text: string, path: string): Promise<readonly Finding[]> {
    return blockingOf(await this.#scan({ kind: 'stdin', path }, { source: null, input: Buffer.from(text) }));
  }

  /** Scans the file as it would be; only the new texts if the edits do not fit the file on disk. */
  async #scanEdits(path: string, edits: readonly Edit[]): Promise<readonly Finding[]> {
    const content = applyEdits(this.#onDisk(path)?.toString('utf8') ?? '', edits);
    if (content !== null) return await this.#scanWrite(path, content);
    const added = edits.map(({ fresh }) => fresh).join('\n'); // the file is another one than the agent believes
    return await this.#unlessIgnored(path, this.#scanText(added, this.#pathOf(path)));
  }

  /** Scans the file compared with the one on disk; as a plain text outside a repository. */
  async #scanWrite(path: string, content: string): Promise<readonly Finding[]> {
    const inTree = this.#pathOf(path);
    if (isAbsolute(inTree) || inTree.includes('\0') || !(await this.#isRepository()))
      return await this.#scanText(content, inTree);
    const draft = { path: inTree, before: this.#onDisk(path), after: Buffer.from(content) };
    return await this.#unlessIgnored(path, this.#scanDrafts([draft]));
  }

  /** Scans what is staged, and for `git commit -a` what would be staged. */
  async #scanCommit(isStagedFirst: boolean): Promise<readonly Finding[]> {
    if (!(await this.#isRepository())) return [];
    const staged = await this.#scanDrafts(null);
    if (staged.length > 0 || !isStagedFirst) return staged;
    return await this.#scanDrafts(await worktreeDrafts(this.#root));
  }

  /**
   * Scans drafts of files; for null, the staged files. Drafts that git cannot compare are judged as the texts that
   * would be written.
   */
  async #scanDrafts(drafts: readonly Draft[] | null): Promise<readonly Finding[]> {
    const compared = await this.#compareDrafts(drafts);
    if (compared !== null) return compared;
    const texts = (drafts ?? []).map(({ path, after }) => this.#scanText(after.toString('utf8'), path));
    return (await Promise.all(texts)).flat();
  }

  /** Returns the blocking findings of drafts against the repository; null if git could not compare all of them. */
  async #compareDrafts(drafts: readonly Draft[] | null): Promise<readonly Finding[] | null> {
    try {
      const source = await openRepository(this.#root);
      try {
        const drafted = drafts === null ? source : withDrafts(source, drafts);
        const report = await this.#scan({ kind: 'staged' }, { source: drafted });
        const blocking = blockingOf(report);
        return blocking.length > 0 || report.verdict.kind !== 'incomplete' ? blocking : null;
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!isTidegateError(error)) throw error;
      return null; // a link to a worktree that is gone, a repository of another user
    }
  }

  /**
   * Scans with the policy of the repository, or the built-in one if that cannot be read: an error must not open the
   * gate.
   */
  async #scan(target: ScanTarget, world: World): Promise<Report> {
    try {
      return await scan(target, { ...world, folder: this.#root });
    } catch (error) {
      if (!isTidegateError(error) || error.code !== 'bad-configuration') throw error;
      return await scan(target, world);
    }
  }

  /** Returns no findings for a file that git ignores: credentials of this machine belong there. */
  async #unlessIgnored(path: string, found: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
    const blocking = await found;
    if (blocking.length === 0 || !(await this.#isRepository())) return blocking;
    return (await isIgnoredByGit(this.#root, resolve(this.directory, path))) ? [] : blocking;
  }

  async #isRepository(): Promise<boolean> {
    return statSync(join(this.#root, '.git'), { throwIfNoEntry: false }) !== undefined;
  }

  /** Returns the path from the root of the working tree, with `/`; an absolute path if the file is outside of it. */
  #pathOf(path: string): string {
    const absolute = resolve(this.directory, path);
    const way = relative(this.#root, join(realFolder(dirname(absolute)), basename(absolute)));
    return way.startsWith(`..${sep}`) || isAbsolute(way) ? absolute : way.split(sep).join('/');
  }

  /** Reads a file; null if it does not exist, or if an agent could not read it. */
  #onDisk(path: string): Buffer | null {
    const file = resolve(this.directory, path);
    try {
      return readRegularFile(file, LARGEST_BLOB);
    } catch {
      return null;
    }
  }
}

function blockingOf({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] {
  return findings.filter(({ blocks }) => blocks);
}

/** Returns the text after the edits; null if one does not fit it. */
function applyEdits(text: string, edits: readonly Edit[]): string | null {
  let edited = text;
  for (const { old, fresh, isForAll } of edits) {
    if (old === '' && edited !== '') return null;
    if (!edited.includes(old)) return null;
    edited = isForAll && old !== '' ? edited.split(old).join(fresh) : edited.replace(old, () => fresh);
  }
  return edited;
}
