/**
 * Branches, tags and HEAD as git's files contain them: loose ones, then packed-refs.
 * https://git-scm.com/docs/gitrepository-layout
 */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RepositoryError } from '../model/errors.ts';
import { isOid, type Oid } from '../model/oid.ts';
import type { Layout } from './layout.ts';

const LONGEST_CHAIN = 5;

/** Prefixes that are tried for a short name, in this order. https://git-scm.com/docs/gitrevisions */
const PLACES = ['', 'refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/'];

export class Refs {
  constructor(readonly layout: Layout) {}

  /** Resolves a full ref name, HEAD or the like; follows symbolic refs. */
  async read(name: string): Promise<Oid | null> {
    const packed = await this.#packed();
    return await this.#follow(this.layout.gitDir, name, packed);
  }

  /** Resolves a name such as `main`, `v1.0` or `origin/main`. */
  async find(name: string): Promise<Oid | null> {
    if (!isSafe(name)) return null;
    const packed = await this.#packed();
    for (const place of PLACES) {
      const full = place + name;
      if (!full.startsWith('refs/') && !/^[A-Z_]+$/.test(full)) continue;
      const oid = await this.#follow(this.layout.gitDir, full, packed);
      if (oid !== null) return oid;
    }
    return await this.#follow(this.layout.gitDir, `refs/remotes/${name}/HEAD`, packed);
  }

  /** Returns all under `refs/`, sorted by their names' bytes. */
  async list(): Promise<ReadonlyMap<string, Oid>> {
    const packed = await this.#packed();
    const names = new Set(packed.keys());
    await collectRefNames(
      this.layout.commonDir,
      'refs',
      names,
      (name) => this.layout.commonDir === this.layout.gitDir || !isPrivate(name),
    );
    if (this.layout.commonDir !== this.layout.gitDir)
      await collectRefNames(this.layout.gitDir, 'refs', names, isPrivate);
    const refs = new Map<string, Oid>();
    for (const name of [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
      const oid = isSafe(name) ? await this.#follow(this.layout.gitDir, name, packed) : null;
      if (oid !== null) refs.set(name, oid);
    }
    return refs;
  }

  /** Returns HEAD of this worktree, then those of all others. */
  async heads(): Promise<readonly Oid[]> {
    const packed = await this.#packed();
    const { commonDir, gitDir } = this.layout;
    const others = await readdir(join(commonDir, 'worktrees')).catch((): string[] => []);
    const folders = new Set([gitDir, commonDir, ...others.map((name) => join(commonDir, 'worktrees', name))]);
    const heads: Oid[] = [];
    for (const folder of folders) {
      const oid = await this.#follow(folder, 'HEAD', packed);
      if (oid !== null) heads.push(oid);
    }
    return heads;
  }

  /** Follows symbolic refs to an object id; null if a file or its name is missing or not safe. */
  async #follow(folder: string, first: string, packed: ReadonlyMap<string, Oid>): Promise<Oid | null> {
    let name = first;
    for (let steps = 0; steps <= LONGEST_CHAIN; steps++) {
      const home = name.startsWith('refs/') && !isPrivate(name) ? this.layout.commonDir : folder;
      const text = await readFile(join(home, name), 'utf8').catch(() => null);
      if (text === null) return packed.get(name) ?? null;
      const link = /^ref:\s*(\S+)\s*$/.exec(text);
      if (!link) {
        const oid = /^[0-9a-f]+/.exec(text)?.[0] ?? '';
        if (!isOid(oid) && (name === 'HEAD' || name.startsWith('refs/')))
          throw new RepositoryError('object-corrupt', `The ref ${name} contains no object id.`, {
            next: 'Run git fsck in the repository.',
          });
        return isOid(oid) ? oid : null;
      }
      if (!isSafe(link[1]!)) return null;
      name = link[1]!;
    }
    return null;
  }

  /** Returns the refs of the `packed-refs` file. Throws `RepositoryError('object-corrupt')` on a damaged one. */
  async #packed(): Promise<ReadonlyMap<string, Oid>> {
    const text = await readFile(join(this.layout.commonDir, 'packed-refs'), 'utf8').catch(() => '');
    const refs = new Map<string, Oid>();
    const lines = text.split('\n');
    if (lines.pop() !== '') throw damaged('its last line is cut short');
    for (const line of lines) {
      const space = line.indexOf(' ');
      if (line.startsWith('#') || (line.startsWith('^') && isOid(line.slice(1)))) continue;
      if (space <= 0 || !isOid(line.slice(0, space))) throw damaged('one of its lines is not a ref');
      refs.set(line.slice(space + 1), line.slice(0, space));
    }
    return refs;
  }
}

function damaged(why: string): RepositoryError {
  return new RepositoryError('object-corrupt', `packed-refs is damaged: ${why}.`, {
    next: 'Run git fsck in the repository; git show-ref lists the refs that are left.',
  });
}

/** Reports whether each worktree has its own ref of this name. https://git-scm.com/docs/git-worktree#_refs */
function isPrivate(name: string): boolean {
  return /^refs\/(?:bisect|worktree|rewritten)\//.test(name);
}

/** Accepts a name that can only lead to a file of refs. https://git-scm.com/docs/git-check-ref-format */
function isSafe(name: string): boolean {
  return (
    name !== '' &&
    !/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|^@$|\/\/|^\/|\/$|\.$/.test(name) &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}

/** Adds the names of ref files below a folder to `names`. */
async function collectRefNames(
  folder: string,
  under: string,
  names: Set<string>,
  wanted: (name: string) => boolean,
  depth = 0,
): Promise<void> {
  if (depth > 64) return;
  for (const entry of await readdir(join(folder, under), { withFileTypes: true }).catch(() => [])) {
    const name = `${under}/${entry.name}`;
    if (entry.isDirectory()) await collectRefNames(folder, name, names, wanted, depth + 1);
    else if (wanted(name)) names.add(name);
  }
}
