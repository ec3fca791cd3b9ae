/**
 * Laws of orders, checked on all versions of a history: a version is equal to itself; weaker one way is stronger the
 * other; weaker is transitive; a version that only looks different is equal; what a commit weakened is not weakened
 * again on the way back.
 */

import { addTo } from '../../model/groups.ts';
import { detectPosture, mayHoldPosture } from '../../detectors/posture/index.ts';
import { sceneOf } from '../../detectors/posture/extract.ts';
import { comparePair } from '../../detectors/posture/judge/judge.ts';
import { compareValues } from '../../detectors/posture/control.ts';
import { pairsOf } from '../../detectors/posture/judge/pair.ts';
import type { Fact, Scene } from '../../detectors/posture/judge/scene.ts';
import type { PostureMatch } from '../../model/match.ts';
import type { Oid } from '../../model/oid.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { rewrite } from './formatters.ts';
import type { PostureHistory, Step } from './history.ts';

export interface LawTally {
  versions: number;
  pairs: number;
  triples: number;
  steps: number;
  formatted: number;
  readonly violations: string[];
}

const OPPOSITE = {
  equal: 'equal',
  stronger: 'weaker',
  weaker: 'stronger',
  incomparable: 'incomparable',
  unknown: 'unknown',
} as const;

/** All of a file's versions are compared: in bytes, those above are left out. */
const LARGEST = 300_000;
const NOWHERE = { before: async () => null, after: async () => null };

/** Checks all laws on a history; returns the counts and the violations. */
export async function checkLaws(history: PostureHistory, formatters: readonly string[]): Promise<LawTally> {
  const tally: LawTally = { versions: 0, pairs: 0, triples: 0, steps: 0, formatted: 0, violations: [] };
  const written: { path: string; text: Text }[] = [];
  for (const [path, texts] of await versionsOf(history, tally)) {
    const scenes: Scene[] = [];
    for (const text of texts) {
      const scene = await sceneOf(path, text, NOWHERE.before);
      if (scene === null) continue;
      tally.versions++;
      scenes.push(scene);
      written.push({ path, text });
      // The same bytes, and not the same object.
      const itself = await detectPosture(
        [{ path, oldPath: null, before: text, after: decodeText(Buffer.from(text.bytes)) }],
        NOWHERE,
      );
      for (const match of itself.matches) tally.violations.push(`${path}: not equal to itself: ${match.title}`);
    }
    checkVersions(path, scenes, tally);
  }
  for (const formatter of formatters) {
    for (const { path, before, after } of rewrite(written, formatter)) {
      tally.formatted++;
      const { matches } = await detectPosture([{ path, oldPath: null, before, after }], NOWHERE);
      for (const match of matches)
        tally.violations.push(`${path}: ${formatter} changed it: ${match.title}: ${match.before} → ${match.after}`);
    }
  }
  return tally;
}

/** Returns the versions of each file, oldest first, each once; checks its commits on the way. */
async function versionsOf(history: PostureHistory, tally: LawTally): Promise<ReadonlyMap<string, readonly Text[]>> {
  const versions = new Map<string, Map<Oid, Text>>();
  for await (const step of history.steps()) {
    await checkStep(history, step, tally);
    for (const change of step.changes) {
      for (const oid of [change.oldOids[0] ?? null, change.oid]) {
        const text = await history.text(oid);
        if (
          oid === null ||
          text === null ||
          text.bytes.length > LARGEST ||
          text.encoding === 'binary' ||
          !mayHoldPosture(change.path, text.bytes)
        )
          continue;
        if (!versions.has(change.path)) versions.set(change.path, new Map());
        versions.get(change.path)!.set(oid, text);
      }
    }
  }
  return new Map([...versions].map(([path, all]) => [path, [...all.values()]]));
}

/**
 * Checks one commit among all files of its tree: nothing is weaker than itself, or weaker both ways, unless something
 * else in it became weaker.
 */
async function checkStep(history: PostureHistory, { commit, parent, changes }: Step, tally: LawTally): Promise<void> {
  tally.steps++;
  const before = (path: string) => history.at(parent, path);
  const after = (path: string) => history.at(commit.oid, path);
  const files = await Promise.all(
    changes.map(async (change) => ({
      path: change.path,
      oldPath: change.oldPath,
      before: await history.text(change.oldOids[0] ?? null),
      after: await history.text(change.oid),
    })),
  );
  const same = await detectPosture(
    files.filter((file) => file.after !== null).map((file) => ({ ...file, oldPath: null, before: file.after })),
    { before: after, after },
  );
  const forth = await detectPosture(files, { before, after });
  const back = await detectPosture(
    files.filter((file) => file.oldPath === null).map((file) => ({ ...file, before: file.after, after: file.before })),
    { before: after, after: before },
  );
  const down = new Set(forth.matches.map(keyOf));
  const both = back.matches.filter(
    (match) => match.confidence === 'high' && match.components.length > 0 && down.has(keyOf(match)),
  );
  for (const match of same.matches)
    tally.violations.push(`${commit.oid.slice(0, 9)} ${match.path}:${match.line}: not equal to itself: ${match.title}`);
  for (const match of both)
    tally.violations.push(
      `${commit.oid.slice(0, 9)} ${match.path}:${match.line}: ${match.rule} is weaker both ways: ` +
        `${match.before} → ${match.after}`,
    );
}

function keyOf(match: PostureMatch): string {
  return `${match.rule} ${match.scope} ${match.subject} ${match.path}`;
}

/** Checks each two and three versions of one file that follow one another. */
function checkVersions(path: string, scenes: readonly Scene[], tally: LawTally): void {
  const chains = new Map<string, Fact[]>();
  for (const [at, after] of scenes.entries()) {
    const before = scenes[at - 1];
    for (const pair of before === undefined
      ? []
      : pairsOf({ path, oldPath: null, before, after, oldLines: () => null, wordsOf: () => [] })) {
      tally.pairs++;
      const [there, back] = [
        comparePair(pair).kind,
        comparePair({ ...pair, before: pair.after, after: pair.before }).kind,
      ];
      if (back !== OPPOSITE[there])
        tally.violations.push(`${path} ${pair.before.control.id}: ${there} one way, ${back} the other`);
    }
    for (const scope of after.scopes)
      for (const fact of scope.facts) {
        const key = `${scope.id}\n${fact.control.id}\n${fact.subject}`;
        addTo(chains, key, fact);
      }
  }
  for (const chain of chains.values()) checkChain(path, chain, tally);
}

/** Checks every three distinct values that one setting ever had. */
function checkChain(path: string, chain: readonly Fact[], tally: LawTally): void {
  const distinct = [
    ...new Map(
      chain.map((fact) => [
        JSON.stringify(fact.value, (_key, value: unknown) => (value instanceof Map ? [...value] : value)),
        fact,
      ]),
    ).values(),
  ].slice(0, 25);
  const isDown = (kind: string) => kind === 'weaker' || kind === 'equal';
  for (const a of distinct)
    for (const b of distinct)
      for (const c of distinct) {
        const kinds = [
          compareValues(a.control, a.value, b.value).kind,
          compareValues(a.control, b.value, c.value).kind,
        ];
        if (!kinds.every(isDown)) continue;
        tally.triples++;
        const whole = compareValues(a.control, a.value, c.value).kind;
        if (whole !== (kinds.includes('weaker') ? 'weaker' : 'equal'))
          tally.violations.push(`${path} ${a.control.id}: ${kinds.join(', then ')}, but together ${whole}`);
      }
}
