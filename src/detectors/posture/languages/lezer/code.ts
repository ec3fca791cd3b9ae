/** Lezer trees of different languages → calls, each with the calls, conditions and function around it. */

import type { SyntaxNode, Tree } from '@lezer/common';
import { guardOf, namesOf, type Guard } from '../code/values.ts';
import { ARGUMENTS, partsOf, type Grammar, type Role } from './grammar.ts';
import { LezerValues, truthOf } from './values.ts';
import { parseText } from './syntax.ts';
import type { CallValue, Code, CodeCall } from '../code/call.ts';
import type { Stretch } from '../../position.ts';

/** Returns the calls of a file; null if too much of the text is not of the language. */
export function readLezerCode(path: string, source: string, grammar: Grammar): Code | null {
  const parsed = parseText(grammar.parser, grammar.mask(source), source);
  return parsed === null ? null : new LezerCode(path, source, parsed.tree, grammar).read(parsed.doubts);
}

class LezerCode {
  readonly #calls: CodeCall[] = [];
  readonly #units = new Map<string, Stretch>();
  readonly #values: LezerValues;

  constructor(
    readonly path: string,
    readonly source: string,
    readonly tree: Tree,
    readonly grammar: Grammar,
  ) {
    this.#values = new LezerValues(source, grammar);
  }

  /** Returns the calls of the file: one pass for declarations and functions, a second one for the calls. */
  read(doubts: readonly string[]): Code {
    this.tree.iterate({
      enter: (ref) => {
        const role = this.grammar.roles[ref.name];
        if (role === 'declaration' || role === 'assignment') this.#values.declare(ref.node);
        if (role === 'function') this.#units.set(this.#unitName(ref.node), { from: ref.from, to: ref.to });
      },
    });
    this.tree.iterate({
      enter: (ref) => {
        const role = this.grammar.roles[ref.name];
        if (
          role === 'call' ||
          role === 'new' ||
          role === 'literal' ||
          role === 'macro' ||
          role === 'assignment' ||
          role === 'annotation' ||
          role === 'reference'
        )
          this.#addCall(ref.node, role);
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
      constant: (name) => this.#values.constant(name),
      ...(returned === undefined ? {} : { returned: this.#values.of(returned) }),
    };
  }

  /** Records a node as a call, unless it never runs. An assignment `a[k] = v` is a call of `a[]=`. */
  #addCall(node: SyntaxNode, role: Role): void {
    const at = { from: node.from, to: node.to };
    const guard = this.#guardOf(node);
    if (guard === 'never') return;
    let value: CallValue;
    let own: Stretch = at;
    if (role === 'assignment') {
      const parts = partsOf(node);
      const [target, last] = [parts[0], parts.at(-1)];
      if (target === undefined || last === undefined || target === last) return;
      if (this.#values.role(target) === 'index') {
        const [object, key] = partsOf(target);
        if (object === undefined || key === undefined) return;
        value = {
          kind: 'call',
          name: `${this.#values.words(object)}[]=`,
          args: [this.#values.of(key), this.#values.of(last)],
          named: [],
          text: this.#values.textOf(at),
          at,
        };
      } else {
        if (this.#values.role(target) !== 'member') return;
        value = {
          kind: 'call',
          name: `${this.#values.words(target)}=`,
          args: [this.#values.of(last)],
          named: [],
          text: '',
          at,
        };
      }
    } else if (role === 'reference') {
      value = { kind: 'call', name: this.#values.words(node), args: [], named: [], text: '', at };
    } else {
      const made = this.#values.callValue(node, role);
      value = made;
      if (role === 'call') own = { from: this.#values.calleeOf(node).own, to: node.to };
    }
    this.#calls.push({
      value,
      ...namesOf(value, this.#callsAround(node)),
      isTop: !this.#isReceiver(node),
      isConditional: guard === 'perhaps',
      unit: this.#unitOf(node),
      ...this.#targetOf(node),
      own,
    });
  }

  /** Returns the name that a call's result is assigned to: `admin := r.Group("/admin")`. */
  #targetOf(node: SyntaxNode): { readonly to?: string } {
    const role = node.parent === null ? undefined : this.#values.role(node.parent);
    const target = role === 'assignment' || role === 'declaration' ? partsOf(node.parent!)[0] : undefined;
    const name = target === undefined || target.from === node.from ? '' : this.#values.textOf(target);
    return /^\$?\w{1,80}$/.test(name) ? { to: name } : {};
  }

  /** Tests if a node is the object of a longer chain: `f()` in `f().g()`. */
  #isReceiver(node: SyntaxNode): boolean {
    const parent = node.parent;
    if (parent === null) return false;
    if (this.#values.role(parent) === 'member' || this.#values.role(parent) === 'wrapper')
      return parent.firstChild?.from === node.from;
    return (
      this.#values.role(parent) === 'call' && parent.firstChild?.from === node.from && parent.firstChild.to === node.to
    );
  }

  /** Returns the names of the calls among whose arguments a node is, the outermost first. */
  #callsAround(node: SyntaxNode): string[] {
    const names: string[] = [];
    for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
      const role = this.#values.role(parent);
      if (role === 'function') break;
      if ((role === 'call' || role === 'new' || role === 'literal') && ARGUMENTS.test(child.name))
        names.unshift(this.#values.calleeOf(parent).words.split('.').at(-1)!);
    }
    return names;
  }

  /** Returns the name of a function's node; empty for one without a name. */
  #unitName(node: SyntaxNode): string {
    const name = partsOf(node).find((part) =>
      /^(?:Definition|DefName|FieldName|BoundIdentifier|Name)$/.test(part.name),
    );
    return name === undefined ? '' : this.#values.textOf(name);
  }

  /** Returns the name of the function around a node; empty outside of functions. */
  #unitOf(node: SyntaxNode): string {
    for (let parent = node.parent; parent !== null; parent = parent.parent) {
      if (this.#values.role(parent) === 'function') return this.#unitName(parent);
    }
    return '';
  }

  /** Returns if a node runs always, never or perhaps, by the conditions and attributes around it. */
  #guardOf(node: SyntaxNode): Guard {
    let guard: Guard = 'always';
    for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
      const attribute = this.grammar.isIdle === undefined ? null : this.#attributeOf(parent);
      if (attribute !== null && this.grammar.isIdle!(attribute)) return 'never';
      if (this.#values.role(parent) !== 'condition') continue;
      const parts = partsOf(parent).filter((part) => part.name !== 'if');
      const test = parts[0];
      if (test === undefined || test.from === child.from) continue;
      const otherwise = partsOf(parent).find(
        (part) => part.name === 'else' || (part.name === 'LogicOp' && this.#values.textOf(part) === ':'),
      );
      const isElse = otherwise !== undefined && child.from > otherwise.from;
      const said = guardOf(this.#values.textOf(test), truthOf(this.#values.of(test)), isElse);
      if (said === 'never') return 'never';
      if (said === 'perhaps') guard = 'perhaps';
    }
    return guard;
  }

  /**
   * Returns the attribute before a function, type or statement: `@Profile("dev")`, `#[cfg(test)]`. Null without one.
   */
  #attributeOf(node: SyntaxNode): string | null {
    if (/^AttributeItem$/.test(node.name)) return this.#values.textOf(node.firstChild ?? node);
    const found: string[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      if (child.name === 'Modifiers') found.push(this.#values.textOf(child));
    if (/Item$/.test(node.name))
      for (
        let before = node.prevSibling;
        before?.name === 'AttributeItem' || before?.name === 'LineComment';
        before = before.prevSibling
      )
        found.push(this.#values.textOf(before));
    return found.length === 0 ? null : found.join('\n');
  }
}
