/**
 * Builds `dist/`: programs that run without node_modules, and parts that they load only when wanted.
 * `--write` builds into dist/; `--check` builds beside it and compares byte by byte; `--to` builds a copy elsewhere.
 */

import { build, type OnResolveArgs, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { THREADS } from '../model/thread.ts';
import { writeTypes } from './declarations.ts';
import { createDetectors } from '../detectors/secrets/index.ts';
import { loadEngine } from '../detectors/secrets/matching/engine.ts';
import { keywordTableOf } from '../detectors/secrets/matching/keyword-table.ts';
import { loadAll } from '../entry/arguments.ts';
import { COMMANDS } from '../entry/commands/index.ts';
import { renderManPage } from './man-page.ts';
import { reachOf, type Reach } from '../detectors/secrets/matching/pattern-reach.ts';
import type { MatchingRule } from '../detectors/secrets/matching/matching-rule.ts';
import type { SecretRule } from '../model/rule.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const PROGRAMS: Readonly<Record<string, string>> = {
  api: 'src/entry/api.ts',
  cli: 'src/entry/cli.ts',
  'pre-receive': 'src/entry/hook.ts',
  action: 'src/entry/action.ts',
  setup: 'src/entry/setup.ts',
};

/** Parts that a thread or a process begins with, and no `import()` names. */
const STARTED = [...Object.values(THREADS).map((path) => `src/${path}.ts`), 'src/entry/compiled/recorder.ts'];

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
function parts(found: Map<string, string>): Plugin {
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

function partName(path: string): string {
  const module = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (module) return module[1]!.replace('@', '').replace('/', '-');
  const folder = path.split('/').at(-2)!;
  const name = basename(path, '.ts');
  return name === 'index' ? folder : `${folder}-${name}`;
}

/** Modules of Node that take a millisecond or more to load, and that a small push may never need. */
const HEAVY = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:worker_threads', 'node:zlib']);

/** Our own code loads a heavy module of Node when it first uses one of its members. */
function lazyModules(): Plugin {
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

/**
 * The catalogue without its proofs, as JSON text: V8 parses that much faster than the same as code. Three files, by
 * when they are wanted: what finds the places to read, at each start; the pattern and what else judging needs, once a
 * keyword of any rule is there; what people read, once there is a finding.
 */
function catalogue(): Plugin {
  return {
    name: 'catalogue',
    setup(builder) {
      builder.onResolve({ filter: /^\.\/rule-\w+\.js$/ }, ({ path }) => ({ path, external: true }));
      builder.onLoad({ filter: /patterns\/index\.ts$/ }, async () => {
        const { rules, vendors, digest } = await import('../../patterns/index.ts');
        const rows = rules.map((rule) => {
          const early = { ...rule, reach: reachInBytes(rule) };
          return Object.fromEntries(EARLY.map((name) => [name, early[name]]));
        });
        const contents = `
          let patterns;
          let words;
          const rows = ${JSON.stringify(rows.map((row) => JSON.stringify(row)).join('\n'))}.split("\\n");
          const wordsOf = (id) => (words ??= require("./rule-words.js"))[id];
          class Rule {
            #index;
            #early;
            #late;
            constructor(index) { this.#index = index; }
            get early() { return (this.#early ??= JSON.parse(rows[this.#index])); }
            get late() {
              return (this.#late ??= JSON.parse((patterns ??= require("./rule-patterns.js"))[this.#index]));
            }
            ${EARLY.map((name) => `get ${name}() { return this.early.${name}; }`).join(' ')}
            ${LATE.map((name) => `get ${name}() { return this.late.${name}; }`).join(' ')}
            get why() { return wordsOf(this.id).why; }
            get fix() { return wordsOf(this.id).fix; }
            get revoke() { return wordsOf(this.id).revoke; }
            get references() { return wordsOf(this.id).references; }
            get verify() { return wordsOf(this.id).verify; }
            toJSON() { return { ...this.early, ...this.late }; }
          }
          export const rules = rows.map((_, index) => new Rule(index));
          export const vendors = ${vendors};
          export const digest = ${JSON.stringify(digest)};`;
        return { contents, loader: 'js' };
      });
    },
  };
}

/** Fields of a rule that are needed to build its detector. */
const EARLY = ['id', 'keywords', 'reach', 'companion', 'paths', 'exactKeywords'] as const;

/** All else that a detector may ask for, once a keyword is there; the type contains the list to be whole. */
const LATE = Object.keys({
  title: true,
  severity: true,
  confidence: true,
  pattern: true,
  longest: true,
  publicPrefix: true,
  minEntropy: true,
  check: true,
  oftenMadeUp: true,
  onlyRandom: true,
} satisfies Record<Late, true>) as readonly Late[];

type Late = Exclude<keyof MatchingRule, (typeof EARLY)[number]>;

function reachInBytes({ pattern, keywords, longest, id }: SecretRule): Reach {
  const reach = reachOf(pattern, keywords, longest);
  if (!Number.isFinite(reach.longest)) throw new Error(`${id} has no longest match, and JSON has no word for that.`);
  return reach;
}

/** The table of keywords of the detectors that a policy without rules of its own has. */
function keywords(): Plugin {
  return {
    name: 'keywords',
    setup(builder) {
      builder.onLoad({ filter: /secrets\/built-keywords\.ts$/ }, async () => {
        const [{ rules }, engine] = [await import('../../patterns/index.ts'), await loadEngine()];
        const table = keywordTableOf(createDetectors(rules, engine));
        return { contents: `export function builtKeywords() { return ${asJson(table)}; }`, loader: 'js' };
      });
    },
  };
}

async function rulePatterns(): Promise<string> {
  const { rules } = await import('../../patterns/index.ts');
  const lines = rules.map((rule: SecretRule) =>
    JSON.stringify(Object.fromEntries(LATE.map((name) => [name, rule[name]]))),
  );
  return `module.exports = ${JSON.stringify(lines.join('\n'))}.split("\\n");\n`;
}

async function ruleWords(): Promise<string> {
  const { rules } = await import('../../patterns/index.ts');
  const words = rules.map(({ id, why, fix, revoke, references, verify }) => [
    id,
    { why, fix, revoke, references, verify },
  ]);
  return `module.exports = ${asJson(Object.fromEntries(words))};\n`;
}

function asJson(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** Stands for the hash of all files until they are built. */
const BUILD = 'build-of-tidegate';

async function bundle(folder: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const found = new Map(STARTED.map((path) => [partName(path), join(ROOT, path)]));
  const built = new Set<string>();
  const one = async (entry: string, outfile: string): Promise<void> => {
    await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      supported: { 'dynamic-import': false },
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      charset: 'ascii',
      logLevel: 'warning',
      define: {
        TIDEGATE_VERSION: JSON.stringify(version),
        TIDEGATE_BUILD: JSON.stringify(BUILD),
        'import.meta.url': 'undefined',
        'import.meta.dirname': '__dirname',
      },
      plugins: [parts(found), lazyModules(), catalogue(), keywords()],
    });
  };
  await mkdir(join(folder, 'parts'), { recursive: true });
  for (const [name, entry] of Object.entries(PROGRAMS)) {
    await one(entry, join(folder, `${name}.js`));
    await chmod(join(folder, `${name}.js`), 0o755);
  }
  for (
    let waiting = [...found].filter(([name]) => !built.has(name));
    waiting.length > 0;
    waiting = [...found].filter(([name]) => !built.has(name))
  ) {
    for (const [name, path] of waiting) {
      built.add(name);
      await one(path, join(folder, 'parts', `${name}.js`));
    }
  }
  // A part lies one folder deeper than the programs.
  for (const name of built) {
    const file = join(folder, 'parts', `${name}.js`);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('require("./parts/', 'require("./'));
  }
  await writeFile(join(folder, 'parts/rule-patterns.js'), await rulePatterns());
  await writeFile(join(folder, 'parts/rule-words.js'), await ruleWords());
  await nameBuild(folder);
  // In a checkout or a copy inside a package of "type": "module", these files still are CommonJS.
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await writeFile(join(folder, 'LICENSES.txt'), await licences(folder));
  await mkdir(join(folder, 'man'));
  await writeFile(join(folder, 'man/tidegate.1'), renderManPage(await loadAll(COMMANDS), version));
  await writeTypes('src/entry/api.ts', join(folder, 'types'));
}

/** V8's compiled code fits this build alone. */
async function nameBuild(folder: string): Promise<void> {
  const files = await Promise.all(
    [...(await textFiles(folder)).keys()].sort().map(async (name) => {
      const path = join(folder, name);
      return { path, text: await readFile(path, 'utf8') };
    }),
  );
  const hash = createHash('sha256');
  for (const { text } of files) hash.update(`${text.length}\n${text}`);
  const build = hash.digest('hex').slice(0, 16);
  for (const { path, text } of files) if (text.includes(BUILD)) await writeFile(path, text.replaceAll(BUILD, build));
}

/** Lists the bundled packages with their licences. */
async function licences(folder: string): Promise<string> {
  const names = new Set<string>();
  for (const file of [
    ...(await readdir(folder)),
    ...(await readdir(join(folder, 'parts'))).map((name) => `parts/${name}`),
  ]) {
    if (!file.endsWith('.js')) continue;
    for (const [, name] of (await readFile(join(folder, file), 'utf8')).matchAll(
      /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g,
    ))
      names.add(name!);
  }
  names.add('re2');
  const parts: string[] = [];
  for (const name of [...names].sort()) {
    const home = join(ROOT, 'node_modules', name);
    const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8').catch(() => '{}')) as {
      version?: string;
      license?: string;
    };
    if (manifest.version === undefined) continue;
    const file = (await readdir(home)).find((entry) => /^licen[cs]e/i.test(entry));
    parts.push(
      `${name} ${manifest.version} ` +
        (`(${manifest.license ?? 'see text'})\n\n` +
          `${file ? (await readFile(join(home, file), 'utf8')).trim() : 'The package carries no licence text.'}` +
          `\n`),
    );
  }
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function textFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.node') || entry.parentPath.endsWith('re2')) continue;
    if (entry.parentPath.startsWith(join(folder, 'compiled'))) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path.slice(folder.length + 1),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return files;
}

async function main(): Promise<void> {
  const to = process.argv.indexOf('--to');
  if (to !== -1) {
    const folder = process.argv[to + 1]!;
    await bundle(folder);
    await cp(join(DIST, 're2'), join(folder, 're2'), { recursive: true });
    return;
  }
  if (process.argv.includes('--write')) {
    for (const name of await readdir(DIST).catch(() => []))
      if (name !== 're2') await rm(join(DIST, name), { recursive: true });
    await bundle(DIST);
    return;
  }
  if (!process.argv.includes('--check')) throw new Error('Use: npm run bundle -- --write | --check | --to <folder>');
  const scratch = await mkdtemp(join(tmpdir(), 'tidegate-dist-'));
  await bundle(scratch);
  const [fresh, there] = [await textFiles(scratch), await textFiles(DIST)];
  const stale = [...new Set([...fresh.keys(), ...there.keys()])].filter((name) => fresh.get(name) !== there.get(name));
  await rm(scratch, { recursive: true });
  if (stale.length > 0) {
    console.error(`dist/ is not what the source builds: ${stale.join(', ')}. Run: npm run bundle -- --write`);
    process.exitCode = 1;
  }
}

await main();
