/**
 * Turns the words after `tidegate diff` into what to read, as `git diff` users mean them:
 * - `A..B` and `A B`: commits of B that A lacks; settings compared from A to B. An empty side is HEAD.
 * - `A...B`: the same commits; settings compared from their merge base, which is what a pull request would change.
 * - `A`: `A..HEAD`. `git diff A` goes on to the working tree; files not committed are the business of `tidegate
 * staged`.
 * - `A^!`: the one commit A.
 */

import { UsageError } from '../model/errors.ts';
import { shortOid, type Oid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { changeOf, shallowError, startOfChange } from './history.ts';
import { nearestRef } from './nearest-ref.ts';

const USE = 'Use: tidegate diff <base>..<head>, for example tidegate diff main..HEAD.';

/** Returns the range of one or two words. Throws `UsageError` if they name none. */
export async function rangeOfWords(words: readonly string[], source: ObjectSource): Promise<ScanTarget> {
  const [first, second, ...more] = words;
  if (first === undefined) throw new UsageError('bad-arguments', 'Which commits? No range was given.', { next: USE });
  if (more.length > 0)
    throw new UsageError('bad-arguments', `${words.length} words are too many for one range.`, { next: USE });
  if (second !== undefined) return await between(`${first}..${second}`, source);
  if (first.endsWith('^!')) return await oneCommit(first, source);
  return await between(first.includes('..') ? first : `${first}..`, source, first);
}

/** Returns the history of HEAD, or of `all` branches and tags. */
export async function historyOf(all: boolean, source: ObjectSource): Promise<Extract<ScanTarget, { kind: 'history' }>> {
  const label = all ? 'all history' : 'history of HEAD';
  return { kind: 'history', all, policyAt: await source.resolveCommit('HEAD'), label };
}

/** Returns the range of `A..B` or `A...B`. Throws `UsageError('no-such-revision')` with the nearest name. */
async function between(word: string, source: ObjectSource, label = word): Promise<ScanTarget> {
  const [, left = '', dots = '..', right = ''] = /^(.*?)(\.{2,3})(.*)$/s.exec(word) ?? [];
  const names = [left === '' ? 'HEAD' : left, right === '' ? 'HEAD' : right] as const;
  const [base, head] = [await source.resolveCommit(names[0]), await source.resolveCommit(names[1])];
  if (base === null || head === null) {
    const better = [
      base === null ? await nearestRef(left, source) : left,
      head === null ? await nearestRef(right, source) : right,
    ];
    const missing = [base === null ? names[0] : null, head === null ? names[1] : null].filter((name) => name !== null);
    throw await unknownRevision(
      missing.join('" or "'),
      better.includes(null) ? null : label === word ? better.join(dots) : better[0]!,
      source,
    );
  }
  const start = dots === '...' ? await startOfChange(source, base, head) : base;
  return { kind: 'range', range: changeOf(base, head, start, label === word ? label : `${label}..HEAD`) };
}

/** Returns the range of `A^!`: the commit A alone, compared with its first parent. */
async function oneCommit(word: string, source: ObjectSource): Promise<ScanTarget> {
  const name = word.slice(0, -2);
  const head = await source.resolveCommit(name);
  if (head === null) {
    const better = await nearestRef(name, source);
    throw await unknownRevision(word, better === null ? null : `${better}^!`, source);
  }
  const parents = (await source.readCommit(head)).parents;
  const present = await Promise.all(parents.map((parent) => source.resolveCommit(parent)));
  if (present.includes(null) && (await source.isShallow()))
    throw shallowError(`The parent of ${shortOid(head)} cannot be read`);
  const base: Oid | null = parents[0] ?? null;
  return {
    kind: 'range',
    range: {
      include: [head],
      exclude: parents,
      excludeAllRefs: false,
      nets: [{ base, head }],
      policyAt: base,
      label: word,
    },
  };
}

/** Returns the error for a word that names no commit. `better`: the nearest name. */
async function unknownRevision(word: string, better: string | null, source: ObjectSource): Promise<Error> {
  // `HEAD~3` of a clone with one commit: the commit exists, only not here.
  if (better === null && (await source.isShallow()))
    return shallowError(`"${word}" reaches further back than this repository`);
  return new UsageError('no-such-revision', `no commit "${word}" in this repository.`, {
    next: better === null ? 'List what there is with: git branch --all; git tag.' : `Did you mean ${better}?`,
  });
}
