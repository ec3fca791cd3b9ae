/** Writes a made-up history as one pack, as fast as git takes it. https://git-scm.com/docs/git-fast-import */

import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';

/** Nothing of the machine's own configuration. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

export interface Change {
  readonly path: string;
  /** Result of `blob`; null removes the file. */
  readonly blob: number | null;
}

export class FastImport {
  readonly #git: ChildProcessByStdio<Writable, null, null>;
  #marks = 0;
  #commits = 0;
  readonly #ended: Promise<number | null>;
  /** Goes on where git takes more, or has ended. */
  #goOn: () => void = () => {};

  /** `folder`: made here, as a bare repository. `settings`: of git, such as `core.compression=0`. */
  constructor(
    readonly folder: string,
    settings: readonly string[] = [],
  ) {
    mkdirSync(folder, { recursive: true });
    spawnSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], { env: ENVIRONMENT });
    const words = [
      '-C',
      folder,
      ...settings.flatMap((setting) => ['-c', setting]),
      '-c',
      'fastimport.unpackLimit=0',
      'fast-import',
      '--quiet',
      '--done',
    ];
    this.#git = spawn('git', words, { env: ENVIRONMENT, stdio: ['pipe', 'ignore', 'inherit'] });
    this.#git.stdin.on('error', () => {}); // git's end says it
    this.#git.stdin.on('drain', () => this.#goOn());
    this.#ended = once(this.#git, 'close').then(([code]) => {
      this.#goOn();
      return code as number | null;
    });
  }

  /** Writes a blob. It is stored as a delta of the previous one if that is shorter. */
  async blob(bytes: Buffer): Promise<number> {
    await this.#write(`blob\nmark :${++this.#marks}\ndata ${bytes.length}\n`);
    await this.#write(bytes);
    await this.#write('\n');
    return this.#marks;
  }

  /** Commits to `main`, a minute after the previous commit. */
  async commit(message: string, changes: readonly Change[]): Promise<void> {
    const time = 1_600_000_000 + 60 * this.#commits++;
    const lines = changes.map(({ path, blob }) => (blob === null ? `D ${path}\n` : `M 100644 :${blob} ${path}\n`));
    await this.#write(
      `commit refs/heads/main\ncommitter Carl <carl@example.org> ${time} +0000\ndata ` +
        `${Buffer.byteLength(message)}\n${message}\n${lines.join('')}\n`,
    );
  }

  /** Ends the import; returns the bytes of the packs. */
  async finish(): Promise<number> {
    this.#git.stdin.end('done\n');
    const code = await this.#ended;
    if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
    const packs = join(this.folder, 'objects/pack');
    return readdirSync(packs)
      .filter((name) => name.endsWith('.pack'))
      .reduce((sum, name) => sum + statSync(join(packs, name)).size, 0);
  }

  /** Writes to git; waits if it cannot take more. */
  async #write(bytes: string | Buffer): Promise<void> {
    if (!this.#git.stdin.write(bytes) && this.#git.exitCode === null)
      await new Promise<void>((resolve) => (this.#goOn = resolve));
  }
}
