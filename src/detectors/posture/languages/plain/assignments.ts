/**
 * Files of a scripting language that only assign settings → Value: `gitlab_rails['smtp_tls'] = true`,
 * `c.ServerApp.token = ''`. One pass, linear.
 */

import type { Stretch } from '../../position.ts';
import { known, unknown, type Entry, type Value } from '../value.ts';

const TRUE = /^(?:true|True)$/;
const FALSE = /^(?:false|False)$/;
const NOTHING = /^(?:nil|None|null)$/;

/** Returns a map with an entry for each line that assigns; other lines are left out. */
export function parseAssignments(source: string): Value {
  const entries: Entry[] = [];
  let from = 0;
  for (const line of source.split('\n')) {
    const at = { from, to: from + line.trimEnd().length };
    from += line.length + 1;
    const text = line.trim();
    const end = text.startsWith('#') ? -1 : signIn(text);
    const key = end === -1 ? null : keyOf(text.slice(0, end).trim());
    if (key !== null) entries.push({ key, value: valueOf(withoutComment(text.slice(end + 1).trim()), at), at });
  }
  return { kind: 'map', entries, open: false, at: { from: 0, to: source.length } };
}

/** Returns the offset of a `=` that assigns, or of the `=>` of an entry; -1 for none. */
function signIn(text: string): number {
  const at = text.indexOf('=');
  return at <= 0 || /[=!<>+\-*/|&]/.test(text[at - 1]!) || /[=~>]/.test(text[at + 1] ?? '') ? -1 : at;
}

/** Returns the key with dots: `a['b']['c']` and `a.b.c` are one. Null for what is no name. */
function keyOf(text: string): string | null {
  const key = text.replaceAll(/\[\s*["':]?([\w.-]+)["']?\s*\]/g, '.$1');
  return /^[\w.-]+$/.test(key) ? key : null;
}

/** Cuts ` # …` behind a value; a `#` within its quotes stays. */
function withoutComment(text: string): string {
  const quote = /^["']/.test(text) ? text.indexOf(text[0]!, 1) : 0;
  const comment = text.indexOf(' #', Math.max(0, quote));
  return comment === -1 ? text : text.slice(0, comment).trimEnd();
}

/** Reads a quoted text, a switch, a number, a list of these on one line, or nothing (`None`, empty); unknown else. */
function valueOf(text: string, at: Stretch): Value {
  const plain = text.replace(/^[urb]+(?=["'])/i, '').replace(/[;,]$/, '');
  const quote = plain[0];
  if ((quote === '"' || quote === "'") && plain.indexOf(quote, 1) === plain.length - 1)
    return known(plain.slice(1, -1), at);
  if (TRUE.test(plain) || FALSE.test(plain)) return known(TRUE.test(plain), at);
  if (NOTHING.test(plain)) return known('', at);
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return known(Number(plain), at);
  if (plain.startsWith('[') && plain.endsWith(']')) {
    const items = plain
      .slice(1, -1)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return { kind: 'list', items: items.map((item) => valueOf(item, at)), open: false, at };
  }
  return unknown(plain, at);
}
