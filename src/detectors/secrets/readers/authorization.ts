/**
 * Reads `Basic` and `Bearer` values, wherever they are: headers, curl lines, recorded traffic, documentation. The words
 * are anchors in `credential.ts`.
 */

import { expression } from '../../../model/expressions/expression.ts';
import type { Candidate } from '../candidate.ts';
import type { Signal } from '../score/signal-kinds.ts';
import { looksRandom } from '../score/entropy.ts';
import type { FileTraits } from '../file-kind.ts';
import { isWordlike, judgeText } from '../score/plausible.ts';
import { valueSignals } from '../score/value-signals.ts';
import { afterJoint } from '../values/concatenation.ts';
import { decodeBasic, namesCredential } from '../values/encoded.ts';
import { readQuoted } from '../values/value.ts';

const GAP = /\\?["']?(?:\s{1,4}|%20|\+|\s?[:=]\s?)\\?["']?/y;
const TOKEN = /[A-Za-z0-9+/=_.~%-]{4,1200}/y;

/** The writer left out the rest of the token: `…` (as UTF-16, or as the three bytes of UTF-8) or `***`. */
const CUT = /^(?:\u2026|\xe2\x80\xa6|\*{3})/;

const FORMAT = expression('y')`
  \s(?:%s|%@|\{0?\})[\\rn]{0,8}["']\s{0,4}(?:,|%|\.format\(|\.formatted\()\s{0,20}\(?(?=@?["'])
`;

/** Returns the one literal that a format puts after the scheme; null if none follows, undefined without a format. */
function formatted(text: string, to: number): { readonly from: number } | null | undefined {
  if (text[to] !== ' ' || !/[%{]/.test(text[to + 1] ?? '')) return undefined;
  FORMAT.lastIndex = to;
  const format = FORMAT.exec(text);
  const value = format ? readQuoted(text, to + format[0].length + (text[to + format[0].length] === '@' ? 1 : 0)) : null;
  return value && /^[^\s]{12,}$/.test(value.text) ? value : null;
}

/** Returns the credential after `Basic` or `Bearer`. `from`, `to`: that word in the text. */
export function readAuthorization(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  GAP.lastIndex = to;
  const gap = GAP.exec(text);
  if (!gap) return [];
  // `"Basic " + …`, `"Bearer %s", …`
  const apart = /^\s+\\?["']$/.test(gap[0])
    ? afterJoint(text, to + gap[0].length - 1, gap[0].at(-1)!)
    : formatted(text, to);
  if (apart === null) return [];
  const start = apart?.from ?? to + gap[0].length;
  TOKEN.lastIndex = start;
  const hit = TOKEN.exec(text);
  if (!hit) return [];
  const isCut = hit[0].endsWith('..') || CUT.test(text.slice(start + hit[0].length, start + hit[0].length + 3));
  if (isCut) return [];
  const value = hit[0].replace(/(?:\.|%0[AD])+$/i, '');
  const end = start + value.length;
  const headed = /auth[a-z_-]{0,20}\\?["']?\]?\s{0,4}(?:[:=,(]|=>)?[\s\\"'([-]{0,60}$/i.test(
    text.slice(Math.max(0, from - 90), from),
  );
  const isBasic = text.slice(from, to).toLowerCase() === 'basic';
  const signals: Signal[] = [];
  if (isBasic) {
    const decoded = decodeBasic(value);
    if (decoded) {
      if (judgeText(decoded.password, true).kind === 'dismissed' && decoded.password.length > 2) return [];
      if (namesCredential(decoded.password)) return [];
      signals.push('decoded', 'inHeader', 'nameAuth', ...valueSignals(decoded.password));
      if (decoded.password === decoded.user) signals.push('sameAsName');
    } else {
      if (
        !headed ||
        value.length < 10 ||
        judgeText(value, true).kind === 'dismissed' ||
        isWordlike(value) ||
        !/[0-9A-Z]/.test(value)
      )
        return [];
      signals.push('inHeader', 'nameAuth', ...valueSignals(value));
    }
    return [{ rule: 'authorization-basic', from: start, to: end, contextFrom: from, signals }];
  }
  if (value.length < 8 || judgeText(value, true).kind === 'dismissed' || (isWordlike(value) && !/\d/.test(value)))
    return [];
  if (/[:=]/.test(gap[0]) && !headed) return [];
  const random = looksRandom(value).random;
  if (!headed && !random && !/\d/.test(value)) return [];
  signals.push('inHeader', 'nameAuth', ...valueSignals(value));
  if (headed) signals.push('nameQualified');
  return [{ rule: 'authorization-bearer', from: start, to: end, contextFrom: from, signals }];
}
