/**
 * Entry point of the posture detector: changed files → weakened controls. Compares only the net change, because only
 * the merged state will run.
 */

import type { ChangedFile } from './changed-file.ts';
import type { PostureMatch } from '../../model/match.ts';
import { Text } from '../../model/text.ts';
import { isLarge, readablePart } from './excerpt.ts';
import { remembered, sceneOf } from './extract.ts';
import { judgeChange } from './judge/pair.ts';
import { embeddedFiles } from './embedded.ts';
import { claimants, isKnownPosture, placesOf, touchedBy, type Touches } from './places.ts';
import { isSameLanguage } from './judge/names.ts';
import { wordsOfScope } from './judge/words.ts';
import { doubted, type ChangedScene, type Scene } from './judge/scene.ts';
import type { Origin } from './position.ts';
import { withRenames } from './renamed.ts';
import { withValues, type RenderedFile } from './rendered.ts';
import { unreadValues, withoutUnread } from './unread-values.ts';

export { isPostureFile, mayHoldPosture } from './places.ts';
export { surveyPosture } from './judge/survey.ts';

/** Read-only view of the two trees for includes and moved settings: text of a path, or null. */
export interface TreeReader {
  before(path: string): Promise<Text | null>;
  after(path: string): Promise<Text | null>;
}

export interface PostureResult {
  readonly matches: readonly PostureMatch[];
  /** Settings files that do not parse on one side, so that they cannot be compared. */
  readonly unparsable: readonly string[];
  /** Settings files that are too large: only a part of them is compared. */
  readonly oversized: readonly string[];
}

/** Returns the controls that a change weakens. `trees` reads files that a changed file includes. */
export async function detectPosture(files: readonly ChangedFile[], trees: TreeReader): Promise<PostureResult> {
  const scenes: ChangedScene[] = [];
  const oversized: string[] = [];
  const before = remembered((path) => trees.before(path));
  const after = remembered((path) => trees.after(path));
  const { files: embedded, unparsable: tooMuch } = await embeddedFiles(files, { before, after });
  const unparsable = [...tooMuch];
  const unread = unreadValues(files);
  const own = await withValues(withRenames(files), before, after);
  const touches = touchesOf(own);
  for (const whole of [...own, ...embedded]) {
    if (!hasSettings(whole, touches(whole))) continue;
    const file = readablePart(whole);
    if (isLarge(whole) && isKnown(whole)) oversized.push(whole.path);
    if (file === null || (file !== whole && !hasSettings(file, touches(whole)))) continue;
    const oldPath = file.oldPath ?? file.path;
    const placesIn = (path: string, text: Text | null) =>
      text === null ? [] : placesOf(path, text.bytes, touches(whole));
    const wanted = [...new Set([...placesIn(oldPath, file.before), ...placesIn(file.path, file.after)])];
    const claimed = (path: string) => claimants(path).filter((place) => wanted.includes(place));
    const adding = wanted.filter(({ changedLines }) => changedLines !== true);
    const isAddition =
      file.before === null &&
      adding.length > 0 &&
      adding.every(({ adds }) => adds) &&
      !isOfNewProject(file.path, files);
    const old = await sceneOf(oldPath, isAddition ? NOTHING : file.before, before, claimed(oldPath));
    const now = await sceneOf(file.path, file.after, after, claimed(file.path));
    if (old === null || now === null || !isComparable(file, old, now)) {
      if (!('isGuess' in whole)) unparsable.push(file.path);
      continue;
    }
    const read = withoutUnread(oldPath, old, now, unread);
    const isSure =
      !isLarge(whole) && !('isRendered' in file) && (old.doubts ?? []).length + (now.doubts ?? []).length === 0;
    scenes.push({
      path: file.path,
      oldPath: file.oldPath,
      before: isSure ? read : doubted(read),
      after: isSure ? now : doubted(now),
      oldLines: isSameLanguage(oldPath, file.path) ? linesOf(oldPath, file.before) : () => null,
      wordsOf: (side, scope) => wordsOfScope(file[side], side === 'before' ? old : now, scope),
    });
  }
  const containers = new Map(embedded.map((file) => [file.path, file.container]));
  const outer = (path: string) => containers.get(path) ?? path;
  const matches = withoutCarried(judgeChange(scenes), containers).map((match) => ({
    ...match,
    path: outer(match.path),
  }));
  return { matches: withoutRepeated(matches, own), unparsable: [...new Set(unparsable.map(outer))], oversized };
}

/** Files that a project has in its folder from the beginning. */
const OF_PROJECT = /^((?:.*\/)?)(?:Gemfile|package\.json|composer\.json|pom\.xml|go\.mod|manage\.py|pyproject\.toml)$/;

/** Tests if the project that a file belongs to is new too: what it does, nobody did otherwise before. */
function isOfNewProject(path: string, files: readonly ChangedFile[]): boolean {
  return files.some((one) => {
    const folder = one.before === null ? OF_PROJECT.exec(one.path)?.[1] : undefined;
    return folder !== undefined && path.startsWith(folder);
  });
}

/** The old side of a new file that adds to others. */
const NOTHING = Text.of('');

/** Drops the matches in an embedded file whose rule already matches on the same line of the file around it. */
function withoutCarried(
  matches: readonly PostureMatch[],
  containers: ReadonlyMap<string, string>,
): readonly PostureMatch[] {
  const keyOf = (path: string, { rule, line }: PostureMatch) => `${path}\n${rule}\n${line}`;
  const own = new Set(matches.flatMap((match) => (containers.has(match.path) ? [] : [keyOf(match.path, match)])));
  return matches.filter((match) => {
    const container = containers.get(match.path);
    return container === undefined || !own.has(keyOf(container, match));
  });
}

/** Drops the matches in a rendered template whose rule already matches in the values file of its chart. */
function withoutRepeated(
  matches: readonly PostureMatch[],
  files: readonly (ChangedFile | RenderedFile)[],
): readonly PostureMatch[] {
  const values = new Map(files.flatMap((file) => ('values' in file ? [[file.path, file.values]] : [])));
  const known = new Set(matches.map(({ path, rule }) => `${path}\n${rule}`));
  return matches.filter(({ path, rule }) => !known.has(`${values.get(path)}\n${rule}`));
}

/**
 * Returns for each file which places that read changed lines alone read it: a new or deleted file counts where another
 * one is touched, as what it says may have moved.
 */
function touchesOf(files: readonly (ChangedFile | RenderedFile)[]): (file: ChangedFile | RenderedFile) => Touches {
  const answers = new Map<Parameters<Touches>[0], boolean>();
  const isAnyTouched: Touches = (place) => {
    const reads = (path: string) => claimants(path).includes(place);
    const answer =
      answers.get(place) ??
      files.some((file) => (reads(file.path) || reads(file.oldPath ?? '')) && touchedBy(file)(place));
    answers.set(place, answer);
    return answer;
  };
  return (file) => {
    if ('isRendered' in file) return () => false;
    return file.before === null || file.after === null ? isAnyTouched : touchedBy(file);
  };
}

/** Tests if a side of the file can set a control. */
function hasSettings({ path, oldPath, before, after }: ChangedFile, touches: Touches): boolean {
  const sets = (text: Text | null, name: string) => text !== null && placesOf(name, text.bytes, touches).length > 0;
  return sets(before, oldPath ?? path) || sets(after, path);
}

/** Tests if a side of the file is of a kind that is known to set controls. */
function isKnown({ path, oldPath, before, after }: ChangedFile): boolean {
  const knows = (text: Text | null, name: string) => text !== null && isKnownPosture(name, text.bytes);
  return knows(before, oldPath ?? path) || knows(after, path);
}

/**
 * Returns whether both sides have the same syntax errors. An error on one side only makes any difference doubtful.
 */
function isComparable(file: ChangedFile, old: Scene, now: Scene): boolean {
  if (file.before === null || file.after === null) return true;
  const sorted = (scene: Scene) => [...(scene.doubts ?? [])].sort().join('\n');
  return sorted(old) === sorted(now);
}

type OldLines = ChangedScene['oldLines'];

/** Returns a function that quotes the old lines of a setting; null if another file sets it. */
function linesOf(path: string, text: Text | null): OldLines {
  return (origin: Origin) => {
    if (text === null || origin.path !== path) return null;
    const lines = Array.from({ length: origin.endLine - origin.line + 1 }, (_, at) => text.line(origin.line - 1 + at));
    const found = lines.join('\n').replace(/\s+$/, '');
    return found === '' ? null : found;
  };
}
