/**
 * Results of one commit, or of one ref, in the form in which the next scan uses them: everything that it adds to a
 * report. They contain no secret.
 */

import type { Gap, Skip } from '../../model/gap.ts';
import type { Oid } from '../../model/oid.ts';
import { Secret } from '../../model/secret.ts';
import type { SecretCase } from '../../policy/judge.ts';
import type { SecretLocation } from '../../scan/secrets/location.ts';

export interface CommitResult {
  readonly cases: readonly RecordedCase[];
  /** Each reason once. */
  readonly skips: readonly Skip[];
  readonly gaps: readonly Gap[];
  /** Blobs that were missing or corrupt. */
  readonly unread: readonly Oid[];
  /**
   * Digests of files that occur first in the containers of this commit; null if it has no container. None of the
   * files contains a secret.
   */
  readonly inside: readonly string[] | null;
}

/** A secret, redacted and with its fingerprint. */
export type RecordedCase = SecretCase & { readonly location: SecretLocation };

/** Results by number of the commit or ref. */
export type NumberedResults = readonly (readonly [number: number, result: CommitResult])[];

/** Writes each match once: the same one occurs in hundreds of versions of a file. */
export function writeResults(results: NumberedResults): unknown {
  const matches = new Map<string, number>();
  /** Returns the number of a match; equal matches have one number. */
  const numberOf = (match: SecretCase['match']): number => {
    const text = JSON.stringify(match); // a `Secret` serializes as its redacted form
    const number = matches.get(text) ?? matches.size;
    matches.set(text, number);
    return number;
  };
  const written = results.map(([number, { cases, ...result }]) => [
    number,
    { ...result, cases: cases.map(({ match, ...one }) => ({ ...one, match: numberOf(match) })) },
  ]);
  return { matches: [...matches.keys()].map((text) => JSON.parse(text) as unknown), results: written };
}

interface WrittenResults {
  readonly matches: readonly (Omit<SecretCase['match'], 'secret'> & { readonly secret: unknown })[];
  readonly results: readonly (readonly [
    number,
    Omit<CommitResult, 'cases'> & { readonly cases: readonly (Omit<RecordedCase, 'match'> & { match: number })[] },
  ])[];
}

/** Reads what `writeResults` gave. Secrets are restored in their redacted form only. */
export function readResults(written: unknown): NumberedResults {
  const { matches, results } = written as WrittenResults;
  const revived = matches.map((match) => ({ ...match, secret: Secret.ofRedacted(String(match.secret)) }));
  return results.map(([number, result]) => [
    number,
    { ...result, cases: result.cases.map((one) => ({ ...one, match: revived[one.match]! })) },
  ]);
}
