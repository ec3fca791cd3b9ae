/** Trees → the paths that differ. Never goes into two trees that are the same, and parses a tree once. */

import { RepositoryError } from '../../model/errors.ts';
import type { Oid } from '../../model/oid.ts';
import type { SideChange } from './side-changes.ts';
import type { TreeEntry } from '../object-source.ts';

interface Entry {
  /** The name as bytes, one a character, with a slash for a folder: what git sorts by. */
  readonly key: string;
  readonly mode: string;
  readonly oid: Oid;
}

const FOLDER = '040000';
export const ABSENT = '000000';

/** Entries that the memo may contain: some 30 MB. */
const MOST_REMEMBERED = 200_000;
/** git's own bound is 2048 (core.maxTreeDepth). */
const DEEPEST = 4096;
const MOST_PATHS = 2_000_000;

export class Trees {
  readonly #memo = new Map<Oid, { readonly entries: Promise<readonly Entry[]>; count: number }>();
  #remembered = 0;

  constructor(readonly readTree: (oid: Oid) => Promise<Buffer>) {}

  /** Returns the paths that differ between two trees, in tree order; null is the empty tree. */
  async diff(before: Oid | null, after: Oid | null): Promise<readonly SideChange[]> {
    const changes: SideChange[] = [];
    await this.#collectDiff(before, after, '', 0, changes);
    return changes;
  }

  /** Returns all files of a tree, with those in its folders. */
  async list(tree: Oid): Promise<readonly TreeEntry[]> {
    return (await this.diff(null, tree)).map(({ path, mode, oid }) => ({ path, mode, oid: oid! }));
  }

  /** Returns the entry at a path, which may be a folder or a submodule; null where no file or folder has it. */
  async findEntry(tree: Oid, path: string): Promise<TreeEntry | null> {
    let at = { mode: FOLDER, oid: tree };
    for (const part of path.split('/')) {
      if (at.mode !== FOLDER) return null;
      const key = Buffer.from(part).toString('latin1');
      const entry = (await this.#entries(at.oid)).find((one) => one.key === key || one.key === `${key}/`);
      if (!entry) return null;
      at = entry;
    }
    return { path, mode: at.mode, oid: at.oid };
  }

  /** Adds the differences of one pair of folders, and of those within, to `changes`. */
  async #collectDiff(
    before: Oid | null,
    after: Oid | null,
    prefix: string,
    depth: number,
    changes: SideChange[],
  ): Promise<void> {
    if (before === after) return;
    if (depth > DEEPEST)
      throw new RepositoryError('object-corrupt', `A tree is over ${DEEPEST} folders deep.`, {
        next: 'Run git fsck in the repository.',
      });
    const [a, b] = [
      before === null ? [] : await this.#entries(before),
      after === null ? [] : await this.#entries(after),
    ];
    for (let i = 0, j = 0; i < a.length || j < b.length; ) {
      const [x, y] = [a[i], b[j]];
      const order = x === undefined ? 1 : y === undefined || x.key < y.key ? -1 : x.key > y.key ? 1 : 0;
      if (order <= 0) i++;
      if (order >= 0) j++;
      const from = order <= 0 ? x! : null;
      const to = order >= 0 ? y! : null;
      if (from?.oid === to?.oid && from?.mode === to?.mode) continue;
      const { key } = (from ?? to)!;
      if (key.endsWith('/')) {
        await this.#collectDiff(from?.oid ?? null, to?.oid ?? null, prefix + key, depth + 1, changes);
        continue;
      }
      if (changes.length === MOST_PATHS)
        throw new RepositoryError('object-corrupt', `One commit changes over ${MOST_PATHS} paths.`, {
          next: 'If this is intentional, scan with --backend git.',
        });
      changes.push({
        path: Buffer.from(prefix + key, 'latin1').toString('utf8'),
        oldPath: null,
        oldMode: from?.mode ?? ABSENT,
        mode: to?.mode ?? ABSENT,
        oldOid: from?.oid ?? null,
        oid: to?.oid ?? null,
      });
    }
  }

  /** Returns the parsed entries of a tree; keeps recent ones. */
  async #entries(tree: Oid): Promise<readonly Entry[]> {
    const known = this.#memo.get(tree);
    if (known) {
      this.#memo.delete(tree);
      this.#memo.set(tree, known);
      return await known.entries;
    }
    const fresh = { entries: this.readTree(tree).then((bytes) => parseTree(tree, bytes)), count: 0 };
    this.#memo.set(tree, fresh);
    try {
      const entries = await fresh.entries;
      fresh.count = entries.length + 1;
      this.#remembered += fresh.count;
      this.#forgetOldest();
      return entries;
    } catch (error) {
      this.#memo.delete(tree);
      throw error;
    }
  }

  /** Drops the trees that were not used for longest, until few enough are kept. */
  #forgetOldest(): void {
    for (const [oid, { count }] of this.#memo) {
      if (this.#remembered <= MOST_REMEMBERED) return;
      if (count === 0) continue; // still being read
      this.#memo.delete(oid);
      this.#remembered -= count;
    }
  }
}

/** An entry as it is in a tree: its mode, where its name begins and ends, and where the id of its object begins. */
type Visit = (mode: number, from: number, to: number, oidAt: number) => void;

/**
 * Calls `visit` for each entry of a tree object. Names may hold any byte but NUL and the slash. Throws
 * `RepositoryError` on anything else. https://git-scm.com/docs/gitformat-pack
 */
export function visitTree(tree: Oid, bytes: Buffer, visit: Visit): void {
  const width = tree.length / 2;
  for (let at = 0; at < bytes.length; ) {
    let mode = 0;
    let byte = bytes[at];
    for (; byte !== 32 && byte !== undefined; byte = bytes[++at]) mode = mode * 8 + (byte - 48);
    const from = ++at;
    while (bytes[at] !== 0 && at < bytes.length) at++;
    const next = at + 1 + width;
    if (next > bytes.length)
      throw new RepositoryError('object-corrupt', `Tree ${tree} is cut short.`, {
        next: 'Run git fsck in the repository.',
      });
    visit(mode, from, at, at + 1);
    at = next;
  }
}

/** Returns the entries of a tree object; a folder's key ends with `/`, as git sorts it. */
function parseTree(tree: Oid, bytes: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  visitTree(tree, bytes, (number, from, to, oidAt) => {
    const mode = plainMode(number);
    const name = bytes.toString('latin1', from, to);
    entries.push({
      key: mode === FOLDER ? `${name}/` : name,
      mode,
      oid: bytes.toString('hex', oidAt, oidAt + tree.length / 2),
    });
  });
  return entries;
}

/** Returns the usual form of a mode: old trees have a few others. */
function plainMode(mode: number): string {
  switch (mode & 0o170000) {
    case 0o100000:
      return mode & 0o100 ? '100755' : '100644';
    case 0o120000:
      return '120000';
    case 0o040000:
      return FOLDER;
    default:
      return '160000';
  }
}
