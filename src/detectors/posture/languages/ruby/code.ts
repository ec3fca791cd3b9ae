/**
 * Ruby → the calls of its code. A reader of names and arguments, not of the whole language: what it does not understand
 * is not a call. https://docs.ruby-lang.org/en/master/syntax/calling_methods_rdoc.html
 */

import { guardOf, namesOf, type Guard } from '../code/values.ts';
import type { CallValue, Code, CodeCall } from '../code/call.ts';
import type { Value } from '../value.ts';
import { codeOnly, isWhole, type Dialect } from './source.ts';
import { regionsOf, type Region } from './outline.ts';
import { RubyReader } from './values.ts';

/** Names with dots and `::` between them. */
const CALLEE = /(?:@{0,2}|:{2})?[A-Za-z_][\w]*[?!]?(?:(?:\[[^[\]\n]*\])?(?:\.|&\.|::)[A-Za-z_]\w*[?!]?)*/y;
const STATEMENT = /^[ \t]*$|(?:^|[;{|(=!]|\b(?:return|and|or|not|then|do|else|do\s*\|[^|]*\||->|if|unless)\b)[ \t]*$/;
const KEYWORDS = new Set(
  (
    'if unless while until case when then do end def class module return yield and or not in else elsif ' +
    'begin rescue ensure super self nil true false puts raise require require_relative include extend ' +
    'attr_reader attr_accessor private protected public alias'
  ).split(' '),
);
/** Start of the first argument of a call without brackets. */
const ARGUMENT = /[ \t]+(?=["':@[\d]|->|%[wiqQ]|\/[^\s/]|[A-Za-z_][\w]*:\s|[A-Za-z_](?!\w*\s*[=?+*/<>&|-]))/y;
const WORD = /^(?:if|unless|while|until|do|and|or|then|rescue|in)\b/;

/** The longest text after which a statement may begin: `do |a, b|`. */
const LONGEST_WORD = 200;
/** Characters of one call within which its arguments are read. */
const LONGEST_CALL = 4000;

/**
 * Returns the calls of a file of Ruby, or of Elixir, whose calls, texts and blocks are the same.
 * https://hexdocs.pm/elixir/syntax-reference.html
 */
export function readRubyCode(path: string, source: string, dialect: Dialect = 'rb'): Code {
  return new RubyCode(path, source, dialect).read();
}

class RubyCode {
  readonly #calls: CodeCall[] = [];
  readonly #constants = new Map<string, Value | null>();
  readonly #code: string;
  readonly #regions: readonly Region[];
  /** Regions around the line at hand, outermost first. */
  #around: Region[] = [];
  #next = 0;
  /** Characters that arguments may still take: nested calls are read once for each level. */
  #left: number;

  constructor(
    readonly path: string,
    readonly source: string,
    readonly dialect: Dialect,
  ) {
    this.#code = codeOnly(source, dialect);
    this.#regions = [...regionsOf(source, this.#code)].sort((a, b) => a.from - b.from || b.to - a.to);
    this.#left = 20 * source.length + LONGEST_CALL;
  }

  /** Returns the calls of the file, read line by line. */
  read(): Code {
    for (let from = 0; from < this.#code.length; ) {
      const end = this.#code.indexOf('\n', from) === -1 ? this.#code.length : this.#code.indexOf('\n', from);
      this.#move(from);
      this.#line(from, end);
      from = end + 1;
    }
    const units = this.#regions.filter(({ kind, name }) => kind === 'def' && name !== '');
    return {
      path: this.path,
      source: this.source,
      calls: this.#calls,
      units: new Map(units.map(({ name, from, to }) => [name, { from, to }])),
      // Brackets without an end: half of the file may be missing.
      doubts: isWhole(this.#code) ? [] : ['brackets'],
      constant: (name) => this.#constants.get(name) ?? undefined,
    };
  }

  /** Updates the regions around a line: all begin and end with one. */
  #move(from: number): void {
    this.#around = this.#around.filter((region) => region.to > from);
    for (; this.#next < this.#regions.length && this.#regions[this.#next]!.from <= from; this.#next++)
      if (this.#regions[this.#next]!.to > from) this.#around.push(this.#regions[this.#next]!);
  }

  /** Returns a reader of values that begins at `at` and stops within the length that a call may have. */
  #valuesFrom(at: number): RubyReader {
    const end = Math.min(this.source.length, at + Math.min(LONGEST_CALL, Math.max(0, this.#left)));
    const values = new RubyReader(this.source, end, (name) => this.#constants.get(name) ?? undefined);
    values.at = at;
    return values;
  }

  /** Reads every name of a line that may be called. */
  #line(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const before = this.#code[at - 1] ?? '\n';
      // `params.require(:user).permit(:name)`: what is called on an answer is a call too.
      const isChained = before === '.' && this.#code[at - 2] === ')';
      // `:crypto.strong_rand_bytes(32)` of Elixir: a function of an Erlang module.
      const isErlang =
        this.dialect === 'ex' && before === ':' && /^[a-z]\w*\.[a-z]/.test(this.#code.slice(at, at + 60));
      if (!/[A-Za-z_@:]/.test(this.#code[at]!) || (/[\w.:@$"']/.test(before) && !isChained && !isErlang)) {
        at++;
        continue;
      }
      CALLEE.lastIndex = at;
      const name = CALLEE.exec(this.#code)?.[0];
      if (name === undefined || (this.#code[at - 1] === ':' && !isErlang)) {
        at++;
        continue;
      }
      const after = at + name.length;
      if (isChained) this.#chained(name, at, after);
      else if (!KEYWORDS.has(name)) this.#nameAt(name, at, after, start);
      at = after;
    }
  }

  /** Reads `.name(…)` or `.name!` behind a call: named `().name`. */
  #chained(name: string, at: number, after: number): void {
    if (this.#code[after] === '(') return this.#call(`().${name}`, at, after + 1, ')');
    if (/^[\w.]+!$/.test(name))
      this.#addCall({ kind: 'call', name: `().${name}`, args: [], named: [], text: name, at: { from: at, to: after } });
  }

  /** Tests if a statement begins at `at`; its line begins at `start`. */
  #isStatement(start: number, at: number): boolean {
    let end = at;
    while (end > start && /[ \t]/.test(this.#code[end - 1]!)) end--;
    return STATEMENT.test(this.#code.slice(Math.max(start, end - LONGEST_WORD), end));
  }

  /**
   * Decides if a name at the beginning of a statement is an assignment, a call with or without parentheses, or a bare
   * name.
   */
  #nameAt(name: string, at: number, after: number, start: number): void {
    const index = /^\[([^[\]\n]*)\]/.exec(this.#code.slice(after, after + 200));
    const close = after + (index?.[0].length ?? 0);
    const assigned = /^[ \t]*(?:\|\||<<)?=(?![=~>])[ \t]*|^[ \t]*<<[ \t]+/.exec(this.#code.slice(close, close + 40));
    const isStatement = this.#isStatement(start, at);
    // `config.filter_parameters += [:password]` adds to what others set.
    const added =
      assigned === null && isStatement ? /^[ \t]*\+=[ \t]*/.exec(this.#code.slice(close, close + 40)) : null;
    if (added !== null && index === null && name.includes('.')) {
      const values = this.#valuesFrom(close + added[0].length);
      const value = values.value();
      this.#left -= Math.max(0, values.at - at);
      const stretch = { from: at, to: values.at };
      return this.#addCall({
        kind: 'call',
        name: `${dotted(name)}+=`,
        args: [value],
        named: [],
        text: '',
        at: stretch,
      });
    }
    if (assigned !== null && isStatement) return this.#assign(name, index, at, close + assigned[0].length);
    // `@session_options [key: "a"]`
    if (this.dialect === 'ex' && /^@\w+$/.test(name) && isStatement && this.#code[after] === ' ')
      return this.#assign(name, null, at, after);
    const next = this.#code[after];
    ARGUMENT.lastIndex = after;
    if (next === '(') this.#call(name, at, after + 1, ')');
    else if (isStatement && ARGUMENT.test(this.#code) && !WORD.test(this.#code.slice(ARGUMENT.lastIndex)))
      this.#call(name, at, ARGUMENT.lastIndex, '\n');
    else if (isStatement || name.includes('.'))
      this.#addCall({ kind: 'call', name: dotted(name), args: [], named: [], text: name, at: { from: at, to: after } });
  }

  /** Reads the arguments of a call up to `close` (`)` or the end of the line) and records it. */
  #call(name: string, from: number, at: number, close: string): void {
    const values = this.#valuesFrom(at);
    const { args, named } = values.args(close === ')');
    const to = Math.max(at, values.at);
    this.#left -= to - at;
    const text = this.source.slice(from, to);
    this.#addCall({ kind: 'call', name: dotted(name), args, named, text, at: { from, to } });
  }

  /** Reads `name = value` or `name[key] = value`, and records it as a call of `name=` or `name[]=`. */
  #assign(name: string, index: RegExpExecArray | null, from: number, at: number): void {
    const values = this.#valuesFrom(at);
    values.space();
    const value = values.value();
    const stretch = { from, to: values.at };
    this.#left -= values.at - at;
    const words = dotted(name);
    if (index !== null) {
      const key = new RubyReader(this.source.slice(from + name.length + 1, from + name.length + index[0].length - 1));
      const args = [{ ...key.value(), at: stretch }, value];
      return this.#addCall({ kind: 'call', name: `${words}[]=`, args, named: [], text: '', at: stretch });
    }
    if (/^[\w@]+$/.test(name)) this.#constants.set(name, this.#constants.has(name) ? null : value);
    this.#addCall({ kind: 'call', name: `${words}=`, args: [value], named: [], text: '', at: stretch });
  }

  /** Records a call with the blocks and the function around it, unless it never runs. */
  #addCall(value: CallValue): void {
    const inner = this.#around;
    const guard = this.#guardOf(value, inner);
    if (guard === 'never') return;
    const blocks = inner.filter(({ kind, from }) => kind === 'block' && from < value.at.from).map(({ name }) => name);
    this.#calls.push({
      value,
      ...namesOf(value, blocks),
      isTop: true,
      isConditional: guard === 'perhaps',
      unit: inner.findLast(({ kind }) => kind === 'def')?.name ?? '',
      own: value.at,
    });
  }

  /** Returns if a call runs always, never or perhaps, by the conditions around it and `if`/`unless` behind it. */
  #guardOf({ at }: CallValue, around: readonly Region[]): Guard {
    const line = this.source.slice(at.to, this.#endOfLine(at.to));
    const modifier = /(?:^|\s)(if|unless)\s+(.+)$/.exec(line);
    const tests: (readonly [string, string])[] = around.flatMap(({ kind, name }) =>
      kind === 'if' || kind === 'unless' ? [[kind, name] as const] : [],
    );
    if (modifier !== null) tests.push([modifier[1]!, modifier[2]!]);
    const guards = tests.map(([word, test]) => guardOf(test, null, word === 'unless'));
    return guards.includes('never') ? 'never' : guards.includes('perhaps') ? 'perhaps' : 'always';
  }

  /** Returns the offset of the next line feed, or the end of the source. */
  #endOfLine(at: number): number {
    const end = this.source.indexOf('\n', at);
    return end === -1 ? this.source.length : end;
  }
}

/** Returns a name with dots: `OpenSSL::SSL.new` → `OpenSSL.SSL.new`. */
function dotted(name: string): string {
  return name
    .replace(/\[[^\]]*\]/g, '')
    .replace(/&\.|::/g, '.')
    .replace(/^[.@]+/, '');
}
