/**
 * Entry point of the posture detector: changed files → weakened controls. Compares only the net change, because only
 * the merged state will run.
 */

import type { ChangedFile } from './changed-file.ts';
import type { PostureMatch } from '../../model/match.ts';
import { Text } from '../../model/text.ts';
import { isLarge, missesChange, readablePart } from './excerpt.ts';
import { remembered, sceneOf } from './extract.ts';
import { judgeChange } from './judge/pair.ts';
import { embeddedFiles } from './embedded.ts';
import type { PlaceEntry } from './place-entry.ts';
import { claimants, hasKeyword, isKnownPosture, mayHoldPosture, placesOf } from './places.ts';
import { isSameLanguage } from './judge/names.ts';
import { wordsOfScope } from './judge/words.ts';
import { doubted, type ChangedScene, type Scene } from './judge/scene.ts';
import type { Origin } from './position.ts';
import { withRenames } from './renamed.ts';
import { touchedText } from './touched.ts';
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
  /** Settings files that are too large: their change is compared, not what is far from it. */
  readonly oversized: readonly string[];
  /** Settings files whose change itself is too large to be compared. */
  readonly uncompared: readonly string[];
}

/** Returns the controls that a change weakens. `trees` reads files that a changed file includes. */
export async function detectPosture(files: readonly ChangedFile[], trees: TreeReader): Promise<PostureResult> {
  const scenes: ChangedScene[] = [];
  const oversized: string[] = [];
  const uncompared: string[] = [];
  const before = remembered((path) => trees.before(path));
  const after = remembered((path) => trees.after(path));
  const { files: embedded, unparsable: tooMuch } = await embeddedFiles(files, { before, after });
  const unparsable = [...tooMuch];
  const unread = unreadValues(files);
  const own = await withValues(withRenames(files), before, after);
  for (const whole of [...own, ...embedded]) {
    if (!hasSettings(whole)) continue;
    const file = readablePart(whole);
    if (isLarge(whole) && hasSettings(whole, isKnownPosture))
      (missesChange(whole, file) ? uncompared : oversized).push(whole.path);
    if (file === null || (file !== whole && !hasSettings(file))) continue;
    const oldPath = file.oldPath ?? file.path;
    const [placesBefore, placesNow] = [placesIn(oldPath, file.before), placesIn(file.path, file.after)];
    const isTouched = touchedBy(file);
    const wanted = [...new Set([...placesBefore, ...placesNow])].filter(
      (place) => place.changedLines !== true || (!('isRendered' in file) && isTouched(place)),
    );
    if (wanted.length === 0) continue;
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
  const named = (paths: readonly string[]) => [...new Set(paths.map(outer))];
  const lists = { unparsable: named(unparsable), oversized, uncompared: named(uncompared) };
  return { matches: withoutRepeated(matches, own), ...lists };
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

function placesIn(path: string, text: Text | null): readonly PlaceEntry[] {
  return text === null ? [] : placesOf(path, text.bytes);
}

/** Returns a test whether a keyword of a place is in or around the lines that a change touches. */
function touchedBy({ before, after }: ChangedFile): (place: PlaceEntry) => boolean {
  let touched: string | null = null;
  return (place) => {
    touched ??= touchedText(before?.bytes.toString('latin1') ?? '', after?.bytes.toString('latin1') ?? '');
    return hasKeyword(place, touched);
  };
}

/** Tests if a side of the file can set a control. */
function hasSettings({ path, oldPath, before, after }: ChangedFile, test = mayHoldPosture): boolean {
  const sets = (text: Text | null, name: string) => text !== null && test(name, text.bytes);
  return sets(before, oldPath ?? path) || sets(after, path);
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
