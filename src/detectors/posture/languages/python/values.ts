/** Python expressions → `Value`. */

import type { SyntaxNode } from '@lezer/common';
import { asText, certaintyOf, fold, joinCertainty, known, truth, unknown, type Entry, type Value } from '../value.ts';
import { CONSTANTS } from './policy-words.ts';
import { builtin, toSwitch } from './builtins.ts';
import { expression } from '../../../../model/expressions/expression.ts';

export type Lookup = (name: string) => Value | undefined;

/** Returns the children of a node, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name !== 'Comment') found.push(child);
  return found;
}

const PUNCTUATION = new Set(['(', ')', '[', ']', '{', '}', ',', ':', '"']);

/** Functions whose second argument, or `default=`, is what holds where the environment says nothing. */
const ENVIRONMENT = expression('')`
  ^(?:os\.)?(?:environ\.get|getenv)$|^(?:env|config|environ|ENV|getenv|get_env|env_var|get_env_variable
  |decouple\.config)(?:\.(?:bool|boolean|str|string|int|integer|list|get|get_value|json|tuple|url|db|float|bool_
  |as_bool))?$
`;

/** Values of django-configurations: the first argument holds where the environment says nothing. */
const CONFIGURED =
  /^(?:values\.)?(?:Boolean|Integer|PositiveInteger|Float|Decimal|List|Tuple|Set|Email|URL|IP|Regex|Path)?Value$/;

export class PythonValues {
  constructor(
    readonly source: string,
    readonly lookup: Lookup,
  ) {}

  text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }

  /** Returns the value of an expression: literals and constants folded, everything else unknown with its text. */
  of(node: SyntaxNode): Value {
    const at = { from: node.from, to: node.to };
    const text = this.text(node);
    const parts = childrenOf(node).filter((child) => !PUNCTUATION.has(child.name));
    switch (node.name) {
      case 'Number': {
        const number = Number(text.replaceAll('_', ''));
        return Number.isNaN(number) ? unknown(text, at) : known(number, at);
      }
      case 'Boolean':
        return known(text === 'True', at);
      case 'None':
        return known(null, at);
      case 'String':
        return known(unquote(text), at);
      case 'ContinuedString':
        return parts.map((part) => this.of(part)).reduce((left, right) => fold('+', left, right, at, text));
      case 'FormatString':
        return known(this.#format(node), at);
      case 'ParenthesizedExpression':
        return parts.length === 1 ? { ...this.of(parts[0]!), at } : unknown(text, at);
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return this.#list(parts, at);
      case 'ArrayComprehensionExpression':
        return this.#comprehension(parts, at) ?? unknown(text, at);
      case 'DictionaryExpression':
        return this.#dictionary(node, at);
      case 'VariableName':
        return this.lookup(text) ?? unknown(text, at);
      case 'MemberExpression':
        return this.#member(node, at);
      case 'UnaryExpression': {
        const inner = this.of(parts.at(-1)!);
        const certainty = certaintyOf(inner);
        if (text.startsWith('not'))
          return truth(inner) === null ? unknown(text, at) : known(!truth(inner), at, certainty);
        if (text.startsWith('-') && inner.kind === 'known' && typeof inner.value === 'number')
          return known(-inner.value, at, certainty);
        return unknown(text, at);
      }
      case 'BinaryExpression':
        return this.#binary(node, parts, at);
      case 'ConditionalExpression': {
        const [then, , test, , other] = parts;
        const decided = truth(this.of(test!));
        if (decided === null) return unknown(text, at);
        const chosen = this.of(decided ? then! : other!);
        return chosen.kind === 'known'
          ? known(chosen.value, at, joinCertainty(certaintyOf(this.of(test!)), chosen.certainty))
          : chosen;
      }
      case 'CallExpression':
        return this.#call(node, at);
      default:
        return unknown(text, at);
    }
  }

  /** Returns the text of an f-string; a part that is not constant becomes a hole. */
  #format(node: SyntaxNode): string {
    let result = '';
    let from = node.from;
    for (const part of childrenOf(node).filter((child) => child.name === 'FormatReplacement')) {
      result += this.source.slice(from, part.from);
      const inner = childrenOf(part).find((child) => !PUNCTUATION.has(child.name));
      result += inner === undefined ? '' : asText(this.of(inner));
      from = part.to;
    }
    return unquote(result + this.source.slice(from, node.to));
  }

  /** Reads `[a, *b]`; open where `b` is not known. */
  #list(parts: readonly SyntaxNode[], at: Value['at']): Value {
    const items: Value[] = [];
    let open = false;
    for (const [index, part] of parts.entries()) {
      if (part.name === '*') continue;
      const value = this.of(part);
      if (parts[index - 1]?.name !== '*') items.push(value);
      else if (value.kind === 'list') {
        items.push(...value.items);
        open ||= value.open;
      } else open = true;
    }
    return { kind: 'list', items, open, at };
  }

  /** Returns the list of `[entry for entry in LIST if condition]`; null for any other comprehension. */
  #comprehension(parts: readonly SyntaxNode[], at: Value['at']): Value | null {
    const [result, , target, , from, , condition, ...more] = parts;
    if (result === undefined || target?.name !== 'VariableName' || from === undefined || more.length > 0) return null;
    const all = this.of(from);
    const name = this.text(target);
    if (all.kind !== 'list') return null;
    const items: Value[] = [];
    for (const item of all.items) {
      const inner = new PythonValues(this.source, (asked) => (asked === name ? item : this.lookup(asked)));
      const isKept = condition === undefined ? true : truth(inner.of(condition));
      if (isKept === null) return null;
      if (isKept) items.push(inner.of(result));
    }
    return { ...all, items, at };
  }

  /** Reads `{'a': 1, **b}`; open where `b` is not known. */
  #dictionary(node: SyntaxNode, at: Value['at']): Value {
    const entries: Entry[] = [];
    let open = false;
    const parts = childrenOf(node).filter((child) => child.name !== '{' && child.name !== '}' && child.name !== ',');
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      if (part.name === '**') {
        const spread = this.of(parts[++index]!);
        if (spread.kind === 'map') entries.push(...spread.entries);
        else open = true;
      } else if (parts[index + 1]?.name === ':') {
        const value = parts[index + 2];
        const key = this.of(part);
        if (value !== undefined)
          entries.push({ key: asText(key), value: this.of(value), at: { from: part.from, to: value.to } });
        index += 2;
      } else open = true;
    }
    return { kind: 'map', entries, open, at };
  }

  /** Returns the value of `name[key]` of a known map, of a bound name, or of a library's constant; unknown else. */
  #member(node: SyntaxNode, at: Value['at']): Value {
    const text = this.text(node);
    const [object, , key] = childrenOf(node);
    if (object !== undefined && text.endsWith(']') && key !== undefined) {
      const found = this.of(object);
      const name = this.of(key);
      if (found.kind === 'map' && name.kind === 'known')
        return found.entries.findLast((entry) => entry.key === String(name.value))?.value ?? unknown(text, at);
    }
    return this.lookup(text) ?? CONSTANTS[text.split('.').at(-1)!]?.(at) ?? unknown(text, at);
  }

  /** Folds `and`, `or`, `in`, comparisons and sums; one known side may decide. */
  #binary(node: SyntaxNode, parts: readonly SyntaxNode[], at: Value['at']): Value {
    const text = this.text(node);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    const operator = this.source.slice(first.to, last.from).replace(/#.*/g, '').trim();
    const left = this.of(first);
    const right = this.of(last);
    if (operator === 'and' || operator === 'or') {
      const decided = truth(left);
      if (decided !== null) {
        const chosen = decided === (operator === 'or') ? left : right;
        return chosen.kind === 'known'
          ? known(chosen.value, at, joinCertainty(certaintyOf(left), chosen.certainty))
          : chosen;
      }
      // One side alone may decide: `x or True` is true whatever x is.
      if (right.kind === 'known' && truth(right) === (operator === 'or')) return known(right.value, at, 'folded');
      return unknown(text, at);
    }
    if (operator === 'in' || operator === 'not in') {
      if (left.kind !== 'known') return unknown(text, at);
      const values =
        right.kind === 'list' && !right.open && right.items.every((item) => item.kind === 'known')
          ? right.items.map((item) => (item.kind === 'known' ? item.value : null))
          : null;
      if (values === null) return unknown(text, at);
      return known(values.includes(left.value) === (operator === 'in'), at, joinCertainty(left.certainty, 'literal'));
    }
    return fold(operator, left, right, at, text);
  }

  /** Reads a call; `os.environ.get('X', 'a')` is its default, by the environment. */
  #call(node: SyntaxNode, at: Value['at']): Value {
    const text = this.text(node);
    const [callee, argList] = childrenOf(node);
    const name = this.text(callee!).replace(/\s+/g, '');
    const { args, named } = this.#arguments(argList!);
    const object =
      callee!.name === 'MemberExpression' && callee!.firstChild?.name === 'CallExpression'
        ? { on: this.of(callee!.firstChild) }
        : {};
    const call: Value = { kind: 'call', name, args, named, text: text.replace(/\s+/g, ' '), at, ...object };
    if (ENVIRONMENT.test(name) && args[0]?.kind === 'known') {
      const fallback = named.find((entry) => entry.key === 'default')?.value ?? args[1];
      if (fallback === undefined)
        return /get$|getenv$/.test(name) ? known(null, at, 'env') : (this.lookup(`env:${args[0].value}`) ?? call);
      const cast = named.find((entry) => entry.key === 'cast')?.value;
      const isSwitch = /\.bool(?:ean)?$|as_bool$/.test(name) || (cast?.kind === 'unknown' && cast.text === 'bool');
      return fallback.kind === 'known'
        ? known(isSwitch ? toSwitch(fallback.value) : fallback.value, at, 'env')
        : fromEnvironment(fallback, at);
    }
    if (CONFIGURED.test(name) && args[0] !== undefined) return fromEnvironment(args[0], at);
    const receiver = callee!.name === 'MemberExpression' ? this.of(callee!.firstChild!) : null;
    return builtin(name, receiver, { args, named }, at) ?? call;
  }

  /** Returns `@name` or `@name(…)` as a value, without its mark. */
  decorator(node: SyntaxNode): Value {
    const at = { from: node.from, to: node.to };
    const parts = childrenOf(node).filter((part) => part.name !== 'At');
    const list = parts.find((part) => part.name === 'ArgList');
    const name = this.source.slice(parts[0]?.from ?? node.from, list?.from ?? node.to).trim();
    if (list === undefined) return unknown(name, at);
    return { kind: 'call', name, ...this.#arguments(list), text: this.text(node).replace(/\s+/g, ' '), at };
  }

  /** Splits an argument list into positional and named ones; `**known` adds named ones, `*list` is left out. */
  #arguments(list: SyntaxNode): { args: Value[]; named: Entry[] } {
    const parts = childrenOf(list).filter((child) => !PUNCTUATION.has(child.name));
    const args: Value[] = [];
    const named: Entry[] = [];
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      if (parts[index + 1]?.name === 'AssignOp' && parts[index + 2] !== undefined) {
        named.push({
          key: this.text(part),
          value: this.of(parts[index + 2]!),
          at: { from: part.from, to: parts[index + 2]!.to },
        });
        index += 2;
      } else if (part.name === '**') {
        const spread = parts[++index] === undefined ? null : this.of(parts[index]!);
        if (spread?.kind === 'map') named.push(...spread.entries);
      } else if (part.name === '*') index++;
      else args.push(this.of(part));
    }
    return { args, named };
  }
}

/** Marks a value as the default of an environment variable. */
function fromEnvironment(fallback: Value, at: Value['at']): Value {
  if (fallback.kind === 'known') return known(fallback.value, at, 'env');
  if (fallback.kind !== 'list') return fallback;
  const items = fallback.items.map((item) => (item.kind === 'known' ? { ...item, certainty: 'env' as const } : item));
  return { ...fallback, items, at };
}

/** Returns the contents of a text with any prefix and quotes; escapes stay in a raw one. */
function unquote(text: string): string {
  const match = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/.exec(text);
  if (match === null) return text;
  if (/r/i.test(match[1]!)) return match[3]!;
  return match[3]!.replace(/\\(\r?\n|[\s\S])/g, (_whole, char: string) =>
    char === 'n' ? '\n' : char === 't' ? '\t' : /\n$/.test(char) ? '' : char,
  );
}
