/** Looks at commits, each against all its parents, and at what is published with them. */

import { readDelta } from '../deltas/file-deltas.ts';
import type { Commit, TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { FIRST_LOOSE_TURN, TURNS_OF_COMMIT } from '../model/shard.ts';
import { Text } from '../model/text.ts';
import type { CommitChanges } from '../repository/object-source.ts';
import type { Ledger, Origin } from './ledger.ts';
import { Line } from './linear-range.ts';
import { riskiestFirst } from './risk.ts';
import { tagsFrom } from './tags.ts';
import { repositoryOf } from './world.ts';

/** How many changes are read ahead of the one being judged. */
const READ_AHEAD = 24;

/** What is to be judged when its turn comes: the order of findings is that of history, whatever is read first. */
interface Pending {
  readonly turn: number;
  judge(): Promise<void> | void;
}

/** A commit to be looked at, or one of which it is known what it would give: that is told when its turn comes. */
export type Step = (CommitChanges | { readonly tell: () => void }) & {
  /** Of the commit in the whole history, where not all that come before it are steps. */
  readonly place?: number;
};

interface Options {
  /** The commits and what they change, where they were read before. */
  readonly walk?: AsyncIterable<Step>;
  /** Of a history: the blobs that came by. */
  readonly seen?: Set<Oid>;
  /** All of the commit was looked at, and nothing of the next one. */
  readonly onDone?: (commit: Oid) => void;
  /** How many commits somebody else says there are. */
  readonly expected?: number;
  /** Of each commit its place in the whole history, where these are a part of it. */
  readonly places?: readonly number[];
}

/**
 * Leaks are judged per commit: what one commit added and the next removed has leaked all the same. `history`: every
 * blob once and whole, at the first place where it stood.
 */
export async function lookAtCommits(
  ledger: Ledger,
  commits: Promise<readonly string[]>,
  history: boolean,
  { expected, places, walk, onDone, ...options }: Options = {},
): Promise<Line> {
  const { tally } = ledger;
  const source = repositoryOf(ledger.world);
  const line = new Line();
  const pending: Pending[] = [];
  const seen = options.seen ?? tally.blobs;
  let turns = 0;
  let number = 0;
  const settle = async (left: number): Promise<void> => {
    while (pending.length > left && !ledger.clock.isLate) {
      const { turn, judge } = pending.shift()!;
      tally.turn = turn;
      await judge();
    }
  };
  const changed: AsyncIterable<Step> = walk ?? source.readChanges(commits, { renames: !history });
  for await (const step of changed) {
    turns = (step.place ?? places?.[number] ?? number) * TURNS_OF_COMMIT;
    number++;
    if ('tell' in step) {
      pending.push({ turn: turns, judge: step.tell });
      await settle(READ_AHEAD);
      continue;
    }
    const { commit, changes } = step;
    const add = (judge: Pending['judge']): void => void pending.push({ turn: ++turns, judge });
    for (const change of inOrder(ledger, changes)) {
      if (ledger.clock.isLate) break;
      const { oid, path } = change;
      if (oid === null) continue;
      const ignored = ledger.isIgnored(path);
      if (!ignored && change.status !== 'modified')
        add(() => ledger.judgeWords(path, { path, oldPath: change.oldPath, origin: commit }));
      else turns++;
      if (ignored) {
        // for its path: whatever blob stands there, each change of it counts
        add(() => tally.skip('ignored-path', ledger.shown(path), false));
        continue;
      }
      if (history && seen.has(oid)) {
        ledger.carriers.again(oid, { path, commit: commit.oid, turn: turns });
        continue;
      }
      if (history) {
        tally.addBlob(oid, turns + 1);
        seen.add(oid);
      }
      const known = ledger.known.get(oid);
      if (history && known?.found.length !== 0) ledger.carriers.first(oid, { path, commit: commit.oid, turn: turns });
      if (known) add(() => ledger.judgeKnown(known, change, commit, changes));
      else {
        const read = readDelta(source, change, history);
        read.catch(() => {}); // it is awaited when its turn comes
        add(async () => {
          await ledger.judgeDelta(await read, change, commit, changes);
          ledger.carriers.done(oid);
        });
      }
      await settle(READ_AHEAD);
    }
    line.add(commit, changes);
    add(() => judgePublished(ledger, commit, commit));
    pending.push({ turn: turns, judge: () => finish(ledger, commit, onDone) });
    await settle(READ_AHEAD);
    if (ledger.clock.isLate) break;
  }
  await settle(0);
  tally.turn = null;
  tellShortfall(ledger, (await commits).length, expected);
  return line;
}

/** All of a commit was looked at, unless it was late: then part of it may have been left out. */
function finish(
  { clock, readCommits, tally, world, expected }: Ledger,
  { oid }: Commit,
  onDone: Options['onDone'],
): void {
  if (clock.isLate) return;
  readCommits.add(oid);
  tally.commits++;
  world.onProgress?.({ done: tally.commits, total: expected, unit: 'commits' });
  onDone?.(oid);
}

function tellShortfall(ledger: Ledger, length: number, expected: number | undefined): void {
  if (expected === undefined || expected <= length) return;
  ledger.expected = expected;
  ledger.tally.gap(
    'commit-count',
    `The event tells of ${expected} commits, and ${length} are here.`,
    'Set fetch-depth: 0 on actions/checkout.',
  );
}

/** More than this in one commit may take longer than a hook has. */
const FEW = 50;

function inOrder({ clock }: Ledger, changes: readonly TreeChange[]): readonly TreeChange[] {
  return clock.isBounded && changes.length > FEW ? riskiestFirst(changes) : changes;
}

/** What is published with a commit or a tag: its message, and the names of those who made it. */
function judgePublished(
  ledger: Ledger,
  { headers, message }: Pick<Commit, 'headers' | 'message'>,
  origin: Origin,
): void {
  const place = { path: '', oldPath: null, origin };
  ledger.judgeWords(headers, place, (offset) => fieldAt(headers, offset));
  if (message !== '') ledger.judgeText(Text.of(message), place);
}

/** `author`: the header whose value holds this place; lines that go on begin with a space. */
function fieldAt(headers: string, offset: number): string {
  const before = Buffer.from(headers).toString('utf8', 0, offset);
  return [...before.matchAll(/^(\S+) /gm)].at(-1)?.[1] ?? 'header';
}

/** An annotated tag's message stands in no commit, and a tag may name another. Gives what the last of them names. */
export async function lookAtTag(ledger: Ledger, first: Oid): Promise<Oid> {
  let last = first;
  for await (const { oid, tag } of tagsFrom(repositoryOf(ledger.world), first)) {
    judgePublished(ledger, tag, { oid, author: tag.tagger, date: tag.date });
    last = tag.target;
  }
  return last;
}

/** A branch or tag is published by its name too. */
export function lookAtRefName(ledger: Ledger, ref: string): void {
  ledger.judgeWords(ref, { path: '', oldPath: null, origin: null }, () =>
    ref.startsWith('refs/tags/') ? 'name of a tag' : 'name of a branch',
  );
}

/**
 * Names of all refs; and refs that lead to no commit: a tag of a file or of a folder. No history holds what they name.
 */
export async function lookAtLooseEnds(
  ledger: Ledger,
  refs: Iterable<readonly [ref: string, named: Oid]>,
  history: Iterable<Oid>,
): Promise<void> {
  const source = repositoryOf(ledger.world);
  let commits: ReadonlySet<Oid> | undefined;
  let turn = FIRST_LOOSE_TURN;
  for (const [ref, named] of refs) {
    commits ??= new Set(history);
    ledger.ref = ref;
    ledger.tally.turn = turn++;
    lookAtRefName(ledger, ref);
    if (commits.has(named)) continue; // asking costs a read, and a server may keep a ref for each pull request
    const oid = await lookAtTag(ledger, named);
    if (commits.has(oid) || (await source.resolveCommit(oid)) !== null) continue;
    const folder = await source.diffTrees(null, oid).catch((): null => null);
    const changes = folder ?? [
      { status: 'added', path: ref, oldPath: null, mode: '100644', oid, oldOids: [null] } as const,
    ];
    for (const change of changes) {
      ledger.tally.turn = turn++;
      await ledger.judgeDelta(await readDelta(source, change, true), change, null, changes);
    }
  }
  ledger.ref = null;
  ledger.tally.turn = null;
}
