/** The import table of the house: who may know whom, and which file is the one door to a library. */

import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, importsUnder, isRelative, sourcesUnder, targetOf } from '../src/dev/structure/imports.ts';

const ROOT = join(import.meta.dirname, '..');

/** Rooms that a scan is made of. */
const SCANNED = ['model', 'sources', 'repository', 'deltas', 'detectors', 'policy'];

/** A room may always import itself and what Node brings. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  sources: ['model', 'repository'],
  repository: ['model'],
  deltas: ['model', 'repository'],
  detectors: ['model', 'patterns'],
  policy: ['model'],
  reporters: ['model'],
  scan: [...SCANNED, 'patterns'],
  history: [...SCANNED, 'scan'],
  'scan.ts': [...SCANNED, 'scan', 'history'],
  entry: [...SCANNED, 'reporters', 'scan', 'history', 'scan.ts', 'patterns'],
  dev: [...SCANNED, 'reporters', 'scan', 'history', 'scan.ts', 'entry', 'patterns'],
  patterns: ['model'],
};

/** Library → where it may be imported; a path that ends in `/` is a folder. A library that is not here has no door. */
const DOORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^re2js$/, ['src/detectors/secrets/matching/engine.ts']],
  [/^re2(?:\/package\.json)?$/, ['src/detectors/secrets/addon.ts']],
  [/^isomorphic-git$/, ['src/repository/isomorphic.ts']],
  [/^@actions\//, ['src/entry/', 'src/reporters/github/']],
  [/^entropy-string$/, ['src/dev/']], // it makes the table that detectors/secrets/score/entropy-table.ts holds
  [/^(?:@lezer\/.*|yaml|smol-toml|toml-eslint-parser)$/, ['src/detectors/posture/languages/', 'src/policy/']],
  [/^jsonc-parser$/, ['src/detectors/posture/languages/', 'src/policy/', 'src/entry/install/agent-settings.ts']],
  [/^vscode-languageserver(?:\/node|-textdocument)$/, ['src/entry/lsp/']],
  [/^(?:esbuild|postject)$/, ['src/dev/']],
];

/** Rooms that take values and give values. */
const PURE = ['model', 'detectors', 'policy', 'patterns'];
const WORLD = /^(?:node:)?(?:fs|fs\/promises|child_process|net|http|https|http2|dgram|worker_threads|cluster)$/;

/** The exception: it loads the addon, after reading it to verify its hash. */
const WORLD_EXCEPT = 'src/detectors/secrets/addon.ts';
const MANIFEST = 'dist/re2/manifest.json';

const imports = importsUnder(ROOT, 'src', 'patterns');

function roomOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'src' ? parts[1]! : parts[0]!;
}

function isBuiltin(from: string): boolean {
  return from.startsWith('node:') || builtinModules.includes(from);
}

test('the import lines of a file are read', () => {
  expect(
    importsOf(
      'a.ts',
      "import type { A } from './a.ts';\nimport {\n  b,\n} from 'b';\nimport 'c';\nexport * from " +
        "'./d.ts';\nconst e = await import('e');\ntype F = typeof import('f');\n",
    ),
  ).toEqual([
    { file: 'a.ts', from: './a.ts', typeOnly: true },
    { file: 'a.ts', from: 'b', typeOnly: false },
    { file: 'a.ts', from: './d.ts', typeOnly: false },
    { file: 'a.ts', from: 'c', typeOnly: false },
    { file: 'a.ts', from: 'e', typeOnly: false },
    { file: 'a.ts', from: 'f', typeOnly: true },
  ]);
  expect(imports.length).toBeGreaterThan(100);
});

test('a room imports only the rooms that the table allows', () => {
  const wrong = imports
    .filter((one) => isRelative(one.from) && !(one.file === WORLD_EXCEPT && targetOf(one) === MANIFEST))
    .filter((one) => {
      const [room, other] = [roomOf(one.file), roomOf(targetOf(one))];
      return room !== other && !(ROOMS[room] ?? []).includes(other);
    });
  expect(wrong.map((one) => `${one.file} imports ${targetOf(one)}`)).toEqual([]);
});

/** The floors of the posture room: what each folder may import of the others; files beside them are words for all. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  orders: [],
  languages: [],
  judge: ['orders'],
  readers: ['orders', 'languages', 'judge'],
};

test('within posture, arrows point one way: readers to languages and judge, judge to orders', () => {
  const floorOf = (path: string) => /^src\/detectors\/posture\/(\w+)\//.exec(path)?.[1];
  const wrong = imports.filter((one) => {
    const [floor, other] = [floorOf(one.file), isRelative(one.from) ? floorOf(targetOf(one)) : undefined];
    return floor !== undefined && other !== undefined && floor !== other && !FLOORS[floor]!.includes(other);
  });
  expect(wrong.map((one) => `${one.file} imports ${targetOf(one)}`)).toEqual([]);
});

test('patterns import only types, and their index only the files beside it', () => {
  const wrong = imports.filter(
    (one) => one.file.startsWith('patterns/') && !one.typeOnly && !targetOf(one).startsWith('patterns/'),
  );
  expect(wrong.map((one) => `${one.file} imports ${one.from}`)).toEqual([]);
});

test('a library is imported only by its door', () => {
  const wrong = imports
    .filter((one) => !isRelative(one.from) && !isBuiltin(one.from))
    .filter((one) => {
      const door = DOORS.find(([library]) => library.test(one.from))?.[1] ?? [];
      return !door.some((place) => (place.endsWith('/') ? one.file.startsWith(place) : one.file === place));
    });
  expect(wrong.map((one) => `${one.file} imports ${one.from}`)).toEqual([]);
});

test('pure modules import nothing that reads or writes', () => {
  const wrong = imports.filter(
    (one) => one.file !== WORLD_EXCEPT && PURE.includes(roomOf(one.file)) && WORLD.test(one.from),
  );
  expect(wrong.map((one) => `${one.file} imports ${one.from}`)).toEqual([]);
});

test('an error from another part of the bundle is recognised by its form: each part has its own classes', () => {
  const wrong = sourcesUnder(ROOT, 'src').filter((file) =>
    /instanceof (?:Tidegate|Usage|Repository|Api)Error\b/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
