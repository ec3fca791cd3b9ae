/** Reads `Basic` and `Bearer` values, wherever they are: headers, curl lines, recorded traffic, documentation. */

import type { Candidate } from '../candidate.ts';
import type { Signal } from '../score/signal-kinds.ts';
import { looksRandom } from '../score/entropy.ts';
import type { FileTraits } from '../file-kind.ts';
import { isWordlike, judgeText } from '../score/plausible.ts';
import { valueSignals } from '../score/value-signals.ts';
import { decodeBasic, namesCredential } from '../values/encoded.ts';

const GAP = /\\?["']?(?:\s{1,4}|%20|\+|\s?[:=]\s?)\\?["']?/y;
const TOKEN = /[A-Za-z0-9+/=_.~%-]{4,1200}/y;

/** The rest of the token is left out. In UTF-8, read as Latin-1. */
const CUT = /^(?:\u2026|\xe2\x80\xa6|\*{3})/;

/** Returns the credential after `Basic` or `Bearer`. */
export function readAuthorization(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  GAP.lastIndex = to;
  const gap = GAP.exec(text);
  if (!gap) return [];
  if (/^\s+\\?["']$/.test(gap[0])) return []; // `"Basic " + …`
  TOKEN.lastIndex = to + gap[0].length;
  const hit = TOKEN.exec(text);
  if (!hit) return [];
  const start = to + gap[0].length;
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
