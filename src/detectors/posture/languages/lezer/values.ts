/** Expressions of Lezer's trees, whatever the language → `Value`. */

import type { SyntaxNode } from '@lezer/common';
import { entryList, foldCall } from '../code/values.ts';
import { ARGUMENTS, partsOf, SKIP, type Role } from './grammar.ts';
import { LezerNames } from './names.ts';
import { parseText } from './syntax.ts';
import { asText, fold, known, truth, unknown, type Entry, type Value } from '../value.ts';
import type { CallValue } from '../code/call.ts';
import type { Stretch } from '../../position.ts';

export class LezerValues extends LezerNames {
  readonly #declared = new Map<string, SyntaxNode | null>();
  readonly #busy = new Set<string>();

  /** Records `name = value` of a declaration; null for a name that is declared twice, or with several values. */
  declare(node: SyntaxNode): void {
    const parts = partsOf(node).filter((part) => !/Type|^(?:let|mut|var|const|static|pub|Vis)$/.test(part.name));
    const [name, sign, value, ...more] = parts;
    if (
      name === undefined ||
      sign === undefined ||
      value === undefined ||
      !/^(?:=|:=|AssignOp|UpdateOp)$/.test(sign.name)
    )
      return;
    if (!/^(?:Definition|DefName|BoundIdentifier|Name|VariableName|Identifier)$/.test(name.name)) return;
    const key = this.textOf(name);
    this.#declared.set(key, more.length > 0 || this.#declared.has(key) ? null : value);
  }

  /** Returns the value of an expression: literals and constants folded, everything else unknown with its text. */
  of(node: SyntaxNode): Value {
    const at = { from: node.from, to: node.to };
    const text = this.textOf(at);
    switch (this.role(node)) {
      case 'string':
        return known(this.#string(node), at);
      case 'number': {
        const number = Number(
          text.replaceAll('_', '').replace(/(?<=[\da-fA-F])(?:[uif](?:8|16|32|64|size)|[lLfFdD])$/, ''),
        );
        return Number.isNaN(number) ? unknown(text, at) : known(number, at);
      }
      case 'boolean':
        return known(text.toLowerCase() === 'true', at);
      case 'null':
        return known(null, at);
      case 'name':
        return /^null$/i.test(text) ? known(null, at) : this.#valueOfName(text, at);
      case 'member':
        return this.#member(node, at);
      case 'group':
      case 'wrapper': {
        if (node.name === 'ArrayCreationExpression') return this.of(partsOf(node).at(-1)!);
        const inner = partsOf(node).filter((part) => !/^(?:&|mut|\?|await|return)$/.test(part.name));
        return inner.length === 1
          ? { ...this.of(inner[0]!), at }
          : inner.length > 1 && this.role(node) === 'group'
            ? { kind: 'list', items: inner.map((part) => this.of(part)), open: false, at }
            : unknown(this.words(node), at);
      }
      case 'list':
        return entryList(this.#entries(node), at);
      case 'prefix': {
        const inner = partsOf(node).at(-1);
        const value = inner === undefined || inner.from === node.from ? unknown(text, at) : this.of(inner);
        if (text.startsWith('!'))
          return truth(value) === null
            ? unknown(text, at)
            : known(!truth(value), at, value.kind === 'known' ? value.certainty : 'literal');
        if (text.startsWith('-') && value.kind === 'known' && typeof value.value === 'number')
          return known(-value.value, at, value.certainty);
        return /^[&*(]/.test(text) ? { ...value, at } : unknown(text, at);
      }
      case 'binary': {
        const parts = partsOf(node);
        const [left, right] = [parts[0]!, parts.at(-1)!];
        const operator = this.textOf({ from: left.to, to: right.from }).trim();
        if (operator === '??') {
          const value = this.of(left);
          return value.kind !== 'known'
            ? unknown(text, at)
            : value.value !== null
              ? { ...value, at }
              : value.certainty === 'env'
                ? envDefault(this.of(right))
                : this.of(right);
        }
        return fold(operator === '.' ? '+' : operator, this.of(left), this.of(right), at, text);
      }
      case 'choice': {
        const [test, ...rest] = partsOf(node).filter((part) => part.name !== 'LogicOp' && part.name !== '?');
        const decided = test === undefined ? null : truthOf(this.of(test));
        return decided === null || rest.length < 2 ? unknown(text, at) : this.of(decided ? rest[0]! : rest.at(-1)!);
      }
      case 'call':
      case 'new':
      case 'literal':
      case 'macro':
        return foldCall(this.callValue(node, this.role(node)!));
      default:
        return unknown(/[{|]|->|=>/.test(text) ? text : this.words(node), at);
    }
  }

  /** Returns the value of the constant `name`; unknown if it is declared twice or refers to itself. */
  #valueOfName(name: string, at: Stretch): Value {
    const constant = this.grammar.constants?.[name];
    if (constant !== undefined) return known(constant, at, 'folded');
    const node = this.#declared.get(name);
    if (node === null || node === undefined || this.#busy.has(name)) return unknown(name, at);
    this.#busy.add(name);
    const value = this.of(node);
    this.#busy.delete(name);
    // `const cost = bcrypt.MinCost` is known by what it stands for.
    if (value.kind === 'unknown' && /^\w{1,40}\.[A-Z]\w{0,60}$/.test(value.text)) return { ...value, at };
    return value.kind === 'unknown' ? unknown(name, at) : { ...value, at };
  }

  /** Returns the value of a dotted name; `self.x` and `this.x` are the constant `x`. */
  #member(node: SyntaxNode, at: Stretch): Value {
    const object = node.firstChild;
    // `365 * 24 * time.Hour` is read by the Go grammar as the member of a product.
    if (object !== null && this.role(object) === 'binary') {
      const parts = partsOf(object);
      const [left, right] = [parts[0]!, parts.at(-1)!];
      const constant = this.grammar.constants?.[`${this.textOf(right)}.${this.textOf(partsOf(node).at(-1)!)}`];
      if (constant !== undefined)
        return fold(
          this.textOf({ from: left.to, to: right.from }).trim(),
          this.of(left),
          known(constant, at, 'folded'),
          at,
          this.textOf(at),
        );
    }
    const words = this.words(node);
    const own = /^(?:self|static|this|Self|\$this)\.\$?(\w+)$/.exec(words)?.[1];
    return this.#valueOfName(own ?? words, at);
  }

  /** Returns the contents of a text; an interpolated part that is not constant becomes a hole. */
  #string(node: SyntaxNode): string {
    let result = '';
    let from = node.from;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (!/^(?:Interpolation|VariableName)$/.test(child.name)) continue;
      const inner = child.name === 'Interpolation' ? partsOf(child)[0] : child;
      result += this.source.slice(from, child.from) + (inner === undefined ? '' : asText(this.of(inner)));
      from = child.to;
    }
    return this.grammar.unquote(result + this.source.slice(from, node.to));
  }

  /** Returns items and named entries of an argument list, array or literal. */
  #entries(node: SyntaxNode): { items: Value[]; named: Entry[]; open: boolean } {
    const items: Value[] = [];
    const named: Entry[] = [];
    let open = false;
    if (/Tokens$/.test(node.name)) return { items: this.#tokenGroups(node), named, open };
    for (const part of partsOf(node)) {
      const own = { from: part.from, to: part.to };
      const inner = partsOf(part);
      if (ARGUMENTS.test(part.name) && part.name !== 'LiteralValue' && part.name !== 'ElementValueArrayInitializer') {
        const nested = this.#entries(part);
        items.push(...nested.items);
        named.push(...nested.named);
        open ||= nested.open;
      } else if (part.name === 'BaseFieldInitializer' || part.name === 'VariadicUnpacking') open = true;
      else if (this.role(part) === 'pair') {
        const [key, value] = [inner[0], inner.at(-1)];
        if (key === undefined || value === undefined) continue;
        if (key === value || inner.length === 1) {
          if (part.name === 'FieldInitializer') named.push({ key: this.textOf(key), value: this.of(key), at: own });
          else items.push(this.of(value));
        } else named.push({ key: this.#key(key), value: this.of(value), at: own });
      } else if (part.name !== 'array' && part.name !== '..') items.push(this.of(part));
    }
    return { items, named, open };
  }

  /** Returns the values between the commas of a macro: one value each, or a product of numbers. */
  #tokenGroups(node: SyntaxNode): Value[] {
    const groups: SyntaxNode[][] = [[]];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.name === ',') groups.push([]);
      else if (!SKIP.test(child.name)) groups.at(-1)!.push(child);
    }
    return groups
      .filter((group) => group.length > 0)
      .map((group) => {
        const at = { from: group[0]!.from, to: group.at(-1)!.to };
        if (group.length > 1 && /^(?:String|RawString|Identifier)$/.test(group[0]!.name)) return this.#readAgain(at);
        const isProduct =
          group.every((one, index) => (index % 2 === 1 ? this.textOf(one) === '*' : true)) && group.length % 2 === 1;
        if (!isProduct) return unknown(this.textOf(at).replace(/\\?\s+/g, ''), at);
        return group
          .filter((_, index) => index % 2 === 0)
          .map((one) => this.of(one))
          .reduce((left, right) => fold('*', left, right, at, this.textOf(at)));
      });
  }

  /** Parses a macro's words once more, as an expression: they are no tree. */
  #readAgain(at: Stretch): Value {
    const text = `fn f() { let x = ${this.textOf(at)}; }`;
    const parsed = parseText(this.grammar.parser, text);
    const binding = parsed?.tree.topNode.firstChild?.getChild('Block')?.getChild('LetDeclaration');
    const expression = binding === null || binding === undefined ? undefined : partsOf(binding).at(-1);
    const plain = unknown(this.textOf(at).replace(/\\?\s+/g, ''), at);
    if (expression === undefined || parsed?.doubts.length !== 0) return plain;
    const value = new LezerValues(text, this.grammar).of(expression);
    return value.kind === 'known' ? { ...value, at } : plain;
  }

  /** Returns the key of an entry: the contents of a text, or the words of a name. */
  #key(node: SyntaxNode): string {
    const inner = node.name === 'Key' ? (node.firstChild ?? node) : node;
    return this.role(inner) === 'string' ? this.#string(inner) : this.words(inner);
  }

  /**
   * Reads a call by its role: `new A` for a creation, `A{}` for a literal, `a!` for a macro, `@a` for an annotation.
   */
  callValue(node: SyntaxNode, role: Role): CallValue {
    const at = { from: node.from, to: node.to };
    const { words, receiver } = this.calleeOf(node);
    const list = partsOf(node).findLast((part) => ARGUMENTS.test(part.name));
    const { items, named } = list === undefined ? { items: [], named: [] } : this.#entries(list);
    const on = receiver === null ? undefined : this.#receiver(receiver);
    const name =
      role === 'new'
        ? `new ${words.replace(/<.*>$/, '')}`
        : role === 'literal'
          ? `${words}{}`
          : role === 'macro'
            ? `${words}!`
            : role === 'annotation'
              ? `@${words.replace(/^@/, '')}`
              : words;
    return {
      kind: 'call',
      name,
      args: items,
      named,
      text: this.textOf(at).replace(/\s+/g, ''),
      at,
      ...(on === undefined ? {} : { on }),
    };
  }

  /** Returns the call or text on which a method is called; undefined for anything else. */
  #receiver(node: SyntaxNode): Value | undefined {
    let inner: SyntaxNode | null = node;
    while (inner !== null && this.role(inner) === 'wrapper') inner = inner.firstChild;
    if (inner === null) return undefined;
    if (this.role(inner) === 'call') return this.callValue(inner, 'call');
    return this.role(inner) === 'string' ? this.of(inner) : undefined;
  }

  /** Returns the value of a name that is set once in this file. */
  constant(name: string): Value | undefined {
    const node = this.#declared.get(name);
    return node === null || node === undefined ? undefined : this.of(node);
  }
}

/** Returns the value that applies if the environment does not set one. */
function envDefault(value: Value): Value {
  return value.kind === 'known' ? { ...value, certainty: 'env' } : value;
}

/** Returns the truth of a constant; null for the unknown, and for a default of the environment. */
export function truthOf(value: Value): boolean | null {
  return value.kind === 'known' && value.certainty !== 'env' ? truth(value) : null;
}
