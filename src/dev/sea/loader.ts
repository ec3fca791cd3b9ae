/**
 * Loads the files of dist/ from wherever they are kept: a `require` of its own, with V8's compiled code beside each
 * text.
 */

import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { Addon, Re2Constructor } from '../../detectors/secrets/addon.ts';

export interface Store {
  /** The text of a file of dist/, by its path there. */
  text(path: string): string;
  /** Code that V8 compiled for it at build time; undefined if there is none. */
  compiled(path: string): Buffer | undefined;
  /** Loads the native addon at this path of dist/. Throws where it cannot. */
  addon(path: string): unknown;
}

interface Module {
  exports: unknown;
}

type Require = (id: string) => unknown;

/** The part that loads the addon from a folder and verifies its hash: here the store has the addon instead. */
const ADDON_PART = 'parts/secrets-addon.js';
const ADDON = `re2/${process.platform}-${process.arch}-${process.versions.modules}.node`;

export interface Loader {
  load(path: string): unknown;
  /** All that was loaded so far. */
  readonly scripts: ReadonlyMap<string, Script>;
}

export function createLoader(store: Store, builtin: Require): Loader {
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();
  const load = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    if (path === ADDON_PART) return { loadAddon: () => addonOf(store) };
    const module: Module = { exports: {} };
    modules.set(path, module);
    const cachedData = store.compiled(path);
    const script = new Script(wrapped(store.text(path)), {
      filename: path,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    scripts.set(path, script);
    const run = script.runInThisContext() as (
      exports: unknown,
      require: Require,
      module: Module,
      file: string,
      folder: string,
    ) => void;
    const folder = dirname(path);
    run(module.exports, (id) => (id.startsWith('.') ? load(join(folder, id)) : builtin(id)), module, path, folder);
    return module.exports;
  };
  return { load, scripts };
}

function addonOf(store: Store): Addon {
  try {
    return { re2: store.addon(ADDON) as Re2Constructor };
  } catch {
    return { missing: `this file holds no ${ADDON} that can be loaded` };
  }
}

/** Returns the text for `Script`: compiled code fits no other text. A first line for the shell is removed. */
export function wrapped(text: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${text.replace(/^#!.*/, '')}\n})`;
}
