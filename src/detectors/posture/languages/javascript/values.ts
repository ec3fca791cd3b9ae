/** JavaScript and TypeScript expressions → `Value`. */

import type { SyntaxNode } from '@lezer/common';
import { asText, certaintyOf, fold, joinCertainty, known, truth, unknown, type Entry, type Value } from '../value.ts';
import { foldMethod } from './methods.ts';
import { ASSUMED, isExpression, isUnderCondition, partsOf, perhaps, TRANSPARENT, unquote } from './value-parts.ts';

export class JavaScriptValues {
  readonly #declared = new Map<string, SyntaxNode | null>();
  /** List → calls of its `push`. */
  readonly #pushes = new Map<string, SyntaxNode[]>();
  readonly #busy = new Set<string>();
  readonly #known = new Map<string, Value>();

  constructor(
    readonly source: string,
    top: SyntaxNode,
  ) {
    top.cursor().iterate((ref) => {
      if (ref.name === 'VariableDeclaration') this.#declare(ref.node);
      if (ref.name === 'AssignmentExpression' || ref.name === 'UpdateExpression') {
        const target = ref.node.firstChild;
        // A name that is assigned again has no one value.
        if (target?.name === 'VariableName') this.#declared.set(this.text(target), null);
      }
      if (ref.name === 'CallExpression') this.#notePush(ref.node);
    });
  }

  text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }

  /** Records the values of `const a = …`; null for a name that is declared twice. */
  #declare(node: SyntaxNode): void {
    const parts = partsOf(node).filter((part) => part.name !== 'TypeAnnotation');
    for (const [index, part] of parts.entries()) {
      if (part.name !== 'VariableDefinition' || parts[index + 1]?.name !== 'Equals') continue;
      const name = this.text(part);
      this.#declared.set(name, this.#declared.has(name) ? null : (parts[index + 2] ?? null));
    }
  }

  /** Records `name.push(…)`, whose arguments become items of the list `name`. */
  #notePush(node: SyntaxNode): void {
    const list = /^([A-Za-z_$][\w$]*)\.push\(/.exec(
      this.source.slice(node.from, Math.min(node.to, node.from + 80)),
    )?.[1];
    if (list !== undefined) this.#pushes.set(list, [...(this.#pushes.get(list) ?? []), node]);
  }

  /** Returns the node with a name's value, if it is a constant of this file. */
  declaration(name: string): SyntaxNode | null {
    return this.#declared.get(name) ?? null;
  }

  /** Returns the value of an expression: literals and constants folded, everything else unknown with its text. */
  of(node: SyntaxNode): Value {
    // The meaning of a name during its own look-up is not its meaning elsewhere.
    if (this.#busy.size > 0) return this.#evaluate(node);
    const key = `${node.name} ${node.from} ${node.to}`;
    const value = this.#known.get(key) ?? this.#evaluate(node);
    this.#known.set(key, value);
    return value;
  }

  #evaluate(node: SyntaxNode): Value {
    const at = { from: node.from, to: node.to };
    const text = this.text(node);
    if (text in ASSUMED) return known(ASSUMED[text]!, at);
    switch (node.name) {
      case 'Number': {
        const number = Number(text.replaceAll('_', '').replace(/n$/, ''));
        return Number.isNaN(number) ? unknown(text, at) : known(number, at);
      }
      case 'BooleanLiteral':
        return known(text === 'true', at);
      case 'null':
        return known(null, at);
      case 'String':
        return known(unquote(text), at);
      case 'TemplateString':
        return known(this.#template(node), at);
      case 'ParenthesizedExpression':
        return { ...this.of(partsOf(node)[0]!), at };
      case 'ArrayExpression':
        return this.#array(node, at);
      case 'ObjectExpression':
        return this.#object(node, at);
      case 'VariableName':
        return text === 'undefined' ? known(null, at) : this.#valueOfName(text, at);
      case 'MemberExpression':
        return this.#member(node, at);
      case 'PostfixExpression':
        return this.of(partsOf(node)[0]!);
      case 'AwaitExpression':
        return { ...this.of(partsOf(node).at(-1)!), at };
      case 'UnaryExpression': {
        const inner = this.of(partsOf(node).at(-1)!);
        if (text.startsWith('!'))
          return truth(inner) === null ? unknown(text, at) : known(!truth(inner), at, certaintyOf(inner));
        return text.startsWith('-') && inner.kind === 'known' && typeof inner.value === 'number'
          ? known(-inner.value, at, inner.certainty)
          : unknown(text, at);
      }
      case 'BinaryExpression':
        return this.#binary(node, at);
      case 'ConditionalExpression': {
        const [test, , then, , other] = partsOf(node);
        if (test === undefined || then === undefined) return unknown(text, at);
        const decided = truth(this.of(test));
        const chosen = decided === null ? null : decided ? then : (other ?? partsOf(node).at(-1)!);
        if (chosen === null) return unknown(text, at);
        const value = this.of(chosen);
        return value.kind === 'known'
          ? known(value.value, at, joinCertainty(certaintyOf(this.of(test)), value.certainty))
          : value;
      }
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node, at);
      case 'ArrowFunction':
      case 'FunctionExpression':
        return unknown(text, at);
      default:
        return unknown(text, at);
    }
  }

  /**
   * Returns the value that a name is declared with, and what is pushed to it; unknown if it is declared twice or refers
   * to itself.
   */
  #valueOfName(name: string, at: Value['at']): Value {
    const node = this.#declared.get(name);
    if (node === null || node === undefined || this.#busy.has(name)) return unknown(name, at);
    this.#busy.add(name);
    const value = this.of(node);
    const pushed = value.kind === 'list' ? this.#pushed(name) : [];
    this.#busy.delete(name);
    if (value.kind === 'unknown') return unknown(isExpression(value.text) ? value.text : name, at);
    return value.kind === 'list' && pushed.length > 0 ? { ...value, items: [...value.items, ...pushed] } : value;
  }

  /** Returns the items that `list.push(…)` adds. Under a condition the environment decides. */
  #pushed(name: string): readonly Value[] {
    return (this.#pushes.get(name) ?? []).flatMap((node) => {
      const list = node.getChild('ArgList');
      const items = list === null ? [] : partsOf(list).map((part) => this.of(part));
      const isConditional = node.parent?.parent?.name !== 'Script' && isUnderCondition(node);
      return isConditional ? items.map(perhaps) : items;
    });
  }

  /** Returns the text of a template literal; a part that is not constant becomes a hole. */
  #template(node: SyntaxNode): string {
    let result = '';
    let from = node.from + 1;
    for (const part of partsOf(node).filter((child) => child.name === 'Interpolation')) {
      const inner = partsOf(part).find(
        (child) => child.name !== 'InterpolationStart' && child.name !== 'InterpolationEnd',
      );
      result += this.source.slice(from, part.from) + (inner === undefined ? '' : asText(this.of(inner)));
      from = part.to;
    }
    return (result + this.source.slice(from, node.to - 1)).replace(/\\\r?\n/g, '').replace(/\\([`$\\])/g, '$1');
  }

  /** Reads `[a, ...b]`; open where `b` is not known. */
  #array(node: SyntaxNode, at: Value['at']): Value {
    const items: Value[] = [];
    let open = false;
    const parts = partsOf(node);
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      if (part.name !== 'Spread') {
        items.push(this.of(part));
        continue;
      }
      const value = this.of(parts[++index]!);
      if (value.kind === 'list') {
        items.push(...value.items);
        open ||= value.open;
      } else open = true;
    }
    return { kind: 'list', items, open, at };
  }

  /** Reads `{ a: 1, ...b }`; open where `b` is not known. */
  #object(node: SyntaxNode, at: Value['at']): Value {
    const entries: Entry[] = [];
    let open = false;
    for (const property of partsOf(node)) {
      const parts = partsOf(property);
      const [first, second] = parts;
      if (first === undefined) continue;
      if (first.name === 'Spread') {
        const value = second === undefined ? undefined : this.of(second);
        if (value?.kind === 'map') {
          entries.push(...value.entries);
          open ||= value.open;
        } else open = true;
        continue;
      }
      const own = { from: property.from, to: property.to };
      const isComputed = this.source[property.from] === '[';
      const name = isComputed
        ? this.of(first)
        : known(first.name === 'String' ? unquote(this.text(first)) : this.text(first), own);
      if (name.kind !== 'known') {
        open = true;
        continue;
      }
      const value =
        second === undefined
          ? this.#valueOfName(String(name.value), own)
          : parts.some((part) => part.name === 'ParamList')
            ? unknown(this.text(property), own)
            : this.of(second);
      entries.push({ key: String(name.value), value, at: own });
    }
    return { kind: 'map', entries, open, at };
  }

  /** Reads `object.key` and `object[key]` of a known map; `process.env.X` is null, by the environment. */
  #member(node: SyntaxNode, at: Value['at']): Value {
    const text = this.text(node).replace(/\s+/g, '');
    if (/^(?:process\.env|import\.meta\.env|env)(?:\.\w+|\[["']\w+["']\])$/.test(text)) return known(null, at, 'env');
    const [object, ...keys] = partsOf(node);
    const key = keys.at(-1);
    if (object === undefined || key === undefined) return unknown(text, at);
    const value = this.of(object);
    const name = key.name === 'PropertyName' ? this.text(key) : asText(this.of(key));
    if (value.kind === 'map')
      return (
        value.entries.findLast((entry) => entry.key === name)?.value ??
        (value.open ? unknown(text, at) : known(null, at, 'folded'))
      );
    return unknown(text, at);
  }

  /** Folds `a || b`, `a ?? b`, `a + b` and the like; one known side may decide. */
  #binary(node: SyntaxNode, at: Value['at']): Value {
    const text = this.text(node);
    const parts = partsOf(node);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    // `x as const`, `x satisfies T`
    if (parts.some((part) => part.name === 'as' || part.name === 'satisfies')) return this.of(first);
    const operator = this.source
      .slice(first.to, last.from)
      .replace(/\/\*.*?\*\/|\/\/.*/g, '')
      .trim();
    const left = this.of(first);
    if (operator === '||' || operator === '&&' || operator === '??') {
      const decided = operator === '??' ? (left.kind === 'known' ? left.value !== null : truth(left)) : truth(left);
      const right = this.of(last);
      if (decided === null) {
        if (right.kind === 'known' && operator !== '??' && truth(right) === (operator === '||'))
          return known(right.value, at, 'folded');
        return unknown(text, at);
      }
      const chosen = decided === (operator !== '&&') ? left : right;
      return chosen.kind === 'known'
        ? known(chosen.value, at, joinCertainty(certaintyOf(left), chosen.certainty))
        : chosen;
    }
    return fold(operator, left, this.of(last), at, text);
  }

  /** Reads a call; `Number('1')`, `parseInt`, `String`, `Boolean` of constants are folded. */
  #call(node: SyntaxNode, at: Value['at']): Value {
    const parts = partsOf(node);
    const list = parts.find((part) => part.name === 'ArgList');
    const called = parts.find((part) => part.name !== 'new' && part.name !== 'ArgList' && part.name !== 'TypeArgList');
    // `forRoot<Config>({ … })`
    const callee = called?.name === 'InstantiationExpression' ? (called.firstChild ?? undefined) : called;
    const name = callee === undefined ? '' : this.text(callee).replace(/\s+/g, '').replace(/\?\./g, '.');
    const args = list === undefined ? [] : partsOf(list).map((part) => this.of(part));
    const [first] = args;
    const text = this.text(node);
    if (
      (name === 'Number' || name === 'parseInt' || name === 'String' || name === 'Boolean') &&
      first?.kind === 'known' &&
      !(first.value === null && first.certainty === 'env')
    ) {
      const value =
        name === 'String' ? String(first.value) : name === 'Boolean' ? Boolean(first.value) : Number(first.value);
      return known(value, at, joinCertainty(first.certainty));
    }
    if (TRANSPARENT.test(name) && first !== undefined && (name !== 'Set' || first.kind === 'list')) return first;
    const method = callee?.name === 'MemberExpression' ? name.split('.').at(-1) : undefined;
    if (method !== undefined) {
      const pattern = list === undefined ? undefined : partsOf(list)[0];
      const regexp = pattern?.name === 'RegExp' ? this.text(pattern) : null;
      const folded = foldMethod(method, this.of(callee!.firstChild!), { args, regexp, text }, at);
      if (folded !== null) return folded;
    }
    return { kind: 'call', name, args, named: [], text: text.replace(/\s+/g, ' '), at };
  }
}
