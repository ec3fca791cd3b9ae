/** Runs the statements of a Python module: names, conditions, classes and calls. */

import type { SyntaxNode } from '@lezer/common';
import { itemsOf } from './tuples.ts';
import { childrenOf, PythonValues } from './values.ts';
import { cspConstant } from './policy-words.ts';
import { certaintyOf, fold, known, MOST_ITEMS, truth, unknown, type Value } from '../value.ts';
import type { Stretch } from '../../position.ts';
import type { Binding, Import, Names, PythonModule } from './binding.ts';
import { ASSUMED } from './production.ts';
import { changedList } from './lists.ts';
import { markAll, roundsOf } from './marks.ts';
import { CallRecords } from './records.ts';

export class Runner {
  readonly #names: Names = new Map();
  readonly #conditions = new Map<string, Names>();
  readonly #classes = new Map<string, { names: Names; bases: string[]; at: Stretch }>();
  readonly #records = new CallRecords();
  #open = false;
  #class: Names | null = null;
  /** Names of the function around. */
  #locals: Names | null = null;
  #isGuard = false;
  readonly #values: PythonValues;

  constructor(
    readonly source: string,
    readonly path: string,
    readonly follow: Import,
  ) {
    this.#values = new PythonValues(source, (name) => this.#lookup(name));
  }

  async run(top: SyntaxNode): Promise<PythonModule> {
    await this.#block(childrenOf(top));
    return {
      names: this.#names,
      conditions: this.#conditions,
      classes: this.#classes,
      calls: this.#records.all,
      units: this.#records.units,
      open: this.#open,
      doubts: [],
    };
  }

  #lookup(name: string): Value | undefined {
    if (this.#isGuard && name in ASSUMED) return known(ASSUMED[name]!, { from: 0, to: 0 });
    return this.#binding(name)?.value ?? cspConstant(name, { from: 0, to: 0 });
  }

  #binding(name: string): Binding | undefined {
    return (
      this.#class?.get(name) ??
      this.#locals?.get(name) ??
      this.#conditions.get(this.#records.condition)?.get(name) ??
      this.#names.get(name)
    );
  }

  #bind(name: string, value: Value, at: Stretch, isSetting = false): void {
    const binding: Binding = { value, at, path: this.path };
    if (this.#class !== null) this.#class.set(name, binding);
    else if (this.#locals !== null && !isSetting) this.#locals.set(name, binding);
    else if (this.#records.condition === '') {
      this.#names.set(name, binding);
      for (const names of this.#conditions.values()) names.delete(name);
    } else {
      const names = this.#conditions.get(this.#records.condition) ?? new Map<string, Binding>();
      this.#conditions.set(this.#records.condition, names.set(name, binding));
    }
  }

  async #block(statements: readonly SyntaxNode[]): Promise<void> {
    for (const statement of statements) await this.#statement(statement);
  }

  async #statement(node: SyntaxNode): Promise<void> {
    const at = { from: node.from, to: node.to };
    switch (node.name) {
      case 'AssignStatement':
        return this.#assign(node, at);
      case 'UpdateStatement': {
        const [target, operator, value] = childrenOf(node);
        const name = this.#values.text(target!);
        const old = this.#lookup(name) ?? unknown(name, at);
        const added = this.#values.of(value!);
        if (old.kind === 'list')
          return this.#bind(
            name,
            fold('+', old, added.kind === 'list' ? added : { kind: 'list', items: [], open: true, at }, at, ''),
            at,
          );
        return this.#bind(
          name,
          fold(this.#values.text(operator!).slice(0, -1), old, added, at, this.#values.text(node)),
          at,
        );
      }
      case 'ExpressionStatement':
        return this.#expression(childrenOf(node)[0]!, at);
      case 'IfStatement':
        return await this.#branches(node);
      case 'ImportStatement':
        return await this.#import(node);
      case 'ClassDefinition': {
        const named = childrenOf(node).find((child) => child.name === 'VariableName');
        if (named === undefined) return;
        const name = this.#values.text(named);
        const list = childrenOf(node).find((child) => child.name === 'ArgList');
        const names: Names = new Map();
        this.#classes.set(name, {
          names,
          bases:
            list === undefined
              ? []
              : childrenOf(list)
                  .map((child) => this.#values.text(child))
                  .filter((text) => /^[\w.]+$/.test(text)),
          at,
        });
        const outer = this.#class;
        await this.#records.within(name, at, async () => {
          markAll(node, 'ArgList', this.#values, this.#records);
          this.#class = names;
          await this.#block(bodyOf(node));
        });
        this.#class = outer;
        return;
      }
      case 'FunctionDefinition': {
        const named = childrenOf(node).find((child) => child.name === 'VariableName');
        const [outer, locals] = [this.#class, this.#locals];
        await this.#records.within(named === undefined ? '' : this.#values.text(named), at, async () => {
          markAll(node, 'ParamList', this.#values, this.#records);
          this.#class = null;
          this.#locals = new Map(locals ?? []);
          await this.#block(bodyOf(node));
        });
        this.#class = outer;
        this.#locals = locals;
        return;
      }
      case 'ForStatement':
        return await this.#loop(node);
      case 'DecoratedStatement':
      case 'TryStatement':
      case 'WithStatement':
      case 'WhileStatement':
        for (const child of childrenOf(node)) {
          if (child.name === 'CallExpression') this.#records.record(this.#values.of(child), at);
          if (child.name === 'Body') {
            await this.#block(childrenOf(child));
            // Only the tried part: what handles a failure is not the usual run.
            if (node.name === 'TryStatement') return;
          } else if (child.name === 'FunctionDefinition' || child.name === 'ClassDefinition')
            await this.#statement(child);
        }
        return;
      case 'DeleteStatement':
        for (const target of childrenOf(node)) this.#delete(target, at);
        return;
      case 'ReturnStatement': {
        const value = childrenOf(node)[1];
        if (value !== undefined) this.#expression(value, at);
        return;
      }
    }
  }

  async #loop(node: SyntaxNode): Promise<void> {
    const rounds = roundsOf(node, this.#values);
    for (const round of rounds ?? [[]]) {
      for (const [name, value] of round) this.#bind(name, value, value.at);
      await this.#block(bodyOf(node));
    }
  }

  #assign(node: SyntaxNode, at: Stretch): void {
    const parts = childrenOf(node).filter((child) => child.name !== 'TypeDef');
    const last = parts.at(-1)!;
    if (parts.filter((part) => part.name === 'AssignOp').length === 0) return;
    if (this.#assignEach(parts, at)) return;
    const value = this.#values.of(last);
    for (const target of parts.slice(0, -1)) {
      if (target.name === 'VariableName') this.#assignName(this.#values.text(target), value, at);
      else if (target.name === 'MemberExpression') this.#assignMember(target, value, at);
    }
    this.#records.record(value, at);
  }

  /** An attribute of a class is also the call `permission_classes=`, a setting the call `DATABASES=`. */
  #assignName(name: string, value: Value, at: Stretch): void {
    this.#bind(name, value, at);
    if (this.#class !== null || /^[A-Z][A-Z0-9_]*$/.test(name)) this.#records.named(`${name}=`, [value], name, at);
  }

  /** `A, B = 1, 2`. Returns false for any other assignment. */
  #assignEach(parts: readonly SyntaxNode[], at: Stretch): boolean {
    const middle = parts.findIndex((part) => part.name === 'AssignOp');
    const [targets, values] = [parts.slice(0, middle), parts.slice(middle + 1)].map(itemsOf);
    if (targets!.length < 2 || targets!.length !== values!.length) return false;
    if (!targets!.every((target) => target.name === 'VariableName')) return false;
    const read = values!.map((value) => this.#values.of(value));
    for (const [index, target] of targets!.entries()) this.#bind(this.#values.text(target), read[index]!, at);
    for (const value of read) this.#records.record(value, at);
    return true;
  }

  /**
   * `session.verify = False` is the call `session.verify=`, `response['X'] = 'y'` the call `response[]=`;
   * `app.config['X'] = 1` binds a name.
   */
  #assignMember(target: SyntaxNode, value: Value, at: Stretch): void {
    const text = this.#values.text(target);
    const [object, open, key] = childrenOf(target);
    if (open?.name !== '[' || key === undefined) {
      this.#records.named(`${text}=`, [value], text, at);
      if (/(?:^|\.)config\.[A-Z][A-Z0-9_]*$/.test(text)) this.#bind(text.split('.').at(-1)!, value, at, true);
      return;
    }
    const name = this.#values.text(object!);
    const known = this.#values.of(key);
    if (known.kind !== 'known') return;
    if (/(?:^|\.)config$/.test(name)) return this.#bind(String(known.value), value, at, true);
    this.#records.named(`${name}[]=`, [known, value], text, at);
    const old = this.#lookup(name);
    if (old?.kind === 'map' && old.entries.length > MOST_ITEMS) this.#bind(name, unknown(name, at), at);
    else if (old?.kind === 'map')
      this.#bind(
        name,
        {
          ...old,
          entries: [
            ...old.entries.filter((entry) => entry.key !== String(known.value)),
            { key: String(known.value), value, at },
          ],
        },
        at,
      );
  }

  /** `del response['X']` is the call `del response[]`. */
  #delete(target: SyntaxNode, at: Stretch): void {
    if (target.name !== 'MemberExpression') return;
    const [object, open, key] = childrenOf(target);
    if (open?.name !== '[' || key === undefined) return;
    const text = this.#values.text(target);
    this.#records.named(`del ${this.#values.text(object!)}[]`, [this.#values.of(key)], text, at);
  }

  #expression(node: SyntaxNode, at: Stretch): void {
    const value = this.#values.of(node);
    this.#records.record(value, at);
    if (value.kind !== 'call') return;
    const match = /^(\w+)\.(remove|append|insert|extend|update)$/.exec(value.name);
    const list = match === null ? undefined : this.#lookup(match[1]!);
    if (/\.config\.update$|\.config\.from_mapping$/.test(value.name))
      for (const entry of [...value.named, ...value.args.flatMap((arg) => (arg.kind === 'map' ? arg.entries : []))])
        this.#bind(entry.key, entry.value, entry.at, true);
    if (match === null || list?.kind !== 'list') return;
    const changed = changedList(match[2]!, list, value.args, at);
    if (changed !== null) this.#bind(match[1]!, changed, at);
  }

  async #branches(node: SyntaxNode): Promise<void> {
    const parts = childrenOf(node);
    const outer = this.#records.condition;
    const refused: string[] = [];
    for (let index = 0; index < parts.length; index++) {
      const word = parts[index]!.name;
      if (word !== 'if' && word !== 'elif' && word !== 'else') continue;
      const test = word === 'else' ? null : parts[index + 1]!;
      const body = parts[index + (test === null ? 1 : 2)]!;
      this.#isGuard = true;
      const value = test === null ? known(true, { from: 0, to: 0 }) : this.#values.of(test);
      this.#isGuard = false;
      const decided = certaintyOf(value) === 'env' ? null : truth(value);
      if (decided === false) continue;
      const text = test === null ? '' : this.#values.text(test).replace(/\s+/g, ' ').replaceAll('"', "'");
      const own = [...refused.map((one) => `not (${one})`), ...(decided === true ? [] : [text])].join(' and ');
      this.#records.condition = own === '' ? outer : outer === '' ? own : `${outer} and ${own}`;
      await this.#block(childrenOf(body));
      this.#records.condition = outer;
      if (decided === true) return;
      refused.push(text);
    }
  }

  async #import(node: SyntaxNode): Promise<void> {
    const match = /^from\s+([\w.]+)\s+import\s+(.*)$/s.exec(this.#values.text(node));
    if (match === null) return;
    const isStar = match[2]!.trim() === '*';
    const wanted = match[2]!
      .replace(/[()#]/g, ' ')
      .split(',')
      .map((name) => name.trim().split(/\s+as\s+/));
    // Constants come from files beside this one or from what is called settings; looking for all else would cost more
    // than it finds.
    if (
      !isStar &&
      (!/^\.|settings|config|const|env|defaults/i.test(match[1]!) ||
        !wanted.some(([name]) => /^[A-Z][A-Z0-9_]+$/.test(name ?? '')))
    )
      return;
    const other = await this.follow(match[1]!);
    if (other === null) {
      if (isStar) this.#open = true;
      return;
    }
    if (!isStar) {
      for (const [name, alias] of wanted)
        if (other.names.has(name!)) this.#names.set(alias ?? name!, other.names.get(name!)!);
      return;
    }
    for (const [name, binding] of other.names) this.#names.set(name, binding);
    for (const [condition, names] of other.conditions)
      this.#conditions.set(condition, new Map([...(this.#conditions.get(condition) ?? []), ...names]));
    this.#open ||= other.open;
  }
}

function bodyOf(node: SyntaxNode): SyntaxNode[] {
  const body = childrenOf(node).find((child) => child.name === 'Body');
  return body === undefined ? [] : childrenOf(body);
}
