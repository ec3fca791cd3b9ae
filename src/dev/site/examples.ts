/**
 * Changes that weaken a control, with the finding that the program itself makes of them. They come from the proofs of
 * `patterns/places` and `patterns/calls`, and from `test/cases`.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from '../../deltas/line-diff.ts';
import { detectPosture } from '../../detectors/posture/index.ts';
import { placesOf } from '../../detectors/posture/places.ts';
import type { PostureMatch } from '../../model/match.ts';
import type { CallRow } from '../../model/posture/call-row.ts';
import type { ControlRow } from '../../model/posture/control.ts';
import type { PlaceRow } from '../../model/posture/place.ts';
import { Text } from '../../model/text.ts';
import { headerCases, rankedCases, settingCases, type ProofCase } from '../posture/place-proofs.ts';
import { fence } from './markdown.ts';

export interface Example {
  readonly place: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly match: PostureMatch;
}

type Candidate = Omit<Example, 'match'> & { readonly control: string };

/** Returns at most one example for each control in each place, in the order of the places. */
export async function examplesOf(
  root: string,
  places: readonly PlaceRow[],
  controls: readonly ControlRow[],
): Promise<readonly Example[]> {
  const found = new Map<string, Example>();
  const cases = caseFolders(root);
  const candidates = [...cases.filter(isShort), ...places.flatMap((place) => proofsOf(place, controls)), ...cases];
  for (const { control, ...candidate } of candidates) {
    const key = `${control} ${candidate.place}`;
    if (found.has(key)) continue;
    const match = await weakeningOf(candidate, control);
    if (match !== null) found.set(key, { ...candidate, match });
  }
  return [...found.values()];
}

const SHORT = 25;
const isShort = ({ before, after }: Candidate): boolean =>
  Math.max(before.split('\n').length, after.split('\n').length) <= SHORT;

/** Returns the changes that a place's own proofs make. */
function proofsOf(place: PlaceRow, controls: readonly ControlRow[]): readonly Candidate[] {
  const cases = [...settingCases(place, controls), ...rankedCases(place), ...headerCases(place, controls, 'weaker')];
  return [
    ...cases.map(({ control, path, before, after }: ProofCase) => ({ control, place: place.id, path, before, after })),
    ...(place.calls ?? []).map((row) => callCase(place, row)),
  ];
}

/** Returns the change from the safe to the unsafe form of a call. */
function callCase({ id, proof }: PlaceRow, { control, proof: [safe, unsafe] }: CallRow): Candidate {
  const isWhole = [safe, unsafe].some((text) => text.endsWith('\n'));
  const text = (lines: string): string => (isWhole ? lines : proof!.text.replace('{line}', () => lines));
  return { control, place: id, path: proof!.path, before: text(safe), after: text(unsafe) };
}

/** Returns the cases of `test/cases` in which one file changes. */
function caseFolders(root: string): readonly Candidate[] {
  const folder = join(root, 'test/cases');
  return readdirSync(folder).flatMap((name) => {
    const at = join(folder, name);
    const expected = readFileSync(join(at, 'expected.txt'), 'utf8').split('\n').filter(Boolean);
    if (expected.length === 0 || !existsSync(join(at, 'before')) || !existsSync(join(at, 'after'))) return [];
    const [path, ...others] = filesOf(at).filter(
      (file) => readSide(at, 'before', file) !== readSide(at, 'after', file),
    );
    if (path === undefined || others.length > 0) return [];
    const [before, after] = [readSide(at, 'before', path), readSide(at, 'after', path)];
    if (before === null || after === null || /\{secret\}/.test(before + after)) return [];
    const controls = new Set(expected.map((line) => line.slice(0, line.indexOf(' '))));
    const claimed = placesOf(path, Buffer.from(before));
    return [...controls].flatMap((control) => claimed.map(({ id }) => ({ control, place: id, path, before, after })));
  });
}

/** Returns the paths of a case's files, before or after. */
function filesOf(folder: string): readonly string[] {
  const under = (side: string): readonly string[] =>
    readdirSync(join(folder, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, side).length + 1));
  return [...new Set([...under('before'), ...under('after')])].sort();
}

function readSide(folder: string, side: string, path: string): string | null {
  const file = join(folder, side, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Returns the finding of a change for a control; null if it has none. */
async function weakeningOf({ path, before, after }: Omit<Example, 'match'>, control: string) {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const alone = { before: async () => null, after: async () => null };
  const { matches } = await detectPosture([file], alone);
  return matches.find(({ rule }) => rule === control) ?? null;
}

const CONTEXT = 3;

/** Returns the change as a diff, and the finding below it. */
export function showExample({ path, before, after, match }: Example): readonly string[] {
  const what = match.components.length > 0 ? match.components.join('; ') : `${match.before} → ${match.after}`;
  return [
    `In \`${path}\`:`,
    '',
    ...fence('diff', diffOf(before, after).join('\n')),
    'is reported as:',
    '',
    ...fence(
      'text',
      [
        `${match.title}   ${path}:${match.line}   ${what}`,
        ...(match.restore === null ? [] : [`  Restore: ${match.restore.trim().replaceAll('\n', '\n           ')}`]),
      ].join('\n'),
    ),
  ];
}

/** Returns the changed lines with three lines around them. */
export function diffOf(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => text.replace(/\n$/, '').split('\n')) as [string[], string[]];
  const lines: { readonly text: string; readonly isChanged: boolean }[] = [];
  let at = 0;
  const takeUnchanged = (upTo: number): void => {
    for (; at < upTo; at++) lines.push({ text: ` ${old[at]!}`, isChanged: false });
  };
  for (const { oldStart, oldCount, newStart, newCount } of hunksOf(before, after)) {
    takeUnchanged(oldStart);
    for (const text of old.slice(oldStart, oldStart + oldCount)) lines.push({ text: `-${text}`, isChanged: true });
    for (const text of now.slice(newStart, newStart + newCount)) lines.push({ text: `+${text}`, isChanged: true });
    at = oldStart + oldCount;
  }
  takeUnchanged(old.length);
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ isChanged }) => isChanged);
  return lines.flatMap(({ text }, index) => (isNear(index) ? [text] : isNear(index - 1) ? [' …'] : []));
}

function hunksOf(before: string, after: string) {
  return diffLines(Text.of(before), Text.of(after));
}
