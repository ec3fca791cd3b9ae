/**
 * Reads the password of a user that SQL creates or alters: `IDENTIFIED BY '…'`. `PASSWORD '…'` is read as an
 * assignment.
 */

import type { Candidate } from '../credential.ts';
import type { Signal } from '../confidence.ts';
import type { FileTraits } from '../file-kind.ts';
import { isWordlike, judgeText } from '../plausible.ts';
import { readQuoted } from './value.ts';

export function readSqlPassword(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  const gap = /(?:\s{1,4}[\w'"`]{1,40}\s{1,4}(?:by|as))?\s{1,8}(?:password\s{1,4})?/iy;
  gap.lastIndex = to;
  const hit = gap.exec(text);
  if (!hit) return [];
  const value = readQuoted(text, to + hit[0].length);
  if (!value || value.quote.includes('`') || value.text.length < 3 || judgeText(value.text, true).kind === 'dismissed')
    return [];
  const signals: Signal[] = ['namePassword', 'quotedLiteral', 'nameQualified'];
  if (isWordlike(value.text)) signals.push('words');
  else signals.push(/\d/.test(value.text) ? 'lettersAndDigits' : 'oddLetters');
  return [{ rule: 'sql-password', from: value.from, to: value.to, contextFrom: from, signals }];
}
