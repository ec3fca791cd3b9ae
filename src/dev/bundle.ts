/**
 * Builds `dist/`: programs that run without node_modules, and parts that they load only when wanted.
 * `--write` builds into dist/; `--check` builds beside it and compares byte by byte; `--to` builds a copy elsewhere.
 */

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { THREADS } from '../model/thread.ts';
import { writeTypes } from './declarations.ts';
import { loadAll } from '../entry/arguments.ts';
import { COMMANDS } from '../entry/commands/index.ts';
import { renderManPage } from './man-page.ts';
import { ROOT, sharedFolders, lazyModules, partName, onDemandParts } from './bundle-parts.ts';
import { catalogue, keywordTable, rulePatterns, ruleWords } from './bundle-rules.ts';

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

/** Programs that people and servers start: old Nodes must be able to parse them, and read the sentence. */
const STARTERS = new Set(['src/entry/cli.ts', 'src/entry/hook.ts']);
const OLDEST = 20;

/**
 * In the JavaScript of 2009. An old Node would end an unhandled failure with exit code 0, which accepts a push; coding
 * agents go on after any code but 2.
 */
const REFUSES_OLD_NODE =
  `"use strict";\nif (parseInt(process.versions.node, 10) < ${OLDEST}) {\n` +
  `  console.error("tidegate needs Node ${OLDEST} or newer, and this is " + process.version + ". ` +
  'Nothing was scanned: this is not a pass.");\n  process.exit(process.argv[2] === "agent-hook" ? 2 : 3);\n}';

/** Stands for the hash of all files until they are built. */
const BUILD = 'build-of-tidegate';

/** Builds all programs and parts into a folder. */
async function bundle(folder: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const found = new Map(STARTED.map((path) => [partName(path), join(ROOT, path)]));
  const built = new Set<string>();
  /** Builds one program or part. */
  const buildOne = async (entry: string, outfile: string): Promise<void> => {
    await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      ...(STARTERS.has(entry) ? { target: 'node10', banner: { js: REFUSES_OLD_NODE } } : { target: `node${OLDEST}` }),
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
      plugins: [sharedFolders(), onDemandParts(found), lazyModules(), catalogue(), keywordTable()],
    });
  };
  await mkdir(join(folder, 'parts'), { recursive: true });
  for (const [name, entry] of Object.entries(PROGRAMS)) {
    await buildOne(entry, join(folder, `${name}.js`));
    await chmod(join(folder, `${name}.js`), 0o755);
  }
  for (
    let waiting = [...found].filter(([name]) => !built.has(name));
    waiting.length > 0;
    waiting = [...found].filter(([name]) => !built.has(name))
  ) {
    for (const [name, path] of waiting) {
      built.add(name);
      await buildOne(path, join(folder, 'parts', `${name}.js`));
    }
  }
  for (const name of Object.keys(PROGRAMS)) await rewrite(join(folder, `${name}.js`), plainRequires);
  // A part lies one folder deeper than the programs.
  for (const name of built)
    await rewrite(join(folder, 'parts', `${name}.js`), (text) =>
      plainRequires(text).replaceAll('require("./parts/', 'require("./'),
    );
  await writeFile(join(folder, 'parts/rule-patterns.js'), await rulePatterns());
  await writeFile(join(folder, 'parts/rule-words.js'), await ruleWords());
  await nameBuild(folder);
  // In a checkout or a copy inside a package of "type": "module", these files still are CommonJS.
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await writeFile(join(folder, 'LICENSES.txt'), await writeLicences(folder));
  await mkdir(join(folder, 'man'));
  await writeFile(join(folder, 'man/tidegate.1'), renderManPage(await loadAll(COMMANDS), version));
  await writeTypes('src/entry/api.ts', join(folder, 'types'));
}

/** Parts are modules already: wrapping one again at each use copies a getter for each of its exports. */
function plainRequires(text: string): string {
  return text.replaceAll(/__toESM\((require\("\.\/parts\/[^"]+"\)),1\)/g, '$1');
}

/** Rewrites a built file. */
async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** Writes the name of this build, by which compiled code is recognised: it fits no other. */
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
async function writeLicences(folder: string): Promise<string> {
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

/** Returns the SHA-256 of each built text file, by path. */
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

/** Returns the addons whose bytes are not those that the manifest, and so the program, names. */
async function otherAddons(): Promise<readonly string[]> {
  const folder = join(DIST, 're2');
  const { addons } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    addons: Readonly<Record<string, string>>;
  };
  const others: string[] = [];
  for (const [name, hash] of Object.entries(addons)) {
    const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    if (createHash('sha256').update(bytes).digest('hex') !== hash) others.push(`re2/${name}`);
  }
  return others;
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
  const others = await otherAddons();
  if (others.length === 0) return;
  console.error(`These addons have other hashes than dist/re2/manifest.json: ${others.join(', ')}.`);
  process.exitCode = 1;
}

await main();
