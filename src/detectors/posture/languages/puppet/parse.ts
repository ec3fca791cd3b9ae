/**
 * Puppet manifests → resources with their attributes, and classes with the defaults of their parameters.
 * https://www.puppet.com/docs/puppet/8/lang_resources
 */

import type { Stretch } from '../../position.ts';
import { hole } from '../../holes.ts';
import { DEEPEST_LEVELS, refuseBeyond } from '../limits.ts';
import { tokensOfPuppet, type PuppetToken } from './tokens.ts';
import { known, unknown, type Entry, type Value } from '../value.ts';

export interface PuppetResource {
  /** In lower case: `nginx::resource::server`. */
  readonly type: string;
  /** Its title; empty for the defaults of a type. */
  readonly title: string;
  /** A map of its attributes. */
  readonly attributes: Value;
  /** The class or define around it; empty at the top. */
  readonly within: string;
  readonly at: Stretch;
}

export interface PuppetClass {
  readonly name: string;
  /** A map of the parameters that have a default. */
  readonly parameters: Value;
  readonly at: Stretch;
}

export interface PuppetManifest {
  readonly resources: readonly PuppetResource[];
  readonly classes: readonly PuppetClass[];
}

/** Words before a brace that begin no resource. */
const STATEMENTS = new Set(['if', 'elsif', 'else', 'unless', 'case', 'default', 'node', 'function', 'type', 'plan']);

/** Returns null if a text of the manifest has no end. */
export function parsePuppet(source: string): PuppetManifest | null {
  const tokens = tokensOfPuppet(source);
  return tokens === null ? null : new Parser(source, tokens).read();
}

class Parser {
  readonly #resources: PuppetResource[] = [];
  readonly #classes: PuppetClass[] = [];
  /** Values of variables; null for one that has several. */
  readonly #variables = new Map<string, Value | null>();
  #at = 0;

  constructor(
    readonly source: string,
    readonly tokens: readonly PuppetToken[],
  ) {}

  read(): PuppetManifest {
    const around: { readonly name: string; readonly depth: number }[] = [];
    let depth = 0;
    while (this.#at < this.tokens.length) {
      const { kind, text, at } = this.tokens[this.#at]!;
      const next = this.tokens[this.#at + 1];
      if (kind === 'mark') {
        if (text === '{') depth++;
        if (text === '}' && around.at(-1)?.depth === depth) around.pop();
        if (text === '}') depth--;
        this.#at++;
      } else if (kind === 'word' && (text === 'class' || text === 'define') && next?.kind === 'word') {
        this.#at += 2;
        const parameters = this.#parameters();
        this.#classes.push({ name: next.text, parameters, at: { from: at.from, to: next.at.to } });
        around.push({ name: next.text, depth: depth + 1 });
      } else if (kind === 'variable' && isMark(next, '=')) {
        this.#at += 2;
        const value = this.#value(0);
        this.#variables.set(text, this.#variables.has(text) ? null : value);
      } else if (kind !== 'word' || !this.#resource(around.at(-1)?.name ?? '')) this.#at++;
    }
    return { resources: this.#resources, classes: this.#classes };
  }

  /** Reads `( Type $name = default, … )` behind the name of a class. */
  #parameters(): Value {
    const start = this.tokens[this.#at];
    const from = start?.at.from ?? this.source.length;
    const entries: Entry[] = [];
    if (!isMark(start, '(')) return { kind: 'map', entries, open: false, at: { from, to: from } };
    this.#at++;
    while (this.#at < this.tokens.length && !isMark(this.tokens[this.#at], ')')) {
      const token = this.tokens[this.#at]!;
      const isSet = token.kind === 'variable' && isMark(this.tokens[this.#at + 1], '=');
      if (!isSet) {
        // The brackets of a type hold no parameter.
        if (token.kind === 'mark' && /^[[({]$/.test(token.text)) this.#skip();
        else this.#at++;
        continue;
      }
      this.#at += 2;
      const value = this.#value(0);
      entries.push({ key: token.text, value, at: { from: token.at.from, to: value.at.to } });
    }
    this.#at++;
    return { kind: 'map', entries, open: false, at: { from, to: this.#end() } };
  }

  /** Reads the resources of a type; returns false, at the same place, if none begin here. */
  #resource(within: string): boolean {
    const start = this.#at;
    const { text, at } = this.tokens[start]!;
    const type = text.replace(/^@+/, '').toLowerCase();
    const before = this.tokens[start - 1];
    if (STATEMENTS.has(type) || isMark(before, '?') || before?.kind === 'variable') return false;
    const isOfType = /^(?:::)?[A-Z]/.test(text);
    this.#at++;
    let title = '';
    if (isOfType && isMark(this.tokens[this.#at], '[')) title = titleOf(this.#value(0));
    if (!isMark(this.tokens[this.#at], '{')) {
      this.#at = start;
      return false;
    }
    this.#at++;
    if (isOfType) {
      if (this.tokens[this.#at + 1]?.text !== '=>' && this.tokens[this.#at + 1]?.text !== '+>') {
        this.#at = start;
        return false;
      }
      this.#add(type, title, within, at.from);
      this.#at++;
      return true;
    }
    let isFirst = true;
    while (this.#at < this.tokens.length && !isMark(this.tokens[this.#at], '}')) {
      const named = this.#value(0);
      if (!isMark(this.tokens[this.#at], ':')) {
        if (isFirst) this.#at = start;
        return !isFirst;
      }
      this.#at++;
      this.#add(type, titleOf(named), within, isFirst ? at.from : named.at.from);
      isFirst = false;
      if (isMark(this.tokens[this.#at], ';')) this.#at++;
    }
    this.#at++;
    return true;
  }

  /** Reads attributes up to the end of a resource, and adds it. */
  #add(type: string, title: string, within: string, from: number): void {
    const entries: Entry[] = [];
    const start = this.tokens[this.#at]?.at.from ?? from;
    while (this.#at < this.tokens.length && !/^[;}]$/.test(this.#mark())) {
      const key = this.tokens[this.#at]!;
      const sign = this.tokens[this.#at + 1];
      if (!isMark(sign, '=>') && !isMark(sign, '+>')) {
        this.#at++;
        continue;
      }
      this.#at += 2;
      const value = this.#value(0);
      entries.push({ key: key.text, value, at: { from: key.at.from, to: Math.max(key.at.to, value.at.to) } });
      if (isMark(this.tokens[this.#at], ',')) this.#at++;
    }
    const attributes: Value = { kind: 'map', entries, open: false, at: { from: start, to: this.#end() } };
    this.#resources.push({ type, title, attributes, within, at: { from, to: this.#end() } });
  }

  /** Reads one value with its operators; one that is computed is not known. */
  #value(depth: number): Value {
    refuseBeyond(depth > DEEPEST_LEVELS);
    const token = this.tokens[this.#at];
    const from = token?.at.from ?? this.source.length;
    const value = this.#plain(token, depth);
    const start = this.#at;
    while (this.#at < this.tokens.length && OPERATORS.has(this.tokens[this.#at]!.text) && !this.#isText()) {
      const isBracket = /^[[(]$/.test(this.#mark());
      this.#skip();
      if (!isBracket) this.#skip();
    }
    return this.#at === start ? value : unknown(this.source.slice(from, this.#end()).slice(0, 200), this.#since(from));
  }

  #isText(): boolean {
    return this.tokens[this.#at]!.kind === 'text';
  }

  #plain(token: PuppetToken | undefined, depth: number): Value {
    if (token === undefined) return unknown('', { from: this.source.length, to: this.source.length });
    const { kind, text, at } = token;
    if (kind === 'mark' && text !== '[' && text !== '{') return unknown('', { from: at.from, to: at.from });
    this.#at++;
    if (kind === 'mark') return text === '[' ? this.#list(depth, at.from) : this.#map(depth, at.from);
    if (kind === 'text') return known(text, at);
    if (kind === 'variable') return this.#variables.get(text) ?? unknown(`$${text}`, at);
    return known(WORDS.has(text) ? WORDS.get(text)! : /^\d+$/.test(text) ? Number(text) : text, at);
  }

  #list(depth: number, from: number): Value {
    const items: Value[] = [];
    while (this.#at < this.tokens.length && !/^[\])};]$/.test(this.#mark())) {
      const start = this.#at;
      const value = this.#value(depth + 1);
      if (this.#at > start) items.push(value);
      if (isMark(this.tokens[this.#at], ',') || this.#at === start) this.#at++;
    }
    this.#at++;
    return { kind: 'list', items, open: false, at: this.#since(from) };
  }

  #map(depth: number, from: number): Value {
    const entries: Entry[] = [];
    while (this.#at < this.tokens.length && !/^[\])};]$/.test(this.#mark())) {
      const start = this.#at;
      const key = this.#value(depth + 1);
      if (isMark(this.tokens[this.#at], '=>')) {
        this.#at++;
        const value = this.#value(depth + 1);
        entries.push({ key: titleOf(key), value, at: { from: key.at.from, to: value.at.to } });
      }
      if (isMark(this.tokens[this.#at], ',') || this.#at === start) this.#at++;
    }
    this.#at++;
    return { kind: 'map', entries, open: false, at: this.#since(from) };
  }

  /** Moves behind the token, or behind the bracket that closes one that opens here. */
  #skip(): void {
    let depth = 0;
    do {
      const mark = this.#mark();
      if (/^[[({]$/.test(mark)) depth++;
      if (/^[\])}]$/.test(mark)) depth--;
      this.#at++;
    } while (depth > 0 && this.#at < this.tokens.length);
  }

  #mark(): string {
    const token = this.tokens[this.#at];
    return token?.kind === 'mark' ? token.text : '';
  }

  /** Returns the end of the last token that was read. */
  #end(): number {
    return this.tokens[Math.min(this.#at, this.tokens.length) - 1]?.at.to ?? 0;
  }

  #since(from: number): Stretch {
    return { from, to: Math.max(from, this.#end()) };
  }
}

const OPERATORS = new Set('? + - * / % . [ ( == != =~ !~ < > <= >= << >> and or in'.split(' '));
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['undef', null],
]);

function isMark(token: PuppetToken | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

function titleOf(value: Value): string {
  if (value.kind === 'known') return String(value.value);
  return value.kind === 'list' ? value.items.map(titleOf).join(', ') : hole('…');
}
