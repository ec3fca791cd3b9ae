/**
 * Bicep → the tree of the ARM template that it stands for: its resources, with parameters and variables put in where
 * they are constant. https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
 */

import type { Stretch } from '../position.ts';
import { known, unknown, type Entry, type Value } from './value.ts';

/** Returns the ARM template that the text stands for. Throws on a text or block that has no end. */
export function parseBicep(source: string): Value {
  const reader = new Reader(source);
  const resources = reader.file();
  const at = { from: 0, to: source.length };
  const list: Value = { kind: 'list', items: resources, open: false, at };
  const map = (entries: readonly Entry[]): Value => ({ kind: 'map', entries, open: false, at });
  return map([
    { key: 'resources', value: list, at },
    { key: 'parameters', value: map(reader.parameters), at },
    { key: 'outputs', value: map(reader.outputs), at },
  ]);
}

/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters#secure-parameters */
const SECURE = /^@(?:sys\.)?secure\(/;
const LONGEST_DECORATOR = 20;
const WORD = /[A-Za-z_][\w-]*/y;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

class Reader {
  #at = 0;
  readonly #names = new Map<string, Value>();
  #nested: Value[] = [];
  readonly parameters: Entry[] = [];
  readonly outputs: Entry[] = [];

  constructor(readonly source: string) {}

  /** Returns the resources of the file, nested ones included. Parameters and variables are put in where constant. */
  file(): Value[] {
    const resources: Value[] = [];
    let isSecure = false;
    for (this.#skip(true); this.#at < this.source.length; this.#skip(true)) {
      const from = this.#at;
      if (this.source[from] === '@') {
        isSecure ||= SECURE.test(this.source.slice(from, from + LONGEST_DECORATOR));
        this.#at++;
        this.#rest();
        continue;
      }
      const word = this.#word();
      if (word === 'resource' || word === 'module') resources.push(...this.#resource(from));
      else if (word === 'param' || word === 'var') this.#declare(word, isSecure);
      else if (word === 'output') this.#output(isSecure);
      else this.#rest();
      isSecure = false;
    }
    return resources;
  }

  /** Reads `resource name 'Microsoft.X/y@version' = { … }`, with a condition or a loop around it. */
  #resource(from: number): Value[] {
    this.#skip(false);
    this.#word();
    this.#skip(false);
    const type = this.#text(this.#at);
    const head = this.source.slice(this.#at, this.source.indexOf('\n', this.#at) + 1 || undefined);
    const open = this.source.indexOf('{', this.#at);
    if (open === -1 || /\bexisting\b/.test(head.split('=')[0]!)) {
      this.#rest();
      return [];
    }
    this.#at = open;
    const outer = this.#nested;
    this.#nested = [];
    const body = this.#value();
    const inner = this.#nested;
    this.#nested = outer;
    if (body.kind !== 'map' || type.kind !== 'known') return [];
    const name = String(type.value).split('@')[0]!;
    const at = { from, to: body.at.to };
    const entries: Entry[] = [{ key: 'type', value: known(name, type.at), at: type.at }, ...body.entries];
    if (inner.length > 0) {
      const list: Value = { kind: 'list', items: inner, open: false, at };
      entries.push({ key: 'resources', value: list, at });
    }
    return [{ kind: 'map', entries, open: false, at }];
  }

  /** Reads a parameter or variable; the default of a parameter may differ when it is deployed. */
  #declare(word: string, isSecure: boolean): void {
    this.#skip(false);
    const from = this.#at;
    const name = this.#word();
    const line = this.source.indexOf('\n', this.#at);
    const equals = this.source.indexOf('=', this.#at);
    if (equals === -1 || (line !== -1 && equals > line)) {
      if (word === 'param') this.#parameter(name, from, isSecure, null);
      this.#rest();
      return;
    }
    this.#at = equals + 1;
    const value = this.#value();
    if (word === 'param') this.#parameter(name, from, isSecure, value);
    const isParameter = word === 'param' && value.kind === 'known';
    this.#names.set(name, isParameter ? { ...value, certainty: 'env' } : value);
    this.#rest();
  }

  /** Notes a parameter as its template has it. */
  #parameter(name: string, from: number, isSecure: boolean, value: Value | null): void {
    const at = { from, to: this.#at };
    const type: Entry = { key: 'type', value: known(isSecure ? 'securestring' : 'string', at), at };
    const fallback: Entry[] = value === null ? [] : [{ key: 'defaultValue', value, at }];
    this.parameters.push({ key: name, value: { kind: 'map', entries: [type, ...fallback], open: false, at }, at });
  }

  /** Reads `output name type = value`. */
  #output(isSecure: boolean): void {
    this.#skip(false);
    const from = this.#at;
    const name = this.#word();
    const text = this.#rest();
    const at = { from, to: this.#at };
    const type: Entry = { key: 'type', value: known(isSecure ? 'securestring' : 'string', at), at };
    const value: Entry = { key: 'value', value: known(text, at), at };
    this.outputs.push({ key: name, value: { kind: 'map', entries: [type, value], open: false, at }, at });
  }

  /** Reads a value up to the end of its line; unknown where an operator follows it. */
  #value(): Value {
    this.#skip(false);
    const from = this.#at;
    const start = this.source[from];
    if (start === '{') return this.#object(from);
    if (start === '[') return this.#list(from);
    const value = start === "'" ? this.#text(from) : this.#plain(from);
    const rest = this.#rest();
    const at = { from, to: this.#at };
    return rest.trim() === '' ? value : unknown(this.source.slice(from, this.#at), at);
  }

  /** Reads `{ key: value … }`. Resources nested in it are put aside in `#nested`. */
  #object(from: number): Value {
    const entries: Entry[] = [];
    this.#at++;
    for (this.#skip(true); this.source[this.#at] !== '}'; this.#skip(true)) {
      const start = this.#at;
      if (start >= this.source.length) throw new Error('An object has no end.');
      const key = this.source[start] === "'" ? String(this.#literal()) : this.#word();
      this.#skip(false);
      if (key === 'resource' && this.source[this.#at] !== ':') {
        this.#nested.push(...this.#resource(start));
        continue;
      }
      if (this.source[this.#at] === ':') this.#at++;
      const value = this.#value();
      if (this.#at === start) this.#at++;
      entries.push({ key, value, at: { from: start, to: value.at.to } });
    }
    this.#at++;
    return { kind: 'map', entries, open: false, at: { from, to: this.#at } };
  }

  /** Reads `[ … ]`; unknown for a loop (`[for …]`). */
  #list(from: number): Value {
    const items: Value[] = [];
    this.#at++;
    for (this.#skip(true); this.source[this.#at] !== ']'; this.#skip(true)) {
      const start = this.#at;
      if (start >= this.source.length) throw new Error('A list has no end.');
      if (/for\b/y.test(this.source.slice(start, start + 4))) {
        this.#at = from;
        this.#balanced();
        return unknown(this.source.slice(from, this.#at), { from, to: this.#at });
      }
      items.push(this.#value());
      if (this.#at === start) this.#at++;
    }
    this.#at++;
    return { kind: 'list', items, open: false, at: { from, to: this.#at } };
  }

  /** Reads a text in quotes; unknown if it is interpolated with something that is not constant. */
  #text(from: number): Value {
    const text = this.#literal();
    const at = { from, to: this.#at };
    return text === null ? unknown(this.source.slice(from, this.#at), at) : known(text, at);
  }

  /** Reads a string; returns null if values are interpolated in it. */
  #literal(): string | null {
    const quote = this.source.startsWith("'''", this.#at) ? "'''" : "'";
    const from = this.#at + quote.length;
    let end = this.source.indexOf(quote, from);
    while (quote === "'" && end !== -1 && this.source[end - 1] === '\\') end = this.source.indexOf(quote, end + 1);
    if (end === -1) throw new Error('A text has no end.');
    this.#at = end + quote.length;
    const text = this.source.slice(from, end);
    return quote === "'" && text.includes('${') ? null : text;
  }

  /** Reads a number, a switch, or the name of a parameter or variable. */
  #plain(from: number): Value {
    const word = /(?:-?\d+|[A-Za-z_]\w*)/y;
    word.lastIndex = from;
    const text = word.exec(this.source)?.[0] ?? '';
    this.#at = from + text.length;
    const at: Stretch = { from, to: this.#at };
    if (text === 'true' || text === 'false') return known(text === 'true', at);
    if (text === 'null') return known(null, at);
    if (/^-?\d/.test(text)) return known(Number(text), at);
    const named = this.#names.get(text);
    return named === undefined ? unknown(text, at) : { ...named, at };
  }

  /** Reads the rest of a line after a value: an operator, a call, or nothing. */
  #rest(): string {
    const from = this.#at;
    while (this.#at < this.source.length) {
      const sign = this.source[this.#at]!;
      if (sign === '\n' || sign === ',' || sign === '}' || sign === ']') break;
      if (this.source.startsWith('//', this.#at)) break;
      if (CLOSING[sign] !== undefined) this.#balanced();
      else if (sign === "'") this.#literal();
      else this.#at++;
    }
    return this.source.slice(from, this.#at);
  }

  /** Skips from an opening bracket to behind the closing one. */
  #balanced(): void {
    const open: string[] = [];
    do {
      const sign = this.source[this.#at];
      if (sign === undefined) throw new Error('A bracket has no end.');
      if (sign === "'") {
        this.#literal();
        continue;
      }
      if (CLOSING[sign] !== undefined) open.push(CLOSING[sign]!);
      else if (sign === open.at(-1)) open.pop();
      this.#at++;
    } while (open.length > 0);
  }

  /** Reads a name, or one character that begins no name, and moves behind it. */
  #word(): string {
    WORD.lastIndex = this.#at;
    const text = WORD.exec(this.source)?.[0] ?? this.source[this.#at] ?? '';
    this.#at += text.length;
    return text;
  }

  /** Skips spaces and comments, and with `lines` also line ends and commas. */
  #skip(lines: boolean): void {
    for (;;) {
      const sign = this.source[this.#at];
      if (sign === ' ' || sign === '\t' || sign === '\r' || (lines && (sign === '\n' || sign === ','))) this.#at++;
      else if (this.source.startsWith('//', this.#at)) this.#at = this.#endOfMark('\n', this.#at) - 1;
      else if (this.source.startsWith('/*', this.#at)) this.#at = this.#endOfMark('*/', this.#at);
      else return;
      if (!lines && this.source[this.#at] === '\n') return;
    }
  }

  /** Returns the offset behind the next `text`; beyond the source if there is no other. */
  #endOfMark(text: string, from: number): number {
    const found = this.source.indexOf(text, from);
    return found === -1 ? this.source.length + 1 : found + text.length;
  }
}
