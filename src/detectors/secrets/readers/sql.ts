/**
 * Reads the password of a user that SQL creates or alters: `IDENTIFIED BY '…'`, and without quotes as Oracle takes it.
 * `PASSWORD '…'` is read as an assignment.
 */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { judgeGiven } from './given.ts';
import { readQuoted } from '../values/value.ts';

const GAP = /(?:\s{1,4}[\w'"`]{1,40}\s{1,4}(?:by|as))?\s{1,8}(?:password\s{1,4})?/iy;
const BARE =
  /[A-Za-z][\w$#]{5,60}(?=\s{0,4}(?:;|$|\n|\s(?:default|account|profile|quota|temporary|password)\b|["'\\]))/iy;

/** Returns the password after `IDENTIFIED BY`. */
export function readSqlPassword(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  GAP.lastIndex = to;
  const gap = GAP.exec(text);
  if (!gap) return [];
  const at = to + gap[0].length;
  const quoted = readQuoted(text, at);
  if (quoted?.quote.includes('`')) return [];
  BARE.lastIndex = at;
  const bare = quoted ? null : BARE.exec(text)?.[0];
  if (!quoted && bare == null) return [];
  const found = judgeGiven({
    rule: 'sql-password',
    role: 'password',
    from: quoted?.from ?? at,
    to: quoted?.to ?? at + bare!.length,
    text: quoted?.text ?? bare!,
    quoted: quoted !== null,
    contextFrom: from,
    ...(quoted ? {} : { onlyRandom: true }),
  });
  return found ? [found] : [];
}
