/** Finds the extent of functions and conditions in C# and Kotlin, by brackets alone. */

import { guardOf, type Guard } from '../code/values.ts';
import type { Language, Token } from './tokens.ts';
import { DEEPEST_BRACKETS } from '../limits.ts';
import type { Stretch } from '../../position.ts';

export interface Region extends Stretch {
  readonly name: string;
}

export interface GuardRegion extends Stretch {
  readonly guard: Guard;
}

export interface Outline {
  readonly units: readonly Region[];
  readonly guards: readonly GuardRegion[];
  /** Opening brackets of declarations of Kotlin: not a call's last argument. */
  readonly bodies: ReadonlySet<number>;
}

/** Words that begin no value. */
const WORDS = new Set([
  'if',
  'else',
  'for',
  'foreach',
  'while',
  'switch',
  'when',
  'return',
  'throw',
  'using',
  'lock',
  'catch',
  'do',
  'try',
  'finally',
  'in',
  'is',
  'as',
  'var',
  'val',
  'await',
  'public',
  'private',
  'protected',
  'internal',
  'static',
  'readonly',
  'const',
  'override',
  'async',
  'class',
  'record',
  'struct',
  'interface',
  'object',
  'namespace',
  'import',
  'package',
  'fun',
  'where',
  'get',
  'set',
  'case',
  'default',
  'sealed',
  'abstract',
  'virtual',
  'lateinit',
  'suspend',
  'by',
  'yield',
  'out',
  'ref',
  'params',
  'open',
  'data',
  'companion',
  'init',
]);

/** Returns whether a word is a keyword here. */
export function isKeyword(tokens: readonly Token[], index: number): boolean {
  return WORDS.has(tokens[index]!.text) && !isCalled(tokens, index);
}

/** Tests if the word `get` is a call, `get("/a")`: an accessor has no argument. */
function isCalled(tokens: readonly Token[], index: number): boolean {
  const [word, open, argument] = tokens.slice(index, index + 3);
  return word!.text === 'get' && open?.text === '(' && argument !== undefined && argument.text !== ')';
}
const BEFORE_CALLS = new Set([
  'new',
  'return',
  'await',
  'throw',
  'else',
  'in',
  'is',
  'as',
  'when',
  'case',
  'yield',
  'and',
  'or',
  'not',
]);
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Returns functions and conditions with their extent. `isIdle` says which annotation keeps what follows out of
 * production.
 */
export function outlineOf(
  source: string,
  tokens: readonly Token[],
  language: Language,
  isIdle?: (annotation: string) => boolean,
): Outline {
  return new OutlineReader(source, tokens, language, isIdle);
}

/** Tests if every bracket has its partner, with at most `DEEPEST_BRACKETS` open at once. */
export function isBalanced(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'mark') continue;
    if (token.text in CLOSERS && open.push(CLOSERS[token.text]!) > DEEPEST_BRACKETS) return false;
    if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text) return false;
  }
  return open.length === 0;
}

/** For each opening bracket of a file, the one that closes it. Nested ones would each be searched for again. */
const PARTNERS = new WeakMap<readonly Token[], ReadonlyMap<number, number>>();

/**
 * Returns the bracket that closes the one at `index`; from any other token, the next one that closes nothing before it.
 */
export function matching(tokens: readonly Token[], index: number): number {
  let here = index;
  while (here < tokens.length && !isOpening(tokens[here]!)) here++;
  let partners = PARTNERS.get(tokens);
  if (partners === undefined) PARTNERS.set(tokens, (partners = partnersOf(tokens)));
  return partners.get(here) ?? tokens.length - 1;
}

function isOpening({ kind, text }: Token): boolean {
  return kind === 'mark' && text in CLOSERS;
}

/** Returns, by the index of each opening bracket, the index of the one that closes it. */
function partnersOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (isOpening(token)) open.push(at);
    else if (token.kind === 'mark' && /^[)\]}]$/.test(token.text)) {
      const opener = open.pop();
      if (opener !== undefined) partners.set(opener, at);
    }
  }
  return partners;
}

class OutlineReader implements Outline {
  readonly units: Region[] = [];
  readonly guards: GuardRegion[] = [];
  readonly bodies = new Set<number>();

  constructor(
    readonly source: string,
    readonly tokens: readonly Token[],
    readonly language: Language,
    readonly isIdle: ((annotation: string) => boolean) | undefined,
  ) {
    for (let index = 0; index < tokens.length; index++) this.#outline(index);
  }

  /** Records functions and conditions with their extent. */
  #outline(index: number): void {
    const token = this.tokens[index]!;
    if (token.kind !== 'name') return;
    if (
      this.language === 'kotlin' &&
      /^(?:class|interface|object|fun|init|get|set)$/.test(token.text) &&
      !isCalled(this.tokens, index)
    )
      this.#body(index);
    if (token.text === 'if' && this.tokens[index + 1]?.text === '(') this.#condition(index);
    const next = this.tokens[index + 1];
    const before = this.tokens[index - 1];
    if (this.language === 'kotlin' && token.text === 'Profile' && before?.text === '@' && next?.text === '(')
      this.#idleFunction(index - 1);
    const isFunction =
      this.language === 'kotlin'
        ? before?.text === 'fun' || (before?.text === '.' && this.tokens[index - 3]?.text === 'fun')
        : next?.text === '(' &&
          ((before?.kind === 'name' && !BEFORE_CALLS.has(before.text)) || /^[>\]?]$/.test(before?.text ?? ''));
    if (!isFunction || next?.text !== '(' || isKeyword(this.tokens, index)) return;
    let body = matching(this.tokens, index + 1) + 1;
    while (body < this.tokens.length && !/^(?:\{|=>|=|;|\})$/.test(this.tokens[body]!.text)) body++;
    const opener = this.tokens[body]?.text;
    if (opener === undefined || opener === ';' || opener === '}') return;
    const end = opener === '{' ? matching(this.tokens, body) : this.#endOfStatement(body);
    this.units.push({
      name: token.text,
      from: this.tokens[this.#startOfDeclaration(index)]!.from,
      to: this.tokens[Math.min(end, this.tokens.length - 1)]!.to,
    });
  }

  /** Marks the `{` behind a declaration as a body; stops where the declaration has none. */
  #body(index: number): void {
    for (let here = index + 1; here < this.tokens.length; here++) {
      const { kind, text } = this.tokens[here]!;
      if (kind === 'mark' && text === '{') return void this.bodies.add(here);
      if (kind === 'mark' && text in CLOSERS) here = matching(this.tokens, here);
      else if (/^(?:=|;|\}|val|var|fun|class|object|interface|@)$/.test(text)) return;
    }
  }

  /** Returns the index at which a declaration begins: attributes and modifiers before a name belong to it. */
  #startOfDeclaration(index: number): number {
    let start = index;
    while (start > 0 && !(this.tokens[start - 1]!.kind === 'mark' && /^[;{}]$/.test(this.tokens[start - 1]!.text)))
      start--;
    return start;
  }

  /** Returns the index of the token that ends a statement without braces. */
  #endOfStatement(index: number): number {
    let here = index;
    while (here < this.tokens.length) {
      const text = this.tokens[here]!.kind === 'mark' ? this.tokens[here]!.text : '';
      if (text in CLOSERS) here = matching(this.tokens, here);
      else if (text === ';' || /^[)\]}]$/.test(text)) return here;
      else if (
        this.language === 'kotlin' &&
        here > index &&
        this.tokens[here]!.kind === 'name' &&
        /^(?:fun|class|val|var|private|override|companion|internal|public|protected|object)$/.test(
          this.tokens[here]!.text,
        )
      )
        return here - 1;
      here++;
    }
    return this.tokens.length - 1;
  }

  /** Records what an `if` guards: its branch, and the branch of its `else`. */
  #condition(index: number): void {
    const close = matching(this.tokens, index + 1);
    const test = this.source.slice(this.tokens[index + 1]!.from, this.tokens[close]!.to);
    const branch = (from: number): number =>
      this.tokens[from]?.text === '{' ? matching(this.tokens, from) : this.#endOfStatement(from);
    const then = branch(close + 1);
    const region = (from: number, to: number, isElse: boolean): void => {
      const [first, last] = [this.tokens[from], this.tokens[Math.min(to, this.tokens.length - 1)]];
      if (first !== undefined && last !== undefined)
        this.guards.push({ from: first.from, to: last.to, guard: guardOf(test, null, isElse) });
    };
    region(close + 1, then, false);
    if (this.tokens[then + 1]?.text === 'else')
      region(
        then + 2,
        this.tokens[then + 2]?.text === 'if' ? branch(matching(this.tokens, then + 3) + 1) : branch(then + 2),
        true,
      );
  }

  /** Records the function under an attribute that says it never runs (a test, for example). */
  #idleFunction(index: number): void {
    const close = matching(this.tokens, index + 2);
    if (this.isIdle?.(this.source.slice(this.tokens[index]!.from, this.tokens[close]!.to)) !== true) return;
    let body = close + 1;
    while (body < this.tokens.length && !/^(?:\{|=)$/.test(this.tokens[body]!.text))
      body = this.tokens[body]!.text === '(' ? matching(this.tokens, body) + 1 : body + 1;
    if (body < this.tokens.length)
      this.guards.push({
        from: this.tokens[index]!.from,
        to: this.tokens[this.tokens[body]!.text === '{' ? matching(this.tokens, body) : this.#endOfStatement(body)]!.to,
        guard: 'never',
      });
  }
}
