/**
 * A history that grows in random steps, as people make them: branches, merges, reverts, moves, force-pushes, deletions,
 * tags, repacks.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { aZip } from '../deltas/containers.ts';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from './repository.ts';
import { draw, drawSample, mulberry32, type Random } from './samples.ts';

type Content = string | Buffer;
type Tree = ReadonlyMap<string, Content>;

interface Made {
  readonly mark: number;
  readonly tree: Tree;
}

const PATHS = [
  '.env',
  'config/app.yml',
  'src/app.js',
  'src/other.js',
  'test/fixture.env',
  'vendor/lib.env',
  'docs/guide.md',
  'yarn.lock',
  'id_rsa',
  'notebook.ipynb',
];
const POLICIES = [
  '',
  'ignore-paths: [vendor/**]\n',
  'rules: { disable: [generic-password] }\n',
  'accept: [{ rule: generic-password, path: test/**, reason: Made up }]\n',
  'incomplete: warn\n',
];

export class GrowingHistory {
  readonly repository: TestRepository = aRepository();
  readonly #random: Random;
  readonly #branches = new Map<string, Made>();
  readonly #old: Made[] = [];
  /** Loose objects that are not there for now. */
  readonly #away = new Set<string>();
  /** Those that were away in the last step, and those that were there. */
  #lost: ReadonlySet<string> = new Set();
  #before: ReadonlySet<string> = new Set();
  #marks = 0;
  #tags = 0;
  #clock = 1_767_225_600;
  #stream: Buffer[] = [];

  constructor(seed: number) {
    this.#random = mulberry32(seed);
  }

  /** Makes some commits, moves, makes and deletes refs, and stores the objects in another way. */
  grow(): void {
    for (let commits = 1 + this.#upTo(5); commits > 0; commits--) this.#commit();
    const names = [...this.#branches.keys()];
    if (this.#chance(0.2)) this.#reset(this.#pick(names), this.#pick(this.#old)); // a force-push
    if (this.#chance(0.15) && names.length > 1) {
      const name = this.#pick(names.filter((other) => other !== 'main'));
      this.#branches.delete(name);
      this.#append(`reset refs/heads/${name}\nfrom 0000000000000000000000000000000000000000\n\n`);
    }
    if (this.#chance(0.3))
      this.#append(
        `tag v${++this.#tags}\nfrom :${this.#pick(this.#old).mark}\ntagger T <t@example.org> ${this.#clock} +0000\n`,
        `Release\n${this.#chance(0.5) ? this.#line() : ''}\n`,
      );
    if (this.#chance(0.2))
      this.#reset(
        this.#chance(0.5)
          ? `side-${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, this.#upTo(3))}`
          : `side${this.#upTo(9)}`,
        this.#pick(this.#old),
      );
    this.#import();
    if (this.#chance(0.1))
      this.repository.tryGit(
        'tag',
        '-f',
        `loose${this.#upTo(2)}`,
        `main:${this.#pick([...this.#branches.get('main')!.tree.keys(), ''])}`,
      );
    if (this.#chance(0.2)) this.repository.git('repack', '-adkq', '--depth=50');
    else this.#sometimesCollect();
  }

  #sometimesCollect(): void {
    if (this.#chance(0.2)) this.repository.git('gc', '--quiet', '--prune=never');
  }

  /** Removes some loose objects of files that the last step added, and some of those that were removed before. */
  lose(): void {
    // git lists nothing without them
    const named = new Set(this.repository.git('for-each-ref', '--format=%(objectname)').split('\n'));
    for (const path of this.#branches.get('main')!.tree.keys()) {
      if (path === '.tidegate.yml' || path === 'module') continue;
      const oid = this.repository.git('rev-parse', `main:${path}`);
      if (named.has(oid)) continue;
      const file = join(this.repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
      if (!existsSync(file) || !this.#chance(this.#lost.has(file) ? 0.6 : this.#before.has(file) ? 0 : 0.2)) continue;
      renameSync(file, `${file}.away`);
      this.#away.add(file);
    }
    this.#lost = new Set(this.#away);
  }

  /** Puts back whatever is away: git can make nothing new of what lacks something. */
  restore(): void {
    for (const file of this.#away) renameSync(`${file}.away`, file);
    this.#away.clear();
    const objects = join(this.repository.folder, '.git/objects');
    this.#before = new Set(
      readdirSync(objects).flatMap((folder) =>
        readdirSync(join(objects, folder)).map((name) => join(objects, folder, name)),
      ),
    );
  }

  /** Adds a commit to some branch: changes, perhaps a merge or a revert. */
  #commit(): void {
    const branch =
      this.#branches.size === 0 || this.#chance(0.6)
        ? 'main'
        : this.#chance(0.4)
          ? `topic${this.#upTo(9)}`
          : this.#pick([...this.#branches.keys()]);
    const parent =
      this.#branches.get(branch) ?? (this.#old.length > 0 && this.#chance(0.9) ? this.#pick(this.#old) : undefined);
    const merged = parent && this.#chance(0.25) ? this.#pick(this.#old) : undefined;
    const tree = new Map(parent?.tree);
    if (merged && merged !== parent)
      for (const [path, content] of merged.tree) if (!tree.has(path) || this.#chance(0.3)) tree.set(path, content);
    if (this.#chance(0.1) && this.#old.length > 0) {
      tree.clear(); // a revert to something earlier
      for (const [path, content] of this.#pick(this.#old).tree) tree.set(path, content);
    }
    for (let changes = this.#upTo(4); changes > 0; changes--) this.#change(tree);
    if (branch === 'main' && this.#chance(0.08)) tree.set('.tidegate.yml', this.#pick(POLICIES));
    this.#clock += this.#chance(0.2) ? -this.#upTo(5000) : this.#upTo(5000);
    const mark = ++this.#marks;
    this.#append(
      `commit refs/heads/${branch}\nmark :${mark}\nauthor A${this.#upTo(3)} <a@example.org> ` +
        `${this.#clock} +0000\ncommitter C <c@example.org> ${this.#clock} +0000\n`,
      `Change ${mark}\n\n${this.#chance(0.1) ? this.#line() : ''}`,
    );
    if (parent) this.#append(`from :${parent.mark}\n`);
    if (merged && merged !== parent) this.#append(`merge :${merged.mark}\n`);
    this.#append('deleteall\n');
    for (const [path, content] of tree) {
      if (path === 'module') this.#append(`M 160000 ${String(content)} module\n`);
      else this.#append(`M 100644 inline ${path}\n`, content);
    }
    this.#append('\n');
    const made = { mark, tree };
    this.#branches.set(branch, made);
    this.#old.push(made);
  }

  /** Changes, deletes, moves or adds one file of a tree. */
  #change(tree: Map<string, Content>): void {
    const path = this.#pick(PATHS);
    const lines = String(tree.get(path) ?? '').split('\n');
    const roll = this.#upTo(12);
    if (roll < 6) {
      lines.splice(this.#upTo(lines.length + 1), this.#upTo(2), this.#line());
      tree.set(path, lines.join('\n'));
    } else if (roll < 8) tree.delete(path);
    else if (roll < 10 && tree.has(path)) {
      // Moved, maybe under a name that speaks for itself.
      tree.set(
        this.#chance(0.2)
          ? `keys/${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, this.#upTo(4))}.txt`
          : this.#pick(PATHS),
        tree.get(path)!,
      );
      if (this.#chance(0.7)) tree.delete(path);
    } else if (roll === 10) {
      const files = Object.fromEntries(
        Array.from({ length: 1 + this.#upTo(3) }, () => [
          this.#pick(['a.env', 'b.txt', 'c/d.yml']),
          `${this.#line()}\n`,
        ]),
      );
      tree.set(`data/${this.#upTo(3)}.zip`, aZip(files));
    } else tree.set('module', `${this.#upTo(9)}`.repeat(40));
  }

  /** Returns one of a few lines, so that the same occurs in several places. */
  #line(): string {
    const number = this.#upTo(12);
    const random = mulberry32(number);
    const lines = [
      () => `password: "${draw(random, 'base62', 16)}"`,
      () => `token = ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, number)}`,
      () => `api_key = "${draw(random, 'base62', 32)}" # tidegate:allow generic-api-key -- made up`,
      () => Buffer.from(`secret_key = "${draw(random, 'base62', 24)}"`).toString('base64'),
      () => `const value${number} = compute(${number});`,
      () => 'plain text',
    ];
    return this.#pick(lines)();
  }

  #reset(branch: string, made: Made): void {
    this.#branches.set(branch, made);
    this.#append(`reset refs/heads/${branch}\nfrom :${made.mark}\n\n`);
  }

  /** Appends a command for fast-import. `data`: written with its length before it. */
  #append(words: string, data?: Content): void {
    this.#stream.push(Buffer.from(words));
    if (data === undefined) return;
    const bytes = Buffer.from(data as string);
    this.#stream.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n'));
  }

  #import(): void {
    const marks = join(this.repository.folder, '.git/marks');
    execFileSync(
      'git',
      ['fast-import', '--quiet', '--force', `--import-marks-if-exists=${marks}`, `--export-marks=${marks}`],
      { cwd: this.repository.folder, env: GIT_ENVIRONMENT, input: Buffer.concat(this.#stream) },
    );
    this.#stream = [];
  }

  /** Returns a random whole number below `bound`. */
  #upTo(bound: number): number {
    return Math.floor(this.#random() * bound);
  }

  #chance(of: number): boolean {
    return this.#random() < of;
  }

  #pick<T>(all: readonly T[]): T {
    return all[this.#upTo(all.length)]!;
  }
}
