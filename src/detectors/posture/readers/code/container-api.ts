/**
 * Containers that a program starts itself, by the API of Docker or of Kubernetes, in any language: the keys are the
 * same everywhere. https://docs.docker.com/reference/api/engine/, https://docker-py.readthedocs.io/en/stable/,
 * https://jupyterhub-kubespawner.readthedocs.io/en/latest/spawner.html
 */

import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { Lines, textOf, type Stretch } from '../../position.ts';
import { hostScope, rankFact } from '../hosts/facts.ts';
import { MOST_WORDS, refuseBeyond } from '../../languages/limits.ts';

interface Word {
  readonly kind: 'name' | 'text' | 'mark';
  readonly text: string;
  readonly at: Stretch;
}

/** Words that loosen a container: texts, or names that stand for true. */
interface Loosening {
  readonly kind: 'text' | 'name';
  readonly test: RegExp;
}

const given = (test: RegExp): Loosening => ({ kind: 'text', test });
const IS_ON: Loosening = { kind: 'name', test: /^true$/ };
const IS_HOST = given(/^host$/);

/** Keys without their underlines, in lower case → what loosens the container. */
const KEYS: ReadonlyMap<string, Loosening> = new Map([
  ['securityopt', given(/unconfined|label[:=]disable/)],
  ['privileged', IS_ON],
  ['allowprivilegeescalation', IS_ON],
  ['capadd', given(/^(?:cap_)?(?:all|sys_admin|sys_ptrace|sys_module|sys_rawio|net_admin|dac_read_search)$/)],
  ['hostnetwork', IS_ON],
  ['hostpid', IS_ON],
  ['hostipc', IS_ON],
  ['networkmode', IS_HOST],
  ['pidmode', IS_HOST],
  ['ipcmode', IS_HOST],
  ['usernsmode', IS_HOST],
  ['binds', given(/\/(?:docker|containerd|crio|podman)\.sock\b/)],
]);

/** Words of a value, at most. */
const MOST = 60;

/** Returns one scope with all that loosens the containers of a program. The second of one kind has a number. */
export const readContainerApi: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const words = wordsOf(source, /\.(?:py|rb|php)$/i.test(path));
  const lines = new Lines(source);
  const found = words.flatMap(({ text: key, kind }, index) => {
    const loosening = kind === 'mark' ? undefined : KEYS.get(plainKey(key));
    if (loosening === undefined) return [];
    return valuesAfter(words, index + 1).flatMap((value) =>
      value.kind === loosening.kind && loosening.test.test(value.text.toLowerCase())
        ? [{ name: `${key.replace(/^with/, '')}: ${value.text}`, at: value.at }]
        : [],
    );
  });
  const origin = { path, line: 1, endLine: 1 };
  const counts = new Map<string, number>();
  const facts = found.map(({ name, at }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const subject = count === 1 ? name : `${name} (${count})`;
    return rankFact('pod-security', subject, [0, 'used'], lines.origin(path, at.from, at.to), {
      unset: [1, 'not used'],
      weakening: 'escalation',
    });
  });
  return plainScene([{ ...hostScope('containers', origin, facts), atMost: 'medium' }], () => null);
};

/** `with` is of the builders of Java: `withPrivileged(true)`. */
function plainKey(key: string): string {
  return key.toLowerCase().replaceAll('_', '').replace(/^with/, '');
}

const OPEN = new Set(['[', '{', '(']);
const CLOSED = new Set([']', '}', ')']);
const SETS = new Set(['=', ':', '=>', ':=', '(']);

/** Returns the texts and names of the value that is set behind a key; none where the key is only read. */
function valuesAfter(words: readonly Word[], start: number): readonly Word[] {
  let at = start;
  while (words[at]?.text === ']') at++;
  if (words[at]?.kind !== 'mark' || !SETS.has(words[at]!.text)) return [];
  const values: Word[] = [];
  // The bracket of a call is the value's own.
  let depth = words[at]!.text === '(' ? 1 : 0;
  for (const word of words.slice(at + 1, at + 1 + MOST)) {
    if (word.kind !== 'mark') values.push(word);
    else if (OPEN.has(word.text)) depth++;
    else if (CLOSED.has(word.text)) {
      depth--;
      if (depth < 0) break;
    }
    if (depth === 0 && (word.text === ',' || word.text === ';' || word.text === '\n')) break;
    // A condition is not known.
    if (word.text === '?' || word.text === 'if') return [];
  }
  return values;
}

/** Returns the names, texts and marks of a program; comments are left out. `hasHashes`: `#` begins a comment. */
function wordsOf(source: string, hasHashes: boolean): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < source.length; ) {
    refuseBeyond(words.length > MOST_WORDS);
    const char = source[at]!;
    const from = at;
    if (char === ' ' || char === '\t' || char === '\r') at++;
    else if (source.startsWith('//', at) || (hasHashes && char === '#')) at = endOf(source, '\n', at);
    else if (source.startsWith('/*', at)) at = endOf(source, '*/', at + 2) + 2;
    else if (char === '"' || char === "'" || char === '`') {
      const end = endOfText(source, at);
      words.push({ kind: 'text', text: source.slice(at + 1, end), at: { from, to: end + 1 } });
      at = end + 1;
    } else if (NAME.test(char)) {
      while (at < source.length && NAME.test(source[at]!)) at++;
      words.push({ kind: 'name', text: source.slice(from, at), at: { from, to: at } });
    } else {
      const mark = /^(?:=>|:=|==|!=|<=|>=)/.exec(source.slice(at, at + 2))?.[0] ?? char;
      at += mark.length;
      words.push({ kind: 'mark', text: mark, at: { from, to: at } });
    }
  }
  return words;
}

const NAME = /[\w$]/;

function endOf(source: string, sign: string, from: number): number {
  const end = source.indexOf(sign, from);
  return end === -1 ? source.length : end;
}

/** Returns the offset of the quote that ends a text, or of the end of its line. */
function endOfText(source: string, start: number): number {
  const quote = source[start]!;
  let at = start + 1;
  while (at < source.length && source[at] !== quote && (quote === '`' || source[at] !== '\n'))
    at += source[at] === '\\' ? 2 : 1;
  return at;
}
