/** Plugins that part the bundle: modules that load on demand. */

import type { OnResolveArgs, Plugin } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const SHARED = new Set([
  'jsonc-parser',
  'toml-eslint-parser',
  'undici',
  'yaml',
  '@lezer/common',
  '@lezer/highlight',
  '@lezer/lr',
]);

/**
 * Modules of ours that all programs and parts share: one set of controls, which are compared by identity, one scanner
 * of credentials, which remembers its rules and redactors (each copy would load and compile its own), one start of
 * threads, which a single executable replaces, and what many parts would carry a copy of.
 */
const SHARED_MODULES = new Set(
  [
    'detectors/posture/controls.ts',
    'detectors/secrets/index.ts',
    'detectors/posture/registry.ts',
    'detectors/secrets/redactor.ts',
    'model/expressions/expression.ts',
    'scan/threads.ts',
  ].map((path) => join(ROOT, 'src', path)),
);

/** Folders of ours that are one part each, which exports what all their files export. */
const SHARED_FOLDERS = ['detectors/posture/orders'].map((path) => join(ROOT, 'src', path));

/** Returns the shared folder of an imported file, if the importing file is outside of it. */
function sharedFolder({ kind, path, importer, resolveDir }: OnResolveArgs): string | undefined {
  if (kind !== 'import-statement' || !path.startsWith('.') || importer === '') return undefined;
  const file = join(resolveDir, path);
  return SHARED_FOLDERS.find((folder) => file.startsWith(`${folder}/`) && !resolveDir.startsWith(folder));
}

/** Loads a shared folder as one module. */
export function sharedFolders(): Plugin {
  return {
    name: 'folders',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === 'entry-point' && SHARED_FOLDERS.includes(path) ? { path, namespace: 'folder' } : undefined,
      );
      builder.onLoad({ filter: /.*/, namespace: 'folder' }, async ({ path: folder }) => {
        const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
        const contents = files.map((name) => `export * from ${JSON.stringify(`./${name}`)};`).join('\n');
        return { contents, resolveDir: folder };
      });
    },
  };
}

function isSharedModule({ kind, path, resolveDir }: OnResolveArgs): boolean {
  return kind === 'import-statement' && path.startsWith('.') && SHARED_MODULES.has(join(resolveDir, path));
}

/**
 * Returns the plugin that makes every `import()` a file of its own, loaded by require when it is reached. A program
 * with all parsers in one file pays 20 ms at each start for what it does not use: half of Node's own start. Code that
 * several parsers need is a part, too: each of them would carry a copy.
 */
export function onDemandParts(found: Map<string, string>): Plugin {
  return {
    name: 'parts',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, async (asked) => {
        const folder = sharedFolder(asked);
        if (folder !== undefined) return { path: nameOfPart(found, folder), external: true };
        const isPart =
          asked.kind === 'dynamic-import' ||
          ((asked.kind === 'import-statement' || asked.kind === 'require-call') && SHARED.has(asked.path)) ||
          isSharedModule(asked);
        if (!isPart || asked.path.startsWith('node:') || asked.pluginData === 'seen') return undefined;
        const resolved = await builder.resolve(asked.path, {
          kind: 'import-statement',
          resolveDir: asked.resolveDir,
          importer: asked.importer,
          pluginData: 'seen',
        });
        if (resolved.errors.length > 0) return resolved;
        return { path: nameOfPart(found, resolved.path), external: true };
      });
    },
  };
}

/** Records the part of a module or folder, and returns the path by which programs load it. */
function nameOfPart(found: Map<string, string>, path: string): string {
  const name = partName(path);
  const other = found.get(name);
  if (other !== undefined && other !== path) throw new Error(`Two parts are named ${name}: ${other} and ${path}`);
  found.set(name, path);
  return `./parts/${name}.js`;
}

/** Returns the name of a module's part: `src/policy/judge.ts` → `policy-judge`, a package by its own name. */
export function partName(path: string): string {
  const module = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (module) return module[1]!.replace('@', '').replace('/', '-');
  const folder = path.split('/').at(-2)!;
  const name = basename(path, '.ts');
  return name === 'index' ? folder : `${folder}-${name}`;
}

/** Modules of Node that take a millisecond or more to load, and that a small push may never need. */
const HEAVY = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:worker_threads', 'node:zlib']);

/** Returns the plugin by which our own code loads a heavy module of Node when it first uses one of its members. */
export function lazyModules(): Plugin {
  return {
    name: 'lazy-modules',
    setup(builder) {
      builder.onResolve({ filter: /^node:/ }, ({ path, kind, resolveDir }) =>
        HEAVY.has(path) && kind === 'import-statement' && !resolveDir.includes('node_modules')
          ? { path, namespace: 'lazy', sideEffects: false }
          : undefined,
      );
      builder.onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
        const names = Object.keys((await import(path)) as object).filter((name) => name !== 'default');
        const members = names.map((name) => `get ${name}() { return load().${name}; }`);
        return {
          contents:
            `let it; const load = () => (it ??= require(${JSON.stringify(path)})); ` +
            `module.exports = { ${members.join(', ')} };`,
          loader: 'js',
        };
      });
    },
  };
}
