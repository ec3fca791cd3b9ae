/**
 * Inventories of Ansible in INI: variables of groups, and of hosts on their own lines.
 * https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html
 */

import { nothingSet } from '../../control.ts';
import { plainScene, withUniqueScopeIds, type ReadScene, type Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { known, type Entry } from '../../languages/value.ts';
import { Lines, textOf, type Stretch } from '../../position.ts';
import { variableFacts } from './variables.ts';

/** Lines beyond these are data. */
const MOST = 5000;
const LONGEST = 4000;

/** Returns a scope for each group with variables, and for each host that has any. */
export const readInventory: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const entries = new Map<string, Entry[]>();
  let [section, from] = ['', 0];
  for (const line of source.split('\n').slice(0, MOST)) {
    const at = { from, to: from + line.length };
    from += line.length + 1;
    const plain = line.slice(0, LONGEST).trim();
    if (plain === '' || /^[#;]/.test(plain)) continue;
    const name = /^\[([^\]]*)\]/.exec(plain)?.[1];
    if (name !== undefined) {
      section = name;
      continue;
    }
    if (section.endsWith(':children')) continue;
    const isVariable = section.endsWith(':vars');
    const words = wordsIn(plain);
    const id = isVariable ? `group ${section.slice(0, -':vars'.length)}` : `host ${words[0] ?? ''}`;
    const given = isVariable ? [pairIn(plain, at)] : words.slice(1).map((word) => pairIn(word, at));
    entries.set(id, [...(entries.get(id) ?? []), ...given.flatMap((one) => one ?? [])]);
  }
  const scopes = [...entries].flatMap(([id, own]): Scope[] => {
    const at = own[0]?.at;
    if (at === undefined) return [];
    const node = new DocumentNode({ kind: 'map', entries: own, open: false, at }, lines, path, at.from);
    return [{ id, origin: node.opening, facts: variableFacts(node), absent: nothingSet, atMost: 'medium', site: '' }];
  });
  return plainScene(withUniqueScopeIds(scopes), () => null);
};

/** Splits a line at spaces outside of quotes, and leaves out a comment at its end. */
function wordsIn(line: string): readonly string[] {
  const words: string[] = [];
  let [word, quote] = ['', ''];
  for (const char of line) {
    if (quote === '' && word === '' && char === '#') break;
    if (quote === '' && /\s/.test(char)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    if (char === quote) quote = '';
    else if (quote === '' && /["']/.test(char)) quote = char;
    word += char;
  }
  return word === '' ? words : [...words, word];
}

function pairIn(text: string, at: Stretch): Entry | null {
  const sign = text.indexOf('=');
  const key = text.slice(0, Math.max(0, sign)).trim();
  const value = text.slice(sign + 1).trim();
  const plain = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
  return /^\w+$/.test(key) ? { key, value: known(plain, at), at } : null;
}
