/** Writes the type declarations of the library: of its entry, and of every module whose types it names. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Writes the declarations of an entry. `entry`: path from the root, `src/entry/api.ts`, whose declarations become
 * `<folder>/entry/api.d.ts`.
 */
export async function writeTypes(entry: string, folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'tidegate-types-'));
  try {
    const settings = join(scratch, 'tsconfig.json');
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: scratch,
      rootDir: ROOT,
      typeRoots: [join(ROOT, 'node_modules/@types')],
    };
    const whole = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: [], files: [join(ROOT, entry)] };
    writeFileSync(settings, JSON.stringify(whole));
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', settings], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const file of reachedFrom(join(scratch, declarationOf(entry)))) {
      const to = join(folder, relative(join(scratch, 'src'), file));
      mkdirSync(dirname(to), { recursive: true });
      // Declarations name sources; a package has none.
      writeFileSync(to, readFileSync(file, 'utf8').replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Returns the declaration files that an entry needs, itself included. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached)
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']*)'/g))
      reached.add(join(dirname(file), declarationOf(from!)));
  return reached;
}

function declarationOf(path: string): string {
  return path.replace(/\.ts$/, '.d.ts');
}
