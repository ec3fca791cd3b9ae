/**
 * Reads the lines that git itself calls added from the text of `git diff-tree -p`, and compares ours with them. Nothing
 * of `src/` reads patches.
 *
 * For two texts, every right answer keeps a common subsequence of their lines and calls the rest of the new text added.
 * Hence, with no choice of ours or git's: (1) added lines = lines of the new text − lines kept, so a shortest answer
 * has the fewest added lines and all shortest answers have the same number; (2) a line that the new text holds n times
 * and the old one m < n times is added at least n − m times. Which of two equal subsequences is kept is a matter of
 * taste, so the multisets may differ where (1) and (2) hold.
 */

import { createHash } from 'node:crypto';
import { diffLines } from '../../src/deltas/line-diff.ts';
import { readDelta } from '../../src/deltas/file-deltas.ts';
import { decodeText, type Text } from '../../src/model/text.ts';
import type { TreeChange } from '../../src/model/delta.ts';
import type { ObjectSource } from '../../src/repository/object-source.ts';
import { SUBMODULE, type Patch, patchesOf } from './git-patches.ts';

async function isWhole(source: ObjectSource, changes: readonly TreeChange[]): Promise<boolean> {
  for (const { mode, oid, oldOids } of changes) {
    for (const one of mode === SUBMODULE ? [] : [oid, ...oldOids]) {
      if (one === null) continue;
      const { kind, ...rest } = await source.readBlob(one);
      if (
        kind === 'missing' ||
        (kind === 'corrupt' && !('message' in rest && String(rest.message).includes('is a commit')))
      )
        return false;
    }
  }
  return true;
}

export interface Figures {
  commits: number;
  merges: number;
  /** Commits of which this clone lacks a blob: git stops at those. */
  unreadable: number;
  /** Pairs of versions that were compared with git's. */
  pairs: number;
  addedLines: number;
  /** Pairs with the very same multiset of added lines. */
  same: number;
  /** Pairs where another subsequence of the same length is kept. */
  equalLength: number;
  /** Pairs where the search stopped at its cost bound, or git's did: ours counts more lines as added, or fewer. */
  more: number;
  fewer: number;
  /** Pairs in an encoding that is compared decoded. */
  decoded: number;
  /** Lines of merges that no parent has, all of them counted as added. */
  mergeLines: number;
  readonly wrong: string[];
}

/** Holds all commits' deltas, as the house reads them, against git's patches of the same commits. */
export async function compareWithGit(
  source: ObjectSource,
  folder: string,
  commits: readonly string[],
): Promise<Figures> {
  const figures: Figures = {
    commits: 0,
    merges: 0,
    unreadable: 0,
    pairs: 0,
    addedLines: 0,
    same: 0,
    equalLength: 0,
    more: 0,
    fewer: 0,
    decoded: 0,
    mergeLines: 0,
    wrong: [],
  };
  const ours = new Map<string, string>();
  const apart: string[] = []; // commits that git can show, of one parent or none
  for await (const { commit, changes } of source.readChanges(Promise.resolve(commits), { renames: false })) {
    figures.commits++;
    if (commit.parents.length > 1) figures.merges++;
    else if (await isWhole(source, changes)) apart.push(commit.oid);
    else {
      figures.unreadable++;
      continue;
    }
    for (const change of changes) {
      if (change.oid === null || change.mode === SUBMODULE) continue;
      const read = await readDelta(source, change, false);
      const olds = change.oldOids.length === 0 ? [null] : change.oldOids;
      if (read === null || read.kind !== 'delta') {
        for (const old of olds) ours.set(`${old} ${change.oid}`, '');
        continue;
      }
      const { text, newLines } = read.delta;
      const lines = newLines().added.flatMap((span) => splitLines(text.bytes.toString('latin1', span.from, span.to)));
      if (olds.length === 1) ours.set(`${olds[0]} ${change.oid}`, digest(lines));
      else await checkMerge(source, olds, text, lines, figures, `${commit.oid} ${change.path}`);
    }
  }
  const seen = new Set<string>();
  for await (const patch of patchesOf(folder, apart)) {
    if (patch.after === null || patch.submodule) continue;
    const key = `${patch.before} ${patch.after}`;
    const digestOfOurs = ours.get(key);
    if (digestOfOurs === undefined) {
      figures.wrong.push(`${patch.commit}: the pair ${key} is missing`);
      continue;
    }
    if (digestOfOurs === '' || seen.has(key)) continue;
    seen.add(key);
    figures.pairs++;
    figures.addedLines += patch.added.length;
    if (digest(patch.added) === digestOfOurs) figures.same++;
    else await judge(source, patch, figures);
  }
  for (const [key, value] of ours)
    if (value !== '' && !seen.has(key) && key.split(' ')[0] !== key.split(' ')[1])
      await checkEmpty(source, key, figures);
  return figures;
}

/** Not the same multiset: is it at least as right? */
async function judge(source: ObjectSource, patch: Patch, figures: Figures): Promise<void> {
  const [before, after] = [await textOf(source, patch.before), await textOf(source, patch.after)];
  if ([before, after].some(({ encoding }) => encoding !== 'utf-8')) {
    figures.decoded++;
    const problem = checkPair(before, after);
    if (problem) figures.wrong.push(`${patch.commit} ${patch.before}..${patch.after}: ${problem}`);
    return;
  }
  const problem = checkPair(before, after);
  if (problem) figures.wrong.push(`${patch.commit} ${patch.before}..${patch.after}: ${problem}`);
  const count = diffLines(before, after).reduce((sum, hunk) => sum + hunk.newCount, 0);
  if (count === patch.added.length) figures.equalLength++;
  else if (count > patch.added.length) figures.more++;
  else figures.fewer++;
}

/** Checks the rules above for any two texts. Null if they hold. */
export function checkPair(before: Text, after: Text): string | null {
  const [a, b] = [textLines(before), textLines(after)];
  const hunks = diffLines(before, after);
  const [gone, fresh] = [new Set<number>(), new Set<number>()];
  for (const { oldStart, oldCount, newStart, newCount } of hunks) {
    for (let i = 0; i < oldCount; i++) gone.add(oldStart + i);
    for (let i = 0; i < newCount; i++) fresh.add(newStart + i);
  }
  const [keptA, keptB] = [a.filter((_, i) => !gone.has(i)), b.filter((_, i) => !fresh.has(i))];
  if (keptA.length !== keptB.length || keptA.some((text, i) => text !== keptB[i]))
    return 'what is kept is not the same on both sides';
  const need = counts(b);
  for (const [text, n] of counts(a)) need.set(text, (need.get(text) ?? 0) - n);
  for (const i of fresh) need.set(b[i]!, (need.get(b[i]!) ?? 0) - 1);
  for (const n of need.values()) if (n > 0) return 'a line is not counted as added that the old text does not have';
  return null;
}

/** A line that no parent has is added; a line is added at most where it is against each parent. */
async function checkMerge(
  source: ObjectSource,
  olds: readonly (string | null)[],
  text: Text,
  added: readonly string[],
  figures: Figures,
  where: string,
): Promise<void> {
  const parents = await Promise.all(
    [...new Set(olds)].map(async (oid) =>
      oid === null ? new Set<string>() : new Set(textLines(await textOf(source, oid))),
    ),
  );
  const have = counts(added);
  for (const [line, n] of counts(textLines(text))) {
    if (parents.some((parent) => parent.has(line))) continue;
    figures.mergeLines += n;
    if ((have.get(line) ?? 0) !== n) figures.wrong.push(`${where}: a line that no parent has is not counted as added`);
  }
}

/** git shows nothing: then nothing may be added but by decoding. */
async function checkEmpty(source: ObjectSource, key: string, figures: Figures): Promise<void> {
  const [before, after] = key.split(' ');
  const text = await textOf(source, after!);
  if (text.bytes.length > 0) figures.wrong.push(`git has no patch for ${before}..${after}`);
}

async function textOf(source: ObjectSource, oid: string | null): Promise<Text> {
  if (oid === null) return decodeText(Buffer.alloc(0));
  const blob = await source.readBlob(oid);
  return decodeText(blob.kind === 'bytes' ? blob.bytes : Buffer.alloc(0));
}

function textLines(text: Text): string[] {
  return splitLines(text.bytes.toString('latin1'));
}

export function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function counts(lines: readonly string[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const line of lines) all.set(line, (all.get(line) ?? 0) + 1);
  return all;
}

function digest(lines: readonly string[]): string {
  const hash = createHash('sha1');
  for (const line of [...lines].sort()) hash.update(`${line.length} `).update(line, 'latin1');
  return hash.digest('base64');
}
