/** Lezer trees of different languages → the calls of `code.ts`. What differs between languages is a table of node names. */

import type { SyntaxNode, Tree } from '@lezer/common';
import type { CallValue, Code, CodeCall } from './code.ts';
import { entryList, foldCall, guardOf, type Guard } from './code-values.ts';
import { errorsOf } from './syntax.ts';
import { asText, fold, known, truth, unknown, type Entry, type Stretch, type Value } from './values.ts';

export type Role =
  | 'string' | 'number' | 'boolean' | 'null' | 'name' | 'member' | 'call' | 'new' | 'literal' | 'macro' | 'list' | 'group' | 'prefix' | 'binary'
  | 'assignment' | 'index' | 'condition' | 'function' | 'annotation' | 'reference' | 'declaration' | 'pair' | 'choice' | 'wrapper';

export interface Grammar {
  readonly parse: (source: string) => Tree;
  /** Hides, length for length, what the grammar does not know. */
  readonly mask: (source: string) => string;
  readonly roles: Readonly<Record<string, Role>>;
  /** A string's text without its quotes. */
  readonly unquote: (text: string) => string;
  /** What never runs in production, by the text of an attribute or annotation before it. */
  readonly isIdle?: (attribute: string) => boolean;
  readonly constants?: Readonly<Record<string, number>>;
}

const SKIP = /^(?:LineComment|BlockComment|Comment|[()[\]{},;:]|PhpOpen|TextInterpolation)$/;
const ARGUMENTS = /^(?:ArgumentList|Arguments|ArgList|AnnotationArgumentList|LiteralValue|FieldInitializerList|ParenthesizedTokens|BracketedTokens|ElementValueArrayInitializer|ValueList)$/;

function partsOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (!SKIP.test(child.name)) found.push(child);
  return found;
}

/** Null: too much of it is not of the language. */
export function readLezerCode(path: string, source: string, grammar: Grammar): Code | null {
  const tree = grammar.parse(grammar.mask(source));
  const doubts = errorsOf(tree, source);
  return doubts === null ? null : new LezerCode(path, source, tree, grammar).read(doubts);
}

class LezerCode {
  readonly #calls: CodeCall[] = [];
  readonly #units = new Map<string, Stretch>();
  readonly #declared = new Map<string, SyntaxNode | null>();
  readonly #busy = new Set<string>();

  constructor(
    readonly path: string,
    readonly source: string,
    readonly tree: Tree,
    readonly grammar: Grammar,
  ) {}

  read(doubts: readonly string[]): Code {
    this.tree.iterate({
      enter: (ref) => {
        const role = this.grammar.roles[ref.name];
        if (role === 'declaration' || role === 'assignment') this.#declare(ref.node);
        if (role === 'function') this.#units.set(this.#unitName(ref.node), { from: ref.from, to: ref.to });
      },
    });
    this.tree.iterate({
      enter: (ref) => {
        const role = this.grammar.roles[ref.name];
        if (role === 'call' || role === 'new' || role === 'literal' || role === 'macro' || role === 'assignment' || role === 'annotation' || role === 'reference') this.#emit(ref.node, role);
      },
    });
    const result = this.tree.topNode.getChildren('ReturnStatement').at(-1);
    const returned = result === undefined ? undefined : partsOf(result).at(-1);
    return {
      path: this.path,
      source: this.source,
      calls: this.#calls,
      units: this.#units,
      doubts,
      constant: (name) => {
        const node = this.#declared.get(name);
        return node === null || node === undefined ? undefined : this.of(node);
      },
      ...(returned === undefined ? {} : { returned: this.of(returned) }),
    };
  }

  #role(node: SyntaxNode): Role | undefined {
    return this.grammar.roles[node.name];
  }

  #source(node: Stretch): string {
    return this.source.slice(node.from, node.to);
  }

  /** `$response->headers->set` → `$response.headers.set`; arguments of calls within are left out. */
  #words(node: SyntaxNode): string {
    const role = this.#role(node);
    if (role === 'call') return `${this.#calleeOf(node).words}()`;
    if (role === 'member') {
      const parts = partsOf(node).filter((part) => !/^(?:\.|->|::|\?->|\?\.)$/.test(part.name) && part.name !== 'TypeArgList' && part.name !== 'ExclamationMark');
      return parts.map((part) => this.#words(part)).join('.');
    }
    if (role === 'wrapper') return partsOf(node).filter((part) => part.name !== 'TypeArgList' && !/^(?:::|&|mut|\?|await)$/.test(part.name)).map((part) => this.#words(part)).join('.');
    return this.#source(node).replace(/\s+/g, '').replace(/->|::|\?\./g, '.');
  }

  /** What a call is of: its words, its receiver, and where its own name starts. */
  #calleeOf(node: SyntaxNode): { words: string; receiver: SyntaxNode | null; own: number } {
    const parts = partsOf(node).filter((part) => !ARGUMENTS.test(part.name) && part.name !== 'new' && part.name !== '!' && part.name !== '@' && part.name !== '.' && part.name !== 'ClassBody');
    let callee = parts[0];
    if (callee === undefined) return { words: '', receiver: null, own: node.from };
    if (this.#role(callee) === 'wrapper' && callee.firstChild !== null && callee.name === 'GenericFunction') callee = callee.firstChild;
    // Java writes receiver and name side by side, the others a member of the receiver.
    const receiver = parts.length > 1 && parts.at(-1)!.name === 'MethodName' ? callee : this.#role(callee) === 'member' ? callee.firstChild : null;
    const words = parts.length > 1 && parts.at(-1)!.name === 'MethodName' ? `${this.#words(callee)}.${this.#source(parts.at(-1)!)}` : this.#words(callee);
    const own = receiver === null ? node.from : receiver.to + /^[\s.?!:>-]*/.exec(this.source.slice(receiver.to, node.to))![0].length;
    return { words, receiver, own };
  }

  #emit(node: SyntaxNode, role: Role): void {
    const at = { from: node.from, to: node.to };
    const guard = this.#guard(node);
    if (guard === 'never') return;
    let value: CallValue;
    let own: Stretch = at;
    if (role === 'assignment') {
      const parts = partsOf(node);
      const [target, last] = [parts[0], parts.at(-1)];
      if (target === undefined || last === undefined || target === last) return;
      if (this.#role(target) === 'index') {
        const [object, key] = partsOf(target);
        if (object === undefined || key === undefined) return;
        value = { kind: 'call', name: `${this.#words(object)}[]=`, args: [this.of(key), this.of(last)], named: [], text: this.#source(at), at };
      } else {
        if (this.#role(target) !== 'member') return;
        value = { kind: 'call', name: `${this.#words(target)}=`, args: [this.of(last)], named: [], text: '', at };
      }
    } else if (role === 'reference') {
      value = { kind: 'call', name: this.#words(node), args: [], named: [], text: '', at };
    } else {
      const made = this.#callValue(node, role);
      value = made;
      if (role === 'call') own = { from: this.#calleeOf(node).own, to: node.to };
    }
    const name = value.name.endsWith('[]=') ? '[]=' : value.name.split('.').at(-1)!;
    const chain: string[] = [];
    for (let on = value.on; on?.kind === 'call'; on = on.on) chain.unshift(on.name.split('.').at(-1)!);
    this.#calls.push({ value, name, path: [...this.#around(node), ...chain, name], isTop: !this.#isReceiver(node), isConditional: guard === 'perhaps', unit: this.#unitOf(node), own });
  }

  #isReceiver(node: SyntaxNode): boolean {
    const parent = node.parent;
    if (parent === null) return false;
    if (this.#role(parent) === 'member' || this.#role(parent) === 'wrapper') return parent.firstChild?.from === node.from;
    return this.#role(parent) === 'call' && parent.firstChild?.from === node.from && parent.firstChild.to === node.to;
  }

  #around(node: SyntaxNode): string[] {
    const names: string[] = [];
    for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
      const role = this.#role(parent);
      if (role === 'function') break;
      if ((role === 'call' || role === 'new' || role === 'literal') && ARGUMENTS.test(child.name)) names.unshift(this.#calleeOf(parent).words.split('.').at(-1)!);
    }
    return names;
  }

  #unitName(node: SyntaxNode): string {
    const name = partsOf(node).find((part) => /^(?:Definition|DefName|FieldName|BoundIdentifier|Name)$/.test(part.name));
    return name === undefined ? '' : this.#source(name);
  }

  #unitOf(node: SyntaxNode): string {
    for (let parent = node.parent; parent !== null; parent = parent.parent) {
      if (this.#role(parent) === 'function') return this.#unitName(parent);
    }
    return '';
  }

  #guard(node: SyntaxNode): Guard {
    let guard: Guard = 'always';
    for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
      const attribute = this.grammar.isIdle === undefined ? null : this.#attributeOf(parent);
      if (attribute !== null && this.grammar.isIdle!(attribute)) return 'never';
      if (this.#role(parent) !== 'condition') continue;
      const parts = partsOf(parent).filter((part) => part.name !== 'if');
      const test = parts[0];
      if (test === undefined || test.from === child.from) continue;
      const otherwise = partsOf(parent).find((part) => part.name === 'else' || part.name === 'LogicOp' && this.#source(part) === ':');
      const isElse = otherwise !== undefined && child.from > otherwise.from;
      const said = guardOf(this.#source(test), truthOf(this.of(test)), isElse);
      if (said === 'never') return 'never';
      if (said === 'perhaps') guard = 'perhaps';
    }
    return guard;
  }

  /** `@Profile("dev")`, `#[cfg(test)]` before a function, type or statement. */
  #attributeOf(node: SyntaxNode): string | null {
    if (/^AttributeItem$/.test(node.name)) return this.#source(node.firstChild ?? node);
    const found: string[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) if (child.name === 'Modifiers') found.push(this.#source(child));
    if (/Item$/.test(node.name)) for (let before = node.prevSibling; before?.name === 'AttributeItem' || before?.name === 'LineComment'; before = before.prevSibling) found.push(this.#source(before));
    return found.length === 0 ? null : found.join('\n');
  }

  #declare(node: SyntaxNode): void {
    const parts = partsOf(node).filter((part) => !/Type|^(?:let|mut|var|const|static|pub|Vis)$/.test(part.name));
    const [name, sign, value, ...more] = parts;
    if (name === undefined || sign === undefined || value === undefined || !/^(?:=|:=|AssignOp|UpdateOp)$/.test(sign.name)) return;
    if (!/^(?:Definition|DefName|BoundIdentifier|Name|VariableName|Identifier)$/.test(name.name)) return;
    const key = this.#source(name);
    this.#declared.set(key, more.length > 0 || this.#declared.has(key) ? null : value);
  }

  of(node: SyntaxNode): Value {
    const at = { from: node.from, to: node.to };
    const text = this.#source(at);
    switch (this.#role(node)) {
      case 'string':
        return known(this.#string(node), at);
      case 'number': {
        const number = Number(text.replaceAll('_', '').replace(/(?<=[\da-fA-F])(?:[uif](?:8|16|32|64|size)|[lLfFdD])$/, ''));
        return Number.isNaN(number) ? unknown(text, at) : known(number, at);
      }
      case 'boolean':
        return known(text.toLowerCase() === 'true', at);
      case 'null':
        return known(null, at);
      case 'name':
        return /^null$/i.test(text) ? known(null, at) : this.#name(text, at);
      case 'member':
        return this.#member(node, at);
      case 'group':
      case 'wrapper': {
        const inner = partsOf(node).filter((part) => !/^(?:&|mut|\?|await|return)$/.test(part.name));
        return inner.length === 1 ? { ...this.of(inner[0]!), at } : inner.length > 1 && this.#role(node) === 'group' ? { kind: 'list', items: inner.map((part) => this.of(part)), open: false, at } : unknown(this.#words(node), at);
      }
      case 'list':
        return this.#list(node, at);
      case 'prefix': {
        const inner = partsOf(node).at(-1);
        const value = inner === undefined || inner.from === node.from ? unknown(text, at) : this.of(inner);
        if (text.startsWith('!')) return truth(value) === null ? unknown(text, at) : known(!truth(value), at, value.kind === 'known' ? value.certainty : 'literal');
        if (text.startsWith('-') && value.kind === 'known' && typeof value.value === 'number') return known(-value.value, at, value.certainty);
        return /^[&*(]/.test(text) ? { ...value, at } : unknown(text, at);
      }
      case 'binary': {
        const parts = partsOf(node);
        const [left, right] = [parts[0]!, parts.at(-1)!];
        const operator = this.#source({ from: left.to, to: right.from }).trim();
        if (operator === '??') {
          const value = this.of(left);
          return value.kind !== 'known' ? unknown(text, at) : value.value !== null ? { ...value, at } : value.certainty === 'env' ? envDefault(this.of(right)) : this.of(right);
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
        return foldCall(this.#callValue(node, this.#role(node)!));
      default:
        return unknown(/[{|]/.test(text) ? text : this.#words(node), at);
    }
  }

  #name(name: string, at: Stretch): Value {
    const constant = this.grammar.constants?.[name];
    if (constant !== undefined) return known(constant, at, 'folded');
    const node = this.#declared.get(name);
    if (node === null || node === undefined || this.#busy.has(name)) return unknown(name, at);
    this.#busy.add(name);
    const value = this.of(node);
    this.#busy.delete(name);
    return value.kind === 'unknown' ? unknown(name, at) : { ...value, at };
  }

  #member(node: SyntaxNode, at: Stretch): Value {
    const object = node.firstChild;
    // `365 * 24 * time.Hour` is read by the Go grammar as the member of a product.
    if (object !== null && this.#role(object) === 'binary') {
      const parts = partsOf(object);
      const [left, right] = [parts[0]!, parts.at(-1)!];
      const constant = this.grammar.constants?.[`${this.#source(right)}.${this.#source(partsOf(node).at(-1)!)}`];
      if (constant !== undefined) return fold(this.#source({ from: left.to, to: right.from }).trim(), this.of(left), known(constant, at, 'folded'), at, this.#source(at));
    }
    const words = this.#words(node);
    const own = /^(?:self|static|this|Self|\$this)\.\$?(\w+)$/.exec(words)?.[1];
    return this.#name(own ?? words, at);
  }

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

  #list(node: SyntaxNode, at: Stretch): Value {
    return entryList(this.#entries(node), at);
  }

  /** Items and named entries of an argument list, array or literal. */
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
      else if (this.#role(part) === 'pair') {
        const [key, value] = [inner[0], inner.at(-1)];
        if (key === undefined || value === undefined) continue;
        if (key === value || inner.length === 1) {
          if (part.name === 'FieldInitializer') named.push({ key: this.#source(key), value: this.of(key), at: own });
          else items.push(this.of(value));
        } else named.push({ key: this.#key(key), value: this.of(value), at: own });
      } else if (part.name !== 'array' && part.name !== '..') items.push(this.of(part));
    }
    return { items, named, open };
  }

  /** A macro's words between commas: one value, or a product of numbers. */
  #tokenGroups(node: SyntaxNode): Value[] {
    const groups: SyntaxNode[][] = [[]];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.name === ',') groups.push([]);
      else if (!SKIP.test(child.name)) groups.at(-1)!.push(child);
    }
    return groups.filter((group) => group.length > 0).map((group) => {
      const at = { from: group[0]!.from, to: group.at(-1)!.to };
      if (group.length > 1 && /^(?:String|RawString|Identifier)$/.test(group[0]!.name)) return this.#readAgain(at);
      const isProduct = group.every((one, index) => (index % 2 === 1 ? this.#source(one) === '*' : true)) && group.length % 2 === 1;
      if (!isProduct) return unknown(this.#source(at).replace(/\\?\s+/g, ''), at);
      return group.filter((_, index) => index % 2 === 0).map((one) => this.of(one)).reduce((left, right) => fold('*', left, right, at, this.#source(at)));
    });
  }

  /** A macro's words are no tree: those of an expression are read once more as one. */
  #readAgain(at: Stretch): Value {
    const text = `fn f() { let x = ${this.#source(at)}; }`;
    const tree = this.grammar.parse(text);
    const binding = tree.topNode.firstChild?.getChild('Block')?.getChild('LetDeclaration');
    const expression = binding === null || binding === undefined ? undefined : partsOf(binding).at(-1);
    const plain = unknown(this.#source(at).replace(/\\?\s+/g, ''), at);
    if (expression === undefined || errorsOf(tree, text)?.length !== 0) return plain;
    const value = new LezerCode(this.path, text, tree, this.grammar).of(expression);
    return value.kind === 'known' ? { ...value, at } : plain;
  }

  #key(node: SyntaxNode): string {
    const inner = node.name === 'Key' ? (node.firstChild ?? node) : node;
    return this.#role(inner) === 'string' ? this.#string(inner) : this.#words(inner);
  }

  #callValue(node: SyntaxNode, role: Role): CallValue {
    const at = { from: node.from, to: node.to };
    const { words, receiver } = this.#calleeOf(node);
    const list = partsOf(node).findLast((part) => ARGUMENTS.test(part.name));
    const { items, named } = list === undefined ? { items: [], named: [] } : this.#entries(list);
    const on = receiver === null ? undefined : this.#receiver(receiver);
    const name = role === 'new' ? `new ${words.replace(/<.*>$/, '')}` : role === 'literal' ? `${words}{}` : role === 'macro' ? `${words}!` : role === 'annotation' ? `@${words.replace(/^@/, '')}` : words;
    return { kind: 'call', name, args: items, named, text: this.#source(at).replace(/\s+/g, ''), at, ...(on === undefined ? {} : { on }) };
  }

  #receiver(node: SyntaxNode): Value | undefined {
    let inner: SyntaxNode | null = node;
    while (inner !== null && this.#role(inner) === 'wrapper') inner = inner.firstChild;
    if (inner === null) return undefined;
    if (this.#role(inner) === 'call') return this.#callValue(inner, 'call');
    return this.#role(inner) === 'string' ? this.of(inner) : undefined;
  }
}

/** What holds where the environment says nothing. */
function envDefault(value: Value): Value {
  return value.kind === 'known' ? { ...value, certainty: 'env' } : value;
}

function truthOf(value: Value): boolean | null {
  return value.kind === 'known' && value.certainty !== 'env' ? truth(value) : null;
}
