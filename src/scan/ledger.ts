/** What a scan has found and counted so far, and the judgement of one text: every way of looking writes into it. */

import type { DeltaRead } from '../deltas/file-deltas.ts';
import { formatOf } from '../deltas/unpack-format.ts';
import { redactorOfScanner, type Redactor } from '../detectors/secrets/redactor.ts';
import { wordsFor, type HistoryScanner } from '../detectors/secrets/index.ts';
import type { Commit, TreeChange } from '../model/delta.ts';
import type { PostureFinding } from '../model/finding.ts';
import type { SecretMatch } from '../model/match.ts';
import { compareConfidence, compareSeverity } from '../model/rule.ts';
import type { Oid } from '../model/oid.ts';
import type { Policy } from '../model/policy.ts';
import type { Sighted } from '../model/shard.ts';
import { decodeText, Text, type Span } from '../model/text.ts';
import { globMatcher } from '../policy/glob.ts';
import type { SecretCase } from '../policy/judge.ts';
import { createSuppressor } from '../policy/suppressions.ts';
import { Tally } from '../policy/tally.ts';
import { LARGEST_BLOB } from '../repository/object-read.ts';
import { bearerOf, type Bearer } from './bearer.ts';
import { Carriers } from './carriers.ts';
import { keyOf, lookInside } from './containers.ts';
import { Clock } from './deadline.ts';
import { foundAt, withFile, type Found } from './found.ts';
import type { HistoryMemory } from './history-memory.ts';
import { Moves } from './moves.ts';
import type { Journal, Note } from './note.ts';
import { repositoryOf, type World } from './world.ts';

/** Who brought a text, and in what: a commit, or a tag, which has no parents to speak of. */
export type Origin = Pick<Commit, 'oid' | 'author' | 'date'> & Partial<Pick<Commit, 'parents'>>;

/** The text that was looked at, and where it came from. */
export interface Place {
  readonly path: string;
  readonly oldPath: string | null;
  readonly origin: Origin | null;
  /** The file that it is, or is in. */
  readonly blob?: Oid;
}

/** What was found in a blob that was looked at before its turn, and at which path. */
export interface KnownBlob {
  readonly path: string;
  readonly size: number;
  readonly found: readonly Found[];
  /** Read in bulk from a pack? */
  readonly packed: boolean;
}

/** A judged secret, and what bears it. */
export interface Judged extends Sighted {
  readonly bearer: Bearer;
}

export interface Kept extends SecretCase, Pick<Judged, 'turn' | 'inside' | 'bearer'> {
  /** Once it was judged. */
  fingerprint?: string;
}

/** Some hundredths of a second of work. */
const PIECE = 512 * 1024;

/**
 * Judging what was found may go on for so long after the deadline, in milliseconds: a secret that can be guessed takes
 * ten to name.
 */
const OVERTIME = 300;

const NOWHERE = { line: 0, column: 0, endLine: 0, endColumn: 0 };

export class Ledger {
  readonly tally = new Tally();
  readonly secrets: Kept[] = [];
  /** The digest of the file within a container that is being looked at. */
  inside: string | null = null;
  /** The ref that is being looked at, where it is not for the commit that it leads to. */
  ref: string | null = null;
  /** Of a history. */
  readonly carriers = new Carriers();
  readonly posture: PostureFinding[] = [];
  readonly suppress: ReturnType<typeof createSuppressor>;
  readonly isIgnored: (path: string) => boolean;
  readonly #redactor: Redactor;
  /** Files within containers that were judged: their digests. */
  readonly seenInside = new Set<string>();
  /** For who remembers what was told. */
  journal: Journal | null = null;
  /** Of the last scan of a history. */
  memory: HistoryMemory | null = null;
  readonly #moves: Moves;
  /** Blobs that need not be read any more. */
  known: ReadonlyMap<Oid, KnownBlob> = new Map();
  /** Commits that were to be scanned. */
  expected = 0;
  /** Which they are, once that is known. */
  listed: readonly Oid[] | null = null;
  /** Those of which everything was looked at. */
  readonly readCommits = new Set<Oid>();
  /** Their order in history, where they are read in another. */
  history: readonly Oid[] | null = null;
  /** Of a range: not yet looked at? */
  settingsLeft = true;
  tagsLeft = true;
  readonly clock: Clock;

  constructor(
    readonly policy: Policy,
    readonly scanner: HistoryScanner,
    readonly world: World,
  ) {
    this.#redactor = redactorOfScanner(scanner, policy);
    this.#moves = new Moves(scanner, world, (oid) => this.journal?.unread.push(oid));
    this.clock = new Clock(world.since ?? 0, world.since === undefined ? null : policy.deadline);
    this.suppress = createSuppressor(policy, new Date().toISOString().slice(0, 10));
    this.isIgnored = policy.ignoredPaths.length === 0 ? () => false : globMatcher(policy.ignoredPaths);
    if (scanner.rules === 0)
      this.tally.gap('no-rules', 'No rule is in force: nothing can be found.', 'Mend rules.disable in the policy.');
  }

  listCommits(commits: readonly Oid[]): void {
    this.expected = commits.length;
    this.listed = commits;
  }

  listen(journal: Journal): void {
    this.journal = journal;
    this.tally.journal = journal;
  }

  /** What was told of something before, once more. */
  tell({ cases, skips, gaps }: Note): void {
    for (const { bearer, ...found } of cases) {
      this.secrets.push({
        ...found,
        turn: this.tally.turn,
        inside: null,
        bearer: bearer.kind === 'ref' ? { ...bearer, ref: this.ref ?? '' } : bearer,
      });
    }
    for (const skip of skips) this.tally.skipAll(skip);
    for (const { code, message, next } of gaps) this.tally.gap(code, message, next);
  }

  addInside(digest: string): void {
    this.seenInside.add(digest);
    this.journal?.inside?.push(digest);
  }

  /** Every secret of a text counts. */
  judgeText(text: Text, place: Place): void {
    for (const match of this.#matchesIn(text, place.path, [text.whole])) this.keep(match, text, place, null);
  }

  /** Every secret of a file counts, and of the files within it. */
  async judgeBytes(bytes: Buffer, place: Place): Promise<void> {
    const inside =
      formatOf(bytes) && (await lookInside(this, { bytes, olds: [], once: false }, place, async () => null));
    const text = decodeText(bytes);
    for (const match of this.#matchesIn(text, place.path, [text.whole])) {
      if (!inside?.has(keyOf(match))) this.keep(match, text, place, null);
    }
  }

  /** What a change brought counts. `siblings`: all changes of the same commit, for secrets that moved between them. */
  async judgeDelta(
    read: DeltaRead,
    change: TreeChange,
    origin: Origin | null,
    siblings: readonly TreeChange[],
  ): Promise<void> {
    if (read === null) return;
    if (read.kind !== 'delta') return this.#countUnread(read);
    this.tally.addBlob(change.oid!);
    this.tally.addFile(read.bytes, false);
    const { text, added } = read.delta;
    const place = { path: change.path, oldPath: change.oldPath, origin, blob: change.oid! };
    const movedFrom = (match: SecretMatch): Promise<string | null> =>
      this.#moves.from(match, change.path, siblings, this.known);
    // In a container that came up in another shard before, paths may be ignored that are not in this one.
    if (this.tally.shard && this.policy.ignoredPaths.length > 0) this.seenInside.clear();
    if (read.container && this.journal) this.journal.inside ??= [];
    const inside = read.container && (await lookInside(this, read.container, place, movedFrom));
    for (const match of this.#matchesIn(text, change.path, added)) {
      if (!inside?.has(keyOf(match))) this.keep(match, text, place, await movedFrom(match));
    }
  }

  /** As `judgeDelta`, for a blob that was looked at before. */
  async judgeKnown(
    { size, found, packed }: KnownBlob,
    change: TreeChange,
    origin: Origin,
    siblings: readonly TreeChange[],
  ): Promise<void> {
    this.tally.addFile(size, packed);
    const place = { path: change.path, oldPath: change.oldPath, origin, blob: change.oid! };
    for (const one of found)
      this.#keepAt(one, place, await this.#moves.from(one.match, change.path, siblings, this.known));
  }

  /** What stands in the regions, and what the file is as a whole, where no match tells of the same secret. */
  #matchesIn(text: Text, path: string, regions: readonly Span[]): readonly SecretMatch[] {
    return withFile(this.secretsOf(text, path, regions), text, path, regions, this.policy);
  }

  /**
   * Where there is a deadline a large text is read piece by piece, until it is late: a match hangs on the bytes around
   * it alone.
   */
  secretsOf(text: Text, path: string, regions: readonly Span[]): readonly SecretMatch[] {
    if (!this.clock.isBounded || text.bytes.length <= PIECE) return this.scanner.scan(text, path, regions);
    const found = new Map<string, SecretMatch>();
    for (const region of regions) {
      for (let from = region.from; from < region.to; from += PIECE) {
        if (this.clock.isLate) return [...found.values()];
        for (const match of this.scanner.scan(text, path, [{ from, to: Math.min(region.to, from + PIECE) }]))
          found.set(`${match.rule} ${match.span.from} ${match.span.to} ${keyOf(match)}`, match);
      }
    }
    return [...found.values()];
  }

  keep(match: SecretMatch, text: Text, place: Place, movedFrom: string | null): void {
    this.#keepAt(foundAt(match, text, place.path), place, movedFrom);
  }

  /**
   * What stands on no line of a text that people see: a file's name, a commit's header. Such words are full of chance,
   * so only what is sure counts.
   */
  judgeWords(words: string, place: Place, fieldAt?: (offset: number) => string): void {
    for (const match of this.#secretsIn(words)) {
      const movedFrom = place.oldPath?.includes(match.secret.reveal()) ? place.oldPath : null;
      this.#keepAt({ match, at: NOWHERE, inlineAllow: null, ...fieldOf(fieldAt?.(match.span.from)) }, place, movedFrom);
    }
  }

  /** For a report, whatever a repository's names hold: a secret in a name is not shown either. */
  shown(name: string): string {
    return this.#redactor.redact(name);
  }

  #secretsIn(words: string): readonly SecretMatch[] {
    const text = Text.of(words);
    return this.scanner.scan(text, '', [text.whole]).filter(({ confidence }) => confidence === 'high');
  }

  #keepAt({ match, at, inlineAllow, field }: Found, place: Place, movedFrom: string | null): void {
    const { path, oldPath, origin, blob } = place;
    if (blob !== undefined) this.carriers.found(blob, this.inside);
    const nameOf = (name: string | null): string | null => (name === null ? null : this.shown(name));
    this.secrets.push({
      match,
      sighting: {
        path: this.shown(path),
        place: at,
        commit: origin?.oid ?? null,
        author: nameOf(origin?.author ?? null),
        date: origin?.date ?? null,
        isRoot: origin?.parents?.length === 0,
        ...fieldOf(field),
      },
      oldPath: nameOf(oldPath),
      movedFrom: nameOf(movedFrom),
      inlineAllow,
      turn: this.tally.turn,
      inside: this.inside,
      bearer: bearerOf(place, this.ref),
    });
  }

  #countUnread(read: Exclude<DeltaRead, null | { kind: 'delta' }>): void {
    const path = this.shown(read.change.path);
    switch (read.kind) {
      case 'submodule':
      case 'lfs-pointer':
        return this.tally.skip(read.kind, path);
      case 'too-large':
        return this.tally.gap(
          'too-large',
          `${path} has ${Math.round(read.size / 1048576)} MiB, over the limit of ${LARGEST_BLOB / 1048576} MiB, and was not read.`,
          'If it must be in the repository, name it under ignore-paths in the policy.',
        );
      case 'missing':
        this.journal?.unread.push(read.change.oid!);
        return this.tally.gap(
          'object-missing',
          this.shown(read.message),
          'Fetch the whole history (git fetch --unshallow, fetch-depth: 0, or without --filter).',
        );
      case 'corrupt':
        this.journal?.unread.push(read.change.oid!);
        return this.tally.gap('object-corrupt', this.shown(read.message), 'Run git fsck in the repository.');
    }
  }

  async textOf(oid: string | null): Promise<Text | null> {
    if (oid === null) return null;
    const blob = await repositoryOf(this.world).readBlob(oid);
    return blob.kind === 'bytes' ? decodeText(blob.bytes) : null;
  }

  async textAt(commit: string, path: string): Promise<Text | null> {
    return await this.textOf(await repositoryOf(this.world).findPath(commit, path));
  }

  /** Judging needs cryptography and words: most changes have nothing to judge and do not pay for loading them. */
  async judgeSecrets(): Promise<readonly Judged[]> {
    if (this.secrets.length === 0) return [];
    const { judgeSecret, prepareToJudge } = await import('../policy/judge.ts');
    const cases = this.#inHistory();
    const judged = new Map<Kept, Judged>();
    // Where there is a deadline, the worst are named first.
    if (!this.clock.isBounded) await prepareToJudge(cases);
    for (const found of this.clock.isBounded ? worstFirst(cases) : cases) {
      if (this.clock.isLateBy(OVERTIME) && judged.size > 0) {
        this.tally.gap('deadline', `${cases.length - judged.size} more suspicions were not judged.`, null);
        break;
      }
      const finding = judgeSecret(
        found,
        await wordsFor(found.match.rule, this.policy),
        this.policy,
        this.suppress,
        Date.now() / 1000,
      );
      found.fingerprint = finding.fingerprint;
      judged.set(found, { finding, turn: found.turn, inside: found.inside, bearer: found.bearer });
    }
    return cases.flatMap((found) => judged.get(found) ?? []);
  }

  /** The oldest commit first: it is the one that leaked. */
  #inHistory(): readonly Kept[] {
    const cases = [...this.secrets]; // one that was left behind may still add to it
    if (this.history === null) return cases;
    const order = new Map(this.history.map((oid, index) => [oid, index]));
    const placeOf = ({ sighting }: Kept): number => order.get(sighting.commit ?? '') ?? order.size;
    return cases.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function worstFirst(cases: readonly Kept[]): readonly Kept[] {
  return [...cases].sort(
    (a, b) =>
      compareSeverity(a.match.severity, b.match.severity) || compareConfidence(a.match.confidence, b.match.confidence),
  );
}

function fieldOf(field: string | null | undefined): { readonly field?: string } {
  return field === undefined || field === null ? {} : { field };
}
