/** The names that are bound while a Python module runs: of the module, its conditions, its classes and functions. */

import { known, type Value } from '../value.ts';
import type { Stretch } from '../../position.ts';
import type { Binding, Names, PythonModule } from './binding.ts';
import { cspConstant } from './policy-words.ts';
import { ASSUMED } from './production.ts';

const NOWHERE: Stretch = { from: 0, to: 0 };

export class Bindings {
  readonly names: Names = new Map();
  /** Names bound under a condition, by the condition. */
  readonly conditions = new Map<string, Names>();
  /** True once a star import could not be followed: a name that is not found may still exist. */
  open = false;
  /** Names of the class around, unless a function stands between. */
  classNames: Names | null = null;
  /** Names of the function around. */
  locals: Names | null = null;

  constructor(
    readonly path: string,
    /** The condition under which the current statement runs; empty for none. */
    readonly condition: () => string,
  ) {}

  /** Returns the value of a name. `isGuard`: the name is in the test of an `if`; `DEBUG` is false there. */
  lookup(name: string, isGuard: boolean): Value | undefined {
    if (isGuard && name in ASSUMED) return known(ASSUMED[name]!, NOWHERE);
    return this.#binding(name)?.value ?? cspConstant(name, NOWHERE);
  }

  /** Returns the binding of a name: of the class, the function, the condition, then the module. */
  #binding(name: string): Binding | undefined {
    return (
      this.classNames?.get(name) ??
      this.locals?.get(name) ??
      this.conditions.get(this.condition())?.get(name) ??
      this.names.get(name)
    );
  }

  /** Binds a name in the innermost of class, function, condition and module. `isSetting` passes over the function. */
  bind(name: string, value: Value, at: Stretch, isSetting = false): void {
    const binding: Binding = { value, at, path: this.path };
    const condition = this.condition();
    if (this.classNames !== null) this.classNames.set(name, binding);
    else if (this.locals !== null && !isSetting) this.locals.set(name, binding);
    else if (condition === '') {
      this.names.set(name, binding);
      for (const names of this.conditions.values()) names.delete(name);
    } else this.conditions.set(condition, (this.conditions.get(condition) ?? new Map()).set(name, binding));
  }

  /** Runs `read` with names of its own, and then restores those around. */
  async within(names: Pick<Bindings, 'classNames' | 'locals'>, read: () => Promise<void>): Promise<void> {
    const { classNames, locals } = this;
    Object.assign(this, { classNames: names.classNames, locals: names.locals });
    await read();
    Object.assign(this, { classNames, locals });
  }

  /** Binds what `from module import *` brings; null if the module could not be followed. */
  adoptAll(module: PythonModule | null): void {
    this.open ||= module?.open ?? true;
    for (const [name, binding] of module?.names ?? []) this.names.set(name, binding);
    for (const [condition, names] of module?.conditions ?? [])
      this.conditions.set(condition, new Map([...(this.conditions.get(condition) ?? []), ...names]));
  }

  /** Binds what `from module import NAME as ALIAS` brings. */
  adopt(module: PythonModule, wanted: readonly { readonly name: string; readonly alias: string }[]): void {
    for (const { name, alias } of wanted) {
      const binding = module.names.get(name);
      if (binding !== undefined) this.names.set(alias, binding);
    }
  }
}
