/** Loads the main part of a program: with V8's compiled code where `tidegate install` has written it. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { optimizeLate } from '../../scan/engine-flags.ts';
import { createLoader } from './loader.ts';
import { compiledFolder, compiledStore } from './store.ts';

/**
 * Loads a program's main part, with compiled code if it is there. `part`: the bundler's name of the module that `plain`
 * imports.
 */
export async function loadMain<T>(part: string, plain: () => Promise<T>): Promise<T> {
  const root = import.meta.dirname;
  const folder = compiledFolder(root);
  if (folder === null || !existsSync(folder)) return await plain();
  optimizeLate(); // this loader gives V8 the usual flags for each file; Node's own would compile its modules again
  return createLoader(compiledStore(root, folder), createRequire(join(root, 'cli.js'))).load(`parts/${part}.js`) as T;
}
