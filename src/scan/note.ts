/**
 * What one commit, or one ref, gave to a report, in a form that can be kept: no secret is in it. And the journal that
 * it is made from.
 */

import type { SecretMatch } from '../model/match.ts';
import type { Gap, Skip } from '../model/report.ts';
import type { Oid } from '../model/oid.ts';
import { Secret } from '../model/secret.ts';
import type { SecretCase } from '../policy/judge.ts';
import type { Bearer } from './bearer.ts';
import type { Kept, Ledger } from './ledger.ts';

export interface Note {
  readonly cases: readonly (SecretCase & { readonly bearer: Bearer })[];
  /** Each reason once. */
  readonly skips: readonly Skip[];
  readonly gaps: readonly Gap[];
  /** Blobs that were not there, or not sound. */
  readonly unread: readonly Oid[];
  /**
   * Of the files in its containers that no container before it held, the digests; null where it has no container. None
   * of them holds anything.
   */
  readonly inside: readonly string[] | null;
}

export interface Counts {
  readonly files: number;
  readonly bytes: number;
  readonly packed: number;
}

/** More gaps than these of one commit are not worth keeping: it is looked at again. */
const MOST_GAPS = 50;

/** The first few are told. */
const EXAMPLES = 5;

/** What the ledger is told, as it comes. */
export class Journal {
  skips: { readonly reason: Skip['reason']; readonly path: string }[] = [];
  gaps: Gap[] = [];
  unread: Oid[] = [];
  /** Null until there is a container. */
  inside: string[] | null = null;
  isShared = false;

  /** A container has a file with findings that another one had before. */
  sharesFindings(): void {
    this.isShared = true;
  }
}

/** What came up since it was last asked. Secrets have no fingerprint yet: they get it when they are judged. */
export interface Draft {
  readonly counts: Counts;
  /** Null where nothing came up. */
  readonly journal: (Journal & { readonly secrets: readonly Kept[] }) | null;
}

export class Recorder {
  #secrets = 0;
  #files = 0;
  #bytes = 0;
  #packed = 0;

  constructor(readonly ledger: Ledger) {
    this.take();
  }

  take(): Draft {
    const { secrets, tally, journal } = this.ledger;
    const counts = {
      files: tally.files - this.#files,
      bytes: tally.bytes - this.#bytes,
      packed: tally.packed - this.#packed,
    };
    const found = secrets.slice(this.#secrets);
    const isQuiet =
      found.length === 0 &&
      (journal === null ||
        (journal.skips.length === 0 &&
          journal.gaps.length === 0 &&
          journal.unread.length === 0 &&
          journal.inside === null));
    this.ledger.listen(isQuiet && journal !== null ? journal : new Journal());
    [this.#secrets, this.#files, this.#bytes, this.#packed] = [secrets.length, tally.files, tally.bytes, tally.packed];
    return { counts, journal: isQuiet || journal === null ? null : Object.assign(journal, { secrets: found }) };
  }
}

/**
 * Null where it is not to be kept: what bears a secret in its name cannot be named without it, nor can a file within a
 * container that holds little else by its digest.
 */
export function noteOf({ secrets, skips, gaps, unread, inside, isShared }: NonNullable<Draft['journal']>): Note | null {
  if (gaps.length > MOST_GAPS || isShared) return null;
  if (secrets.some((found) => found.fingerprint === undefined || found.inside !== null || found.bearer.kind === 'name'))
    return null;
  return {
    cases: secrets.map(({ match, sighting, oldPath, movedFrom, inlineAllow, fingerprint, bearer }) => ({
      match: withoutPlace(match),
      sighting,
      oldPath,
      movedFrom,
      inlineAllow,
      fingerprint: fingerprint!,
      bearer: withoutName(bearer),
    })),
    skips: countSkips(skips),
    gaps,
    unread: [...new Set(unread)],
    inside,
  };
}

/** What is left of a match once its place is told. */
function withoutPlace(match: SecretCase['match']): SecretCase['match'] {
  const { span: _span, matchSpan: _matchSpan, specificity: _specificity, ...rest } = match as SecretMatch;
  return rest;
}

/** A ref's name may be the secret; who tells of it again knows it. */
function withoutName(bearer: Bearer): Bearer {
  return bearer.kind === 'ref' ? { ...bearer, ref: '' } : bearer;
}

/**
 * Of one commit's the first five places are enough: where others told of some of them before, the rest still makes
 * five.
 */
function countSkips(skips: Journal['skips']): readonly Skip[] {
  const counted = new Map<Skip['reason'], { count: number; examples: Set<string> }>();
  for (const { reason, path } of skips) {
    const entry = counted.get(reason) ?? { count: 0, examples: new Set<string>() };
    entry.count++;
    if (entry.examples.size < EXAMPLES) entry.examples.add(path);
    counted.set(reason, entry);
  }
  return [...counted].map(([reason, { count, examples }]) => ({ reason, count, examples: [...examples] }));
}

export type NumberedNotes = readonly (readonly [number, Note])[];

/** The same match stands in hundreds of versions of a file: each is written once. */
export function writeNotes(notes: NumberedNotes): unknown {
  const matches = new Map<string, number>();
  const numberOf = (match: SecretCase['match']): number => {
    const text = JSON.stringify(match); // a `Secret` turns itself into its redacted form
    const number = matches.get(text) ?? matches.size;
    matches.set(text, number);
    return number;
  };
  const written = notes.map(([number, { cases, ...note }]) => [
    number,
    { ...note, cases: cases.map(({ match, ...found }) => ({ ...found, match: numberOf(match) })) },
  ]);
  return { matches: [...matches.keys()].map((text) => JSON.parse(text) as unknown), notes: written };
}

export function readNotes(written: unknown): NumberedNotes {
  const { matches, notes } = written as {
    matches: (SecretCase['match'] & { secret: unknown })[];
    notes: [number, Omit<Note, 'cases'> & { cases: (Note['cases'][number] & { match: unknown })[] }][];
  };
  const revived = matches.map((match) => ({ ...match, secret: Secret.ofRedacted(String(match.secret)) }));
  return notes.map(([number, note]) => [
    number,
    { ...note, cases: note.cases.map((found) => ({ ...found, match: revived[found.match as unknown as number]! })) },
  ]);
}
