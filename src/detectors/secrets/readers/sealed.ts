/**
 * Reads sections whose name says that all values in them are encrypted: entries of a SealedSecret, of Renovate, of
 * Cloud Build with a KMS key. Such a value is no credential, even if it does not have the form of the ciphertext.
 * https://github.com/bitnami-labs/sealed-secrets https://docs.renovatebot.com/configuration-options/#encrypted
 */

import type { Candidate } from '../candidate.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** Bytes on both sides of the section's name that are read. */
export const SEALED_REACH = { before: 600, after: 12_000 };

export const SEALED_KEYWORDS = ['encrypteddata', '"encrypted"', 'encrypted:', 'encrypted =', 'secretenv'];

/** The rest of the section's line: it opens a mapping, on this line or below. */
const OPENS = /^["']?[ \t]{0,4}[:=]?[ \t]{0,4}(?:\{|\r?\n)/;
const LONGEST_OPENING = 14;

/** Values of secretEnv are encrypted only where a key is named beside it. */
const NEEDS_KMS = /^secretenv/i;

const ENTRY = expression('y')`
  [\s,]{0,400}["']?[\w./-]{1,200}["']?\s{0,8}[:=]\s{0,8}["'](?<value>[^"'\n]{0,8000})["']
`;

/** Reports, on bytes, whether a mapping follows the name. */
export function opensSection(bytes: Buffer, { to }: { readonly to: number }): boolean {
  return OPENS.test(bytes.toString('latin1', to, Math.min(bytes.length, to + LONGEST_OPENING)));
}

/** Returns the encrypted values of a section, marked as dismissed, so that no other reader reports them. */
export function readSealed(text: string, from: number, to: number): readonly Candidate[] {
  if (NEEDS_KMS.test(text.slice(from, to)) && !/kms_?key_?name/i.test(text.slice(0, to + 600))) return [];
  const opening = OPENS.exec(text.slice(to, to + LONGEST_OPENING));
  if (!opening) return [];
  const start = to + opening[0].length;
  return opening[0].endsWith('{') ? entriesOf(text, from, start) : linesOf(text, from, start);
}

/** Returns the values of a section in JSON. */
function entriesOf(text: string, contextFrom: number, start: number): readonly Candidate[] {
  const found: Candidate[] = [];
  ENTRY.lastIndex = start;
  for (let hit = ENTRY.exec(text); hit; hit = ENTRY.exec(text)) {
    const to = ENTRY.lastIndex - 1;
    found.push(sealedCandidate(contextFrom, to - hit.groups!['value']!.length, to));
  }
  return found;
}

/** Returns all lines below that are indented more than the name of the section. */
function linesOf(text: string, contextFrom: number, start: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const head = text.lastIndexOf('\n', contextFrom - 1) + 1;
  const least = indentOf(text, head);
  for (let from = start; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const indent = indentOf(text, from);
    const isBlank = from + indent >= end || text[from + indent] === '\r';
    if (!isBlank && indent <= least) break;
    if (!isBlank) found.push(sealedCandidate(contextFrom, from + indent, end));
    from = end + 1;
  }
  return found;
}

/** Returns the indentation of a line. A dash before the name counts: YAML aligns what follows with the name. */
function indentOf(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] === '-' && text[at + 1] === ' ') at += 2;
  return at - from;
}

/** Returns a candidate that is dismissed as encrypted. */
const sealedCandidate = (contextFrom: number, from: number, to: number): Candidate => ({
  rule: 'generic-secret',
  from,
  to,
  contextFrom,
  signals: [],
  dismissed: 'encrypted',
});
