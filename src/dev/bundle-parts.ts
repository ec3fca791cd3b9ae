/** Plugins that part the bundle: modules that load on demand. */

import type { OnResolveArgs, Plugin } from 'esbuild';
import { basename, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const SHARED = new Set(['yaml', '@lezer/common', '@lezer/highlight', '@lezer/lr']);

/**
 * Modules of ours that all programs and parts share: one set of controls, which are compared by identity, and one
 * scanner of credentials, which remembers its rules and redactors (each copy would load and compile its own), and one
 * start of threads, which a single executable replaces.
 */
const SHARED_MODULES = new Set(
  [
    'detectors/posture/controls.ts',
    'detectors/secrets/index.ts',
    'detectors/secrets/redactor.ts',
    'scan/threads.ts',
  ].map((path) => join(ROOT, 'src', path)),
);

function isSharedModule({ kind, path, resolveDir }: OnResolveArgs): boolean {
  return kind === 'import-statement' && path.startsWith('.') && SHARED_MODULES.has(join(resolveDir, path));
}

/**
 * Every `import()` becomes a file of its own, loaded by require when it is reached. A program that contains all parsers
 * in one file pays 20 ms at each start for parsing what it does not use: half of Node's own start. What several parsers
 * need is a part, too: each of them would carry a copy.
 */
export function parts(found: Map<string, string>): Plugin {
  return {
    name: 'parts',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, async (asked) => {
        const isPart =
          asked.kind === 'dynamic-import' ||
          (asked.kind === 'import-statement' && SHARED.has(asked.path)) ||
          isSharedModule(asked);
        if (!isPart || asked.path.startsWith('node:') || asked.pluginData === 'seen') return undefined;
        const resolved = await builder.resolve(asked.path, {
          kind: 'import-statement',
          resolveDir: asked.resolveDir,
          importer: asked.importer,
          pluginData: 'seen',
        });
        if (resolved.errors.length > 0) return resolved;
        const name = partName(resolved.path);
        const other = found.get(name);
        if (other !== undefined && other !== resolved.path)
          throw new Error(`Two parts are named ${name}: ${other} and ${resolved.path}`);
        found.set(name, resolved.path);
        return { path: `./parts/${name}.js`, external: true };
      });
    },
  };
}

export function partName(path: string): string {
  const module = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (module) return module[1]!.replace('@', '').replace('/', '-');
  const folder = path.split('/').at(-2)!;
  const name = basename(path, '.ts');
  return name === 'index' ? folder : `${folder}-${name}`;
}

/** Modules of Node that take a millisecond or more to load, and that a small push may never need. */
const HEAVY = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:worker_threads', 'node:zlib']);

/** Our own code loads a heavy module of Node when it first uses one of its members. */
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
