/** Loads the files of a registry. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loaded } from './problems.ts';

/** The mistakes in the files of registries: one sentence each, a line each. */
export class RegistryError extends Error {}

/** Imports each file of a folder; one that cannot be loaded has its error as `module`. */
export async function loadFolder(root: string, folder: string): Promise<readonly Loaded[]> {
  const names = (await readdir(join(root, folder)))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .sort();
  const loaded: Loaded[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    try {
      loaded.push({
        file,
        module: (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>,
      });
    } catch (error) {
      loaded.push({ file, module: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  return loaded;
}
