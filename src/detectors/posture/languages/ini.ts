/** INI → Value: a map of keys, and of sections with keys. https://www.php.net/manual/en/function.parse-ini-file.php */

import type { Stretch } from '../position.ts';
import { known, type Entry, type Value } from './value.ts';

interface Section {
  readonly name: string;
  readonly at: Stretch;
  readonly entries: Entry[];
}

/** Returns a map of the keys before the first section, and of a map for each section: `[php]` → `php: { … }`. */
export function parseIni(source: string): Value {
  const top: Section = { name: '', at: { from: 0, to: source.length }, entries: [] };
  const sections: Section[] = [];
  let from = 0;
  for (const line of source.split('\n')) {
    const at = { from, to: from + line.trimEnd().length };
    from += line.length + 1;
    const text = line.trim();
    const name = /^\[([^\]]*)\]/.exec(text)?.[1];
    if (name !== undefined) sections.push({ name, at, entries: [] });
    else (sections.at(-1) ?? top).entries.push(...pairOf(text, at));
  }
  const named = sections.map(({ name: key, at, entries }): Entry => ({ key, value: mapOf(entries, at), at }));
  return mapOf([...top.entries, ...named], top.at);
}

function mapOf(entries: readonly Entry[], at: Stretch): Value {
  return { kind: 'map', entries, open: false, at };
}

/** Reads `key = value` or `key: value` of one line; none of a comment. */
function pairOf(text: string, at: Stretch): Entry[] {
  const sign = /^[#;]/.test(text) ? -1 : text.search(/[=:]/);
  const key = text.slice(0, Math.max(0, sign)).trimEnd();
  return key === '' ? [] : [{ key, value: known(unquoted(text.slice(sign + 1).trim()), at), at }];
}

/** Removes the quotes and the comment behind the value. */
function unquoted(text: string): string {
  const quoted = /^"([^"]*)"|^'([^']*)'/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? '';
  const comment = text.search(/\s[;#]/);
  return comment === -1 ? text : text.slice(0, comment).trimEnd();
}
