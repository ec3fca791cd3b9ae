/** Passes over spaces between an operator and its value. */

import { quoteAt } from '../values/value.ts';

/** Returns the offset after spaces. `lines`: also after line breaks, if a quote follows them. */
export function skipSpace(text: string, from: number, lines: boolean): number {
  let at = from;
  while (at < text.length && at - from < 80 && (text[at] === ' ' || text[at] === '\t')) at++;
  if (!lines || (text[at] !== '\n' && text[at] !== '\r')) return at;
  let over = at;
  while (over < text.length && over - from < 160 && /\s/.test(text[over]!)) over++;
  return quoteAt(text, over) === '' ? at : over;
}
