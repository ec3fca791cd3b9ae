/**
 * Loads the files of dist/ from wherever they are kept: a `require` of its own, with V8's compiled code beside each
 * text.
 */

import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { withUsualFlags } from '../../scan/engine-flags.ts';

export interface Store {
  /** Folder that file names begin with. */
  readonly root: string;
  /** Returns the text of a file of dist/, by its path there. */
  text(path: string): string;
  /** Code that V8 compiled for it earlier; undefined if it has compiled none. Asked after its text. */
  compiled(path: string): Buffer | undefined;
  /** In place of a file of dist/; undefined if the file itself is loaded. */
  replaced?(path: string): unknown;
}

interface Module {
  exports: unknown;
}

type Require = (id: string) => unknown;

export interface Loader {
  load(path: string): unknown;
  /** All that was loaded so far. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/** Returns a `require` for files of a store. `builtin` loads Node's own modules. */
export function createLoader(store: Store, builtin: Require): Loader {
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();
  /** Returns the exports of a file, run once; with its compiled code if that fits. */
  const loadModule = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    const instead = store.replaced?.(path);
    if (instead !== undefined) return instead;
    const module: Module = { exports: {} };
    modules.set(path, module);
    const text = wrapForScript(store.text(path));
    const cachedData = store.compiled(path);
    const filename = join(store.root, path);
    const options = { filename, ...(cachedData === undefined ? {} : { cachedData }) };
    const script = withUsualFlags(() => new Script(text, options));
    scripts.set(path, script);
    const run = script.runInThisContext() as (
      exports: unknown,
      require: Require,
      module: Module,
      file: string,
      folder: string,
    ) => void;
    const folder = dirname(path);
    const require: Require = (id) =>
      id.startsWith('.') ? loadModule(join(folder, id)) : withUsualFlags(() => builtin(id));
    run(module.exports, require, module, filename, dirname(filename));
    return module.exports;
  };
  return { load: loadModule, scripts };
}

/** Returns the text for `Script`: compiled code fits no other text. A first line for the shell is removed. */
export function wrapForScript(text: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${text.replace(/^#!.*/, '')}\n})`;
}
