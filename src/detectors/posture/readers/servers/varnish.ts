/**
 * Varnish: headers that its subroutines set, lists of addresses and the conditions that ask them.
 * https://varnish-cache.org/docs/trunk/reference/vcl.html
 */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { hole } from '../../holes.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import { restoreHeader } from '../../restore.ts';

/** A subroutine or list of addresses at the top of the file. */
interface Block {
  readonly kind: string;
  readonly name: string;
  /** Between its braces. */
  readonly from: number;
  readonly to: number;
}

const STATEMENT = /\b(set|unset|remove)\s+(?:be)?resp\.http\.([\w-]{1,80})\s*=?/g;
const ASKED = /\bclient\.ip\s*!?~\s*(\w{1,60})/g;
const ADDRESS = /(!?)\s*"([^"\n]{1,80})"\s*(?:\/\s*(\d{1,3}))?/g;

/** Reads each subroutine and each list of addresses into a scope of its own. */
export const readVarnish: ReadScene = async ({ path, text, place }) => {
  const source = withoutComments(textOf(text));
  const blocks = blocksOf(source);
  if (blocks === null) return null;
  const lines = new Lines(source);
  const at = (from: number, to: number): Origin => lines.origin(path, from, to);
  const scopes = blocks.map(({ kind, name, from, to }): Scope => {
    const body = source.slice(from, to);
    const facts =
      kind === 'acl'
        ? [addressesOf(body, at(from, to))]
        : [...factsOfHeaders(headersOf(body, from, at)), ...checksOf(body, from, at)];
    const origin = { ...at(from, from + 1), endLine: at(from, from + 1).line };
    return { id: `${kind} ${name}`, origin, facts, absent: nothingSet, atMost: 'high', site: '' };
  });
  return plainScene(scopes, restoreHeader(place));
};

/** Blanks comments out, length for length. */
function withoutComments(source: string): string {
  let found = '';
  for (let at = 0; at < source.length; ) {
    const end = source.startsWith('/*', at)
      ? endOf(source, '*/', at + 2, 2)
      : source[at] === '#' || source.startsWith('//', at)
        ? endOf(source, '\n', at, 0)
        : at;
    const text = source[at] === '"' && end === at ? source.slice(at, endOf(source, '"', at + 1, 1)) : source[at]!;
    found += end > at ? source.slice(at, end).replace(/[^\n]/g, ' ') : text;
    at = end > at ? end : at + text.length;
  }
  return found;
}

function endOf(source: string, mark: string, from: number, length: number): number {
  const end = source.indexOf(mark, from);
  return end === -1 ? source.length : end + length;
}

/** Returns the blocks of the top level; null if a brace has no partner. */
function blocksOf(source: string): readonly Block[] | null {
  const blocks: Block[] = [];
  let depth = 0;
  let open: Omit<Block, 'to'> | null = null;
  let isText = false;
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '"') isText = !isText;
    if (isText) continue;
    if (char === '{' && depth++ === 0) {
      const [, kind, name] = /\b(sub|acl)\s+(\w{1,60})\s*$/.exec(source.slice(Math.max(start, at - 200), at)) ?? [];
      open = kind === undefined ? null : { kind, name: name!, from: at + 1 };
    }
    if (char === '}' && --depth === 0) {
      if (open !== null) blocks.push({ ...open, to: at });
      start = at + 1;
    }
    if (depth < 0) return null;
  }
  return depth === 0 ? blocks : null;
}

/** Headers of the answer; within a condition they may not be sent. */
function headersOf(body: string, from: number, at: (from: number, to: number) => Origin): HeaderEntry[] {
  let depth = 0;
  let read = 0;
  return [...body.matchAll(STATEMENT)].map(({ 0: whole, 1: verb, 2: name, index }) => {
    for (const char of body.slice(read, index)) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    read = index;
    const end = endOfStatement(body, index + whole.length);
    return {
      name: name!,
      value: verb === 'set' ? textOfValue(body.slice(index + whole.length, end)) : null,
      origin: at(from + index, from + end),
      certainty: depth > 0 ? 'unknown' : 'literal',
    };
  });
}

/** Returns the offset of the semicolon that ends a statement; those within texts do not. */
function endOfStatement(body: string, from: number): number {
  let isText = false;
  for (let at = from; at < body.length; at++) {
    if (body[at] === '"') isText = !isText;
    if (body[at] === ';' && !isText) return at;
  }
  return body.length;
}

/** `"max-age=" + req.http.X` as one text, with a hole for what is not a text. */
function textOfValue(value: string): string {
  const texts = [...value.matchAll(/"([^"]*)"|([^\s"+]+)/g)];
  return texts.map(([, text, other]) => text ?? hole(other!)).join('');
}

/** Conditions that ask if the client is on a list: who may purge, who may see a page. */
function checksOf(body: string, from: number, at: (from: number, to: number) => Origin): Fact[] {
  return [...body.matchAll(ASKED)].map((match): Fact => {
    const start = from + match.index;
    return {
      control: controls.authorization,
      subject: `clients of ${match[1]!}`,
      value: { kind: 'switch', on: true },
      certainty: 'literal',
      origin: at(start, start + match[0].length),
      atMost: 'medium',
    };
  });
}

/** The addresses of a list, without those that it leaves out. */
function addressesOf(body: string, origin: Origin): Fact {
  const ranges = [...body.matchAll(ADDRESS)]
    .filter(([, not]) => not !== '!')
    .map(([, , address, bits]) => `tcp 80 ${bits === undefined ? address! : `${address!}/${bits}`}` as const);
  return {
    control: controls.networkAccess,
    subject: '',
    value: controls.networkAccess.order.write(ranges),
    certainty: 'literal',
    origin,
    atMost: 'medium',
  };
}
