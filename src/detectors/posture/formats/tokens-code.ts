/** C# and Kotlin → the calls of `code.ts`. Reads expressions and passes over what is none; brackets must match. */

import type { CallValue, Code, CodeCall } from './code.ts';
import { entryList, foldCall } from './code-values.ts';
import { isBalanced, matching, outlineOf, WORDS, type Outline } from './tokens-outline.ts';
import { tokensOf, type Language, type Token } from './tokens.ts';
import { HOLE_END, HOLE_START } from '../orders/order.ts';
import { fold, known, truth, unknown, type Entry, type Stretch, type Value } from './values.ts';

const LEVELS: readonly ReadonlySet<string>[] = [new Set(['??', '?:']), new Set(['||']), new Set(['&&']), new Set(['|', '&', 'or', 'and']), new Set(['==', '!=']), new Set(['<', '>', '<=', '>=', 'to']), new Set(['+', '-']), new Set(['*', '/', '%'])];
/** Null: strings or brackets without an end. `isIdle` says which annotation keeps what follows out of production. */
export function readTokenCode(path: string, source: string, language: Language, isIdle?: (annotation: string) => boolean): Code | null {
  const tokens = tokensOf(language === 'csharp' ? withoutDebug(source) : source, language);
  if (tokens === null || !isBalanced(tokens)) return null;
  // Constants may stand below where they are used: the first reading finds them.
  const outline = outlineOf(source, tokens, language, isIdle);
  const first = new Parser(source, tokens, language, new Map(), outline);
  first.read();
  const parser = new Parser(source, tokens, language, first.declared, outline);
  parser.read();
  return { path, source, calls: parser.calls, units: new Map(outline.units.map(({ name, from, to }) => [name, { from, to }])), doubts: [], constant: (name) => first.declared.get(name) ?? undefined };
}

/** `#if DEBUG … #else … #endif`: what is not in the released program, blanked out; and the other lines of the preprocessor. */
function withoutDebug(source: string): string {
  const off: boolean[] = [];
  return source
    .split('\n')
    .map((line) => {
      const [, word, test = ''] = /^\s*#\s*(if|elif|else|endif|region|endregion|pragma|nullable|define|error|warning|line)\b\s*(.*)/.exec(line) ?? [];
      if (word === 'if') off.push(/(?:^|[\s(&|])DEBUG\b/.test(test));
      else if (word === 'else' || word === 'elif') off.push(!off.pop());
      else if (word === 'endif') off.pop();
      return word !== undefined || off.includes(true) ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}

class Parser {
  readonly calls: CodeCall[] = [];
  readonly declared = new Map<string, Value | null>();
  readonly #around: string[] = [];
  #at = 0;

  constructor(
    readonly source: string,
    readonly tokens: readonly Token[],
    readonly language: Language,
    readonly constants: ReadonlyMap<string, Value | null>,
    readonly outline: Outline,
  ) {}

  read(): void {
    while (this.#at < this.tokens.length) this.#statement();
  }

  #peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  #is(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }

  #statement(): void {
    const token = this.#peek()!;
    if (token.kind === 'mark' && token.text === '[' && this.language === 'csharp' && this.#isAttribute()) return this.#attributes();
    if (token.kind === 'mark' && token.text === '@' && this.language === 'kotlin' && this.#peek(1)?.kind === 'name') {
      this.#at++;
      return this.#attribute();
    }
    if (token.kind === 'name' && WORDS.has(token.text)) {
      this.#at++;
      return;
    }
    if (token.kind !== 'mark' || /^[([]$/.test(token.text)) {
      const before = this.#at;
      this.#expression();
      if (this.#at === before) this.#at++;
      return;
    }
    this.#at++;
  }

  #isAttribute(): boolean {
    const before = this.tokens[this.#at - 1];
    return (before === undefined || (before.kind === 'mark' && /^[;{}\]]$/.test(before.text))) && this.#peek(1)?.kind === 'name';
  }

  #attributes(): void {
    const end = matching(this.tokens, this.#at);
    this.#at++;
    while (this.#at < end) {
      if (this.#peek()!.kind === 'name' && !this.#is(':', 1)) this.#attribute();
      else this.#at++;
    }
    this.#at = end + 1;
  }

  #attribute(): void {
    const start = this.#peek()!;
    let name = start.text;
    this.#at++;
    while (this.#is('.') && this.#peek(1)?.kind === 'name') {
      name += `.${this.#peek(1)!.text}`;
      this.#at += 2;
    }
    const list = this.#is('(') ? this.#arguments(`@${name}`) : { items: [], named: [] };
    const at = { from: start.from, to: this.tokens[this.#at - 1]!.to };
    this.#emit({ kind: 'call', name: `@${name}`, args: list.items, named: list.named, text: '', at }, at, true);
  }

  #emit(value: CallValue, own: Stretch, isTop: boolean): number {
    const regions = this.outline.guards.filter((region) => region.from <= own.from && own.to <= region.to);
    if (regions.some((region) => region.guard === 'never')) return -1;
    const unit = this.outline.units.filter((region) => region.from <= own.from && own.to <= region.to).sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.name ?? '';
    const name = value.name.endsWith('[]=') ? '[]=' : value.name.split('.').at(-1)!;
    const chain: string[] = [];
    for (let on = value.on; on?.kind === 'call'; on = on.on) chain.unshift(on.name.split('.').at(-1)!);
    return this.calls.push({ value, name, path: [...this.#around, ...chain, name], isTop, isConditional: regions.some((region) => region.guard === 'perhaps'), unit, own }) - 1;
  }

  #expression(): Value {
    const start = this.#peek()!;
    if (this.#isLambda()) return this.#lambda();
    const target = this.#binary(0);
    if (this.#is('?') && this.language === 'csharp') return this.#choice(target);
    if (!this.#is('=') && !this.#is('+=')) return target;
    this.#at++;
    if (this.#peek() === undefined) return target;
    const value = this.#expression();
    const at = { from: start.from, to: this.tokens[this.#at - 1]!.to };
    const words = target.kind === 'unknown' ? target.text : target.kind === 'call' && target.name.endsWith('[]') ? target.name : null;
    if (words !== null && words.endsWith('[]')) this.#emit({ kind: 'call', name: `${words}=`, args: [target.kind === 'call' ? target.args[0]! : target, value], named: [], text: '', at }, at, true);
    else if (words !== null && (words.includes('.') || this.#around.length > 0)) this.#emit({ kind: 'call', name: `${words}=`, args: [value], named: [], text: '', at }, at, true);
    if (words !== null && /^[\w$]+$/.test(words) && this.#around.length === 0) this.declared.set(words, this.declared.has(words) ? null : value);
    return value;
  }

  #choice(test: Value): Value {
    this.#at++;
    const then = this.#expression();
    if (!this.#is(':')) return unknown('…', test.at);
    this.#at++;
    const other = this.#expression();
    const decided = test.kind === 'known' && test.certainty !== 'env' ? truth(test) : null;
    return decided === null ? unknown('…', test.at) : decided ? then : other;
  }

  /** `x =>`, `(a, b) =>` of C#. */
  #isLambda(): boolean {
    if (this.language !== 'csharp') return false;
    if (this.#peek()?.kind === 'name' && (this.#is('=>', 1) || (this.#is('async') && this.#peek(1)?.kind === 'name' && this.#is('=>', 2)))) return true;
    const open = this.#is('(') ? this.#at : this.#is('async') && this.#is('(', 1) ? this.#at + 1 : -1;
    return open !== -1 && this.tokens[matching(this.tokens, open) + 1]?.text === '=>';
  }

  #lambda(): Value {
    const from = this.#peek()!.from;
    while (!this.#is('=>')) this.#at++;
    this.#at++;
    if (this.#is('{')) this.#block();
    else if (this.#peek() !== undefined) this.#expression();
    const to = this.tokens[this.#at - 1]!.to;
    return unknown(this.source.slice(from, to), { from, to });
  }

  #block(): void {
    const end = matching(this.tokens, this.#at);
    this.#at++;
    while (this.#at < end) this.#statement();
    this.#at = end + 1;
  }

  #binary(level: number): Value {
    if (level === LEVELS.length) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#peek() !== undefined && this.#peek()!.kind !== 'string' && LEVELS[level]!.has(this.#peek()!.text)) {
      const operator = this.#peek()!.text;
      this.#at++;
      if (this.#peek() === undefined) return left;
      const before = this.#at;
      const right = this.#binary(level + 1);
      if (this.#at === before) return left;
      const at = { from: left.at.from, to: right.at.to };
      const text = this.source.slice(at.from, at.to).replace(/\s+/g, ' ');
      left = operator === '|' || operator === '&' || operator === '??' || operator === '?:' ? unknown(text, at) : fold(operator, left, right, at, text);
    }
    return left;
  }

  #unary(): Value {
    const token = this.#peek()!;
    if (token.kind === 'mark' && /^[-!+&*^]$/.test(token.text)) {
      this.#at++;
      if (this.#peek() === undefined) return unknown(token.text, token);
      const inner = this.#unary();
      const at = { from: token.from, to: inner.at.to };
      if (token.text === '-' && inner.kind === 'known' && typeof inner.value === 'number') return known(-inner.value, at, inner.certainty);
      if (token.text === '!' && truth(inner) !== null) return known(!truth(inner), at);
      return token.text === '!' ? unknown(`!${inner.kind === 'unknown' ? inner.text : '…'}`, at) : { ...inner, at };
    }
    if (token.kind === 'name' && token.text === 'await') {
      this.#at++;
      return this.#peek() === undefined ? unknown('await', token) : this.#unary();
    }
    return this.#postfix();
  }

  #postfix(): Value {
    let words = '';
    let value = this.#primary();
    if (value.kind === 'unknown') words = value.text;
    let isRoot = value.kind !== 'call';
    let last = -1;
    let own = value.at.from;
    for (let token = this.#peek(); token !== undefined && token.kind === 'mark'; token = this.#peek()) {
      const at = (): Stretch => ({ from: value.at.from, to: this.tokens[this.#at - 1]!.to });
      if (/^(?:\.|\?\.|::)$/.test(token.text) && this.#peek(1)?.kind === 'name') {
        if (value.kind === 'call') {
          isRoot = false;
          words = words === '' || words.endsWith('()') ? words : `${words}()`;
        }
        own = this.#peek(1)!.from;
        words = `${words}.${this.#peek(1)!.text}`;
        this.#at += 2;
        const inner: Value = value;
        const named = this.#resolve(words.replace(/^this\./, ''), at());
        // A call may follow: what hangs on the value so far is kept until then.
        if (!this.#callFollows()) {
          value = inner.kind === 'call' || (inner.kind === 'known' && isLiteralUnit(words)) ? memberOf(inner, words, at()) : named;
          continue;
        }
        const on = inner.kind === 'unknown' ? undefined : inner;
        const made = this.#callOf(words, on, own, value.at.from);
        if (last !== -1) this.calls[last] = { ...this.calls[last]!, isTop: false };
        last = made.index;
        value = made.value;
        words = `${words}()`;
        continue;
      }
      if (token.text === '!!' || (token.text === '!' && this.language === 'csharp' && !this.#is('=', 1))) {
        this.#at++;
        continue;
      }
      if (token.text === '[' && (value.kind === 'unknown' || value.kind === 'call')) {
        const list = this.#arguments('');
        value = { kind: 'call', name: `${words}[]`, args: list.items, named: [], text: '', at: at() };
        words = `${words}[]`;
        continue;
      }
      if (isRoot && this.#callFollows() && value.kind === 'unknown' && /^[\w$.]+$/.test(words)) {
        const made = this.#callOf(words, undefined, own, value.at.from);
        last = made.index;
        value = made.value;
        words = `${words}()`;
        isRoot = false;
        continue;
      }
      break;
    }
    return value.kind === 'call' && !value.name.endsWith('[]') ? foldCall(value) : value;
  }

  #callFollows(): boolean {
    if (this.#is('(')) return true;
    if (this.#is('<')) {
      // Type arguments: `AddPolicy<T>(…)`.
      let ahead = 1;
      while (this.#peek(ahead) !== undefined && (this.#peek(ahead)!.kind === 'name' || /^[<>,.?[\]]$/.test(this.#peek(ahead)!.text)) && ahead < 24) ahead++;
      return this.#is('(', ahead) && this.#peek(ahead - 1)?.text === '>';
    }
    return this.#isLastArgument();
  }

  /** `headers { … }` of Kotlin. */
  #isLastArgument(): boolean {
    return this.language === 'kotlin' && this.#is('{') && !this.outline.bodies.has(this.#at) && !this.source.slice(this.tokens[this.#at - 1]!.to, this.#peek()!.from).includes('\n');
  }

  #callOf(words: string, on: Value | undefined, own: number, from: number): { value: CallValue; index: number } {
    while (!this.#is('(') && !this.#is('{')) this.#at++;
    const name = words.replaceAll('()', '()');
    const list = this.#is('(') ? this.#arguments(words.split('.').at(-1)!) : { items: [], named: [] };
    if (this.#isLastArgument()) {
      this.#around.push(words.split('.').at(-1)!);
      this.#block();
      this.#around.pop();
    }
    const at = { from, to: this.tokens[this.#at - 1]!.to };
    const value: CallValue = { kind: 'call', name, args: list.items, named: list.named, text: this.source.slice(at.from, at.to), at, ...(on === undefined ? {} : { on }) };
    return { value, index: this.#emit(value, { from: own, to: at.to }, true) };
  }

  /** From an opening bracket to its end. */
  #arguments(around: string): { items: Value[]; named: Entry[] } {
    const end = matching(this.tokens, this.#at);
    const items: Value[] = [];
    const named: Entry[] = [];
    this.#at++;
    this.#around.push(around);
    while (this.#at < end) {
      const start = this.#peek()!;
      const isNamed = start.kind === 'name' && (this.language === 'csharp' ? this.#is(':', 1) && !this.#is(':', 2) : this.#is('=', 1));
      if (isNamed) this.#at += 2;
      const before = this.#at;
      const value = this.#expression();
      if (this.#at === before) this.#at++;
      else if (isNamed) named.push({ key: start.text, value, at: { from: start.from, to: value.at.to } });
      else items.push(value);
      while (this.#at < end && !this.#is(',')) this.#at++;
      if (this.#is(',')) this.#at++;
    }
    this.#around.pop();
    this.#at = end + 1;
    return { items, named };
  }

  #primary(): Value {
    const token = this.#peek()!;
    if (token.kind === 'string') {
      this.#at++;
      return known(this.#filled(token.text), token);
    }
    if (token.kind === 'number') {
      this.#at++;
      const number = Number(token.text.replaceAll('_', '').replace(/(?<!^0[xX].*)[uUlLfFdDmM]+$/, ''));
      return Number.isNaN(number) ? unknown(token.text, token) : known(number, token);
    }
    if (token.kind === 'name') return this.#nameOrNew(token);
    if (token.text === '(') {
      const end = matching(this.tokens, this.#at);
      const list = this.#arguments('');
      this.#at = end + 1;
      return list.items.length === 1 && list.named.length === 0 ? { ...list.items[0]!, at: { from: token.from, to: this.tokens[end]!.to } } : unknown('(…)', { from: token.from, to: this.tokens[end]!.to });
    }
    if (token.text === '[') {
      const end = matching(this.tokens, this.#at);
      const list = this.#arguments('');
      return { kind: 'list', items: list.items, open: false, at: { from: token.from, to: this.tokens[end]!.to } };
    }
    if (token.text === '{' && this.language === 'kotlin') {
      const end = matching(this.tokens, this.#at);
      this.#block();
      return unknown(this.source.slice(token.from, this.tokens[end]!.to), { from: token.from, to: this.tokens[end]!.to });
    }
    return unknown(token.text, token);
  }

  #nameOrNew(token: Token): Value {
    this.#at++;
    if (token.text === 'true' || token.text === 'false') return known(token.text === 'true', token);
    if (token.text === 'null') return known(null, token);
    if (token.text === 'new' && this.language === 'csharp') return this.#new(token);
    return this.#resolve(token.text, token);
  }

  #new(token: Token): Value {
    let type = '';
    while (this.#peek() !== undefined && (this.#peek()!.kind === 'name' || /^(?:\.|<|>|,|\?|\[|\])$/.test(this.#peek()!.text))) {
      if (this.#is('[') && !this.#is(']', 1)) break;
      type += this.#peek()!.text;
      this.#at++;
    }
    const args = this.#is('(') ? this.#arguments(type.replace(/<.*/, '')) : { items: [] as Value[], named: [] as Entry[] };
    const items = [...args.items];
    const named = [...args.named];
    if (this.#is('{')) {
      const filled = this.#initialiser(type.replace(/<.*/, ''));
      items.push(...filled.items);
      named.push(...filled.named);
    }
    const at = { from: token.from, to: this.tokens[this.#at - 1]!.to };
    if (/\[\]$|^(?:List|HashSet|string\[|IEnumerable)\b/.test(type)) return entryList({ items, named, open: false }, at);
    const value: CallValue = { kind: 'call', name: `new ${type.replace(/<.*/, '')}`, args: items, named, text: this.source.slice(at.from, at.to), at };
    this.#emit(value, at, true);
    return value;
  }

  /** `{ Secure = true, ["key"] = value, "item" }` */
  #initialiser(around: string): { items: Value[]; named: Entry[] } {
    const end = matching(this.tokens, this.#at);
    const items: Value[] = [];
    const named: Entry[] = [];
    this.#at++;
    this.#around.push(around);
    while (this.#at < end) {
      const start = this.#peek()!;
      const close = start.text === '[' && start.kind === 'mark' ? matching(this.tokens, this.#at) : -1;
      let key: string | null = null;
      if (start.kind === 'name' && this.#is('=', 1)) {
        key = start.text;
        this.#at += 2;
      } else if (close !== -1 && this.tokens[close + 1]?.text === '=') {
        key = this.#peek(1)?.text ?? '';
        this.#at = close + 2;
      }
      const before = this.#at;
      if (this.#is('{')) {
        const inner = this.#initialiser(around);
        if (inner.items.length === 2) items.push({ kind: 'list', items: inner.items, open: false, at: { from: start.from, to: this.tokens[this.#at - 1]!.to } });
      } else {
        const value = this.#expression();
        if (this.#at === before) this.#at++;
        else if (key !== null) named.push({ key, value, at: { from: start.from, to: value.at.to } });
        else items.push(value);
      }
      while (this.#at < end && !this.#is(',')) this.#at++;
      if (this.#is(',')) this.#at++;
    }
    this.#around.pop();
    this.#at = end + 1;
    return { items, named };
  }

  #resolve(words: string, at: Stretch): Value {
    const value = this.constants.get(words);
    return value === undefined || value === null || value.kind === 'unknown' ? unknown(words, at) : { ...value, at };
  }

  /** A constant of this file in a string is no hole. */
  #filled(text: string): string {
    return text.replace(new RegExp(`${HOLE_START}(\\w+)${HOLE_END}`, 'g'), (hole, name: string) => {
      const value = this.constants.get(name);
      return value?.kind === 'known' ? String(value.value) : hole;
    });
  }
}

/** `365.days` of Kotlin. */
function isLiteralUnit(words: string): boolean {
  return /\.(?:days|hours|minutes|seconds)$/.test(words);
}

function memberOf(inner: Value, words: string, at: Stretch): Value {
  const factor = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 }[words.split('.').at(-1)!];
  if (inner.kind === 'known' && typeof inner.value === 'number' && factor !== undefined) return known(inner.value * factor, at, 'folded');
  return unknown(words, at);
}
