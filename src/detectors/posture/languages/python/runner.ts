/** Runs the statements of a Python module: names, conditions, classes and calls. */

import type { SyntaxNode } from '@lezer/common';
import { itemsOf } from './tuples.ts';
import { childrenOf, PythonValues } from './values.ts';
import { Bindings } from './bindings.ts';
import { importOf } from './imports.ts';
import { certaintyOf, fold, known, MOST_ITEMS, truth, unknown, type Value } from '../value.ts';
import type { Stretch } from '../../position.ts';
import type { Import, Names, PythonModule } from './binding.ts';
import { changedList } from './lists.ts';
import { markAll, roundsOf } from './marks.ts';
import { CallRecords } from './records.ts';

export class Runner {
  readonly #classes = new Map<string, { names: Names; bases: string[]; at: Stretch }>();
  readonly #records = new CallRecords();
  readonly #bindings: Bindings;
  /** True while the test of an `if` is read. */
  #isGuard = false;
  readonly #values: PythonValues;

  constructor(
    readonly source: string,
    readonly path: string,
    readonly follow: Import,
  ) {
    this.#bindings = new Bindings(path, () => this.#records.condition);
    this.#values = new PythonValues(source, (name) => this.#lookup(name));
  }

  /** Runs the whole module and returns its names, classes and calls. */
  async run(top: SyntaxNode): Promise<PythonModule> {
    await this.#block(childrenOf(top));
    const { names, conditions, open } = this.#bindings;
    const { all: calls, units } = this.#records;
    return { names, conditions, classes: this.#classes, calls, units, open, doubts: [] };
  }

  #lookup(name: string): Value | undefined {
    return this.#bindings.lookup(name, this.#isGuard);
  }

  async #block(statements: readonly SyntaxNode[]): Promise<void> {
    for (const statement of statements) await this.#statement(statement);
  }

  /** Runs one statement, by its kind. */
  async #statement(node: SyntaxNode): Promise<void> {
    const at = { from: node.from, to: node.to };
    switch (node.name) {
      case 'AssignStatement':
        return this.#assign(node, at);
      case 'UpdateStatement':
        return this.#update(node, at);
      case 'ExpressionStatement':
        return await this.#expression(childrenOf(node)[0]!, at);
      case 'IfStatement':
        return await this.#branches(node);
      case 'ImportStatement':
        return await this.#import(node);
      case 'ClassDefinition':
        return await this.#classDefinition(node, at);
      case 'FunctionDefinition':
        return await this.#functionDefinition(node, at);
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
        if (value !== undefined) await this.#expression(value, at);
        return;
      }
    }
  }

  /** Runs `NAME += value`. */
  #update(node: SyntaxNode, at: Stretch): void {
    const [target, operator, value] = childrenOf(node);
    const name = this.#values.text(target!);
    const old = this.#lookup(name) ?? unknown(name, at);
    const added = this.#values.of(value!);
    const updated =
      old.kind === 'list'
        ? fold('+', old, added.kind === 'list' ? added : { kind: 'list', items: [], open: true, at }, at, '')
        : fold(this.#values.text(operator!).slice(0, -1), old, added, at, this.#values.text(node));
    this.#bindings.bind(name, updated, at);
  }

  /** Records a class with its bases, and runs its body with the names bound in it. */
  async #classDefinition(node: SyntaxNode, at: Stretch): Promise<void> {
    const named = node.getChild('VariableName');
    if (named === null) return;
    const name = this.#values.text(named);
    const list = node.getChild('ArgList');
    const bases = (list === null ? [] : childrenOf(list)).map((child) => this.#values.text(child));
    const names: Names = new Map();
    this.#classes.set(name, { names, bases: bases.filter((text) => /^[\w.]+$/.test(text)), at });
    await this.#records.within(name, at, async () => {
      markAll(node, 'ArgList', this.#values, this.#records);
      const { locals } = this.#bindings;
      await this.#bindings.within({ classNames: names, locals }, () => this.#block(bodyOf(node)));
    });
  }

  async #functionDefinition(node: SyntaxNode, at: Stretch): Promise<void> {
    const named = node.getChild('VariableName');
    await this.#records.within(named === null ? '' : this.#values.text(named), at, async () => {
      markAll(node, 'ParamList', this.#values, this.#records);
      const locals: Names = new Map(this.#bindings.locals ?? []);
      await this.#bindings.within({ classNames: null, locals }, () => this.#block(bodyOf(node)));
    });
  }

  /** Runs the body once for each item, where the list is known; once without names, where it is not. */
  async #loop(node: SyntaxNode): Promise<void> {
    const rounds = roundsOf(node, this.#values);
    for (const round of rounds ?? [[]]) {
      for (const [name, value] of round) this.#bindings.bind(name, value, value.at);
      await this.#block(bodyOf(node));
    }
  }

  /** Binds the targets of `a = b.c = value`, and records the calls in the value. */
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

  /**
   * Binds a name. An attribute of a class is also the call `permission_classes=`, a setting the call `DATABASES=` or
   * `bind=`.
   */
  #assignName(name: string, value: Value, at: Stretch): void {
    this.#bindings.bind(name, value, at);
    const isSetting = this.#records.unit === '' && value.kind === 'known';
    if (this.#bindings.classNames !== null || isSetting || /^[A-Z][A-Z0-9_]*$/.test(name))
      this.#records.recordNamed(`${name}=`, [value], name, at);
  }

  /** Binds each name of `A, B = 1, 2`. Returns false for any other assignment. */
  #assignEach(parts: readonly SyntaxNode[], at: Stretch): boolean {
    const middle = parts.findIndex((part) => part.name === 'AssignOp');
    const [targets, values] = [parts.slice(0, middle), parts.slice(middle + 1)].map(itemsOf);
    if (targets!.length < 2 || targets!.length !== values!.length) return false;
    if (!targets!.every((target) => target.name === 'VariableName')) return false;
    const read = values!.map((value) => this.#values.of(value));
    for (const [index, target] of targets!.entries()) this.#bindings.bind(this.#values.text(target), read[index]!, at);
    for (const value of read) this.#records.record(value, at);
    return true;
  }

  /**
   * Records `session.verify = False` as the call `session.verify=`, `response['X'] = 'y'` as `response[]=`;
   * `app.config['X'] = 1` binds a name.
   */
  #assignMember(target: SyntaxNode, value: Value, at: Stretch): void {
    const text = this.#values.text(target);
    const [object, open, key] = childrenOf(target);
    if (open?.name !== '[' || key === undefined) {
      this.#records.recordNamed(`${text}=`, [value], text, at);
      if (/(?:^|\.)config\.[A-Z][A-Z0-9_]*$/.test(text)) this.#bindings.bind(text.split('.').at(-1)!, value, at, true);
      return;
    }
    const name = this.#values.text(object!);
    const known = this.#values.of(key);
    if (known.kind !== 'known') return;
    if (/(?:^|\.)config$/.test(name)) return this.#bindings.bind(String(known.value), value, at, true);
    this.#records.recordNamed(`${name}[]=`, [known, value], text, at);
    const old = this.#lookup(name);
    if (old?.kind === 'map' && old.entries.length > MOST_ITEMS) this.#bindings.bind(name, unknown(name, at), at);
    else if (old?.kind === 'map')
      this.#bindings.bind(
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

  /** Records `del response['X']` as the call `del response[]`. */
  #delete(target: SyntaxNode, at: Stretch): void {
    if (target.name !== 'MemberExpression') return;
    const [object, open, key] = childrenOf(target);
    if (open?.name !== '[' || key === undefined) return;
    const text = this.#values.text(target);
    this.#records.recordNamed(`del ${this.#values.text(object!)}[]`, [this.#values.of(key)], text, at);
  }

  /** Records the calls of an expression, follows `config.from_pyfile`, and applies `list.append` and the like. */
  async #expression(node: SyntaxNode, at: Stretch): Promise<void> {
    const value = this.#values.of(node);
    this.#records.record(value, at);
    if (value.kind !== 'call') return;
    const [file] = value.args;
    // https://flask.palletsprojects.com/en/stable/config/#configuring-from-python-files
    if (/\.config\.from_pyfile$/.test(value.name) && file?.kind === 'known')
      this.#bindings.adoptAll(await this.follow(`file:${String(file.value)}`));
    const match = /^(\w+)\.(remove|append|insert|extend|update)$/.exec(value.name);
    const list = match === null ? undefined : this.#lookup(match[1]!);
    if (/\.config\.update$|\.config\.from_mapping$/.test(value.name))
      for (const entry of [...value.named, ...value.args.flatMap((arg) => (arg.kind === 'map' ? arg.entries : []))])
        this.#bindings.bind(entry.key, entry.value, entry.at, true);
    if (match === null || list?.kind !== 'list') return;
    const changed = changedList(match[2]!, list, value.args, at);
    if (changed !== null) this.#bindings.bind(match[1]!, changed, at);
  }

  /**
   * Runs the branches of an `if`: only the first true one where conditions are known, each under its condition where
   * not.
   */
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

  /** Adopts the names of `import` and `from … import`, where the module can be read. */
  async #import(node: SyntaxNode): Promise<void> {
    const statement = importOf(this.#values.text(node));
    if (statement === null) return;
    const module = await this.follow(statement.module);
    if (statement.wanted === '*') this.#bindings.adoptAll(module);
    else if (module !== null) this.#bindings.adopt(module, statement.wanted);
  }
}

/** Returns the statements of a body. */
function bodyOf(node: SyntaxNode): SyntaxNode[] {
  const body = childrenOf(node).find((child) => child.name === 'Body');
  return body === undefined ? [] : childrenOf(body);
}
