/** A scratch copy of the project, for trying what CONTRIBUTING.md says as a contributor would. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { aLastingFolder } from '../helpers/repository.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export class ScratchCopy {
  /** The loader of TypeScript keeps what it compiled, by path. */
  readonly folder = aLastingFolder('scratch');
  readonly #before: ReadonlyMap<string, string>;

  constructor() {
    for (const name of ['src', 'patterns', 'docs', 'editors', 'templates', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    // The addon of RE2 is loaded from dist/.
    for (const name of ['node_modules', 'dist']) symlinkSync(join(ROOT, name), join(this.folder, name));
    this.#before = this.#hashes();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Replaces a text that must be there exactly once. */
  edit(path: string, was: string, is: string): void {
    const parts = readFileSync(join(this.folder, path), 'utf8').split(was);
    if (parts.length !== 2) throw new Error(`${path} holds "${was}" ${parts.length - 1} times`);
    this.write(path, parts.join(is));
  }

  /** `npm run gen -- --write` or `-- --check`. */
  generate(mode: '--write' | '--check'): Done {
    return this.#run(this.folder, join(this.folder, 'src/dev/generate.ts'), mode);
  }

  tidegate(cwd: string, ...words: readonly string[]): Done {
    return this.#run(cwd, join(this.folder, 'src/entry/cli.ts'), ...words);
  }

  /** Runs a few lines of TypeScript in the root of the copy. */
  evaluate(lines: string): Done {
    this.write('scratch.ts', lines);
    return this.#run(this.folder, join(this.folder, 'scratch.ts'));
  }

  /** Files that are new or differ from the project, generated ones among them. */
  changed(): readonly string[] {
    return [...this.#hashes()].filter(([path, hash]) => this.#before.get(path) !== hash).map(([path]) => path);
  }

  #run(cwd: string, ...words: readonly string[]): Done {
    const done = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), ...words], {
      cwd,
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  }

  #hashes(): Map<string, string> {
    const hashes = new Map<string, string>();
    for (const top of ['src', 'patterns'])
      for (const entry of readdirSync(join(this.folder, top), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        hashes.set(relative(this.folder, path), createHash('sha256').update(readFileSync(path)).digest('hex'));
      }
    return hashes;
  }
}
