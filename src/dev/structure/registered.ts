/**
 * Finds ids of registered things that are written outside the file that registers them. A control, place, format,
 * command or event that is named anywhere else would have to be added there, too.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourcesUnder } from './imports.ts';

interface Registry {
  readonly kind: string;
  /** A folder with a file for each id, or one file with a row for each. */
  readonly home: string;
  /** Folders in which such an id would be a second registration. Elsewhere the same word has another meaning. */
  readonly searched: readonly string[];
}

const REGISTRIES: readonly Registry[] = [
  // Rows of patterns/places and patterns/resources refer to a control: the compiler knows its ids.
  { kind: 'control', home: 'patterns/controls', searched: ['src/'] },
  { kind: 'place', home: 'patterns/places', searched: ['src/'] },
  { kind: 'format', home: 'src/reporters/formats', searched: ['src/entry/', 'src/reporters/', 'src/scan/'] },
  { kind: 'command', home: 'src/entry/commands', searched: ['src/entry/'] },
  { kind: 'event', home: 'src/sources/events.ts', searched: ['src/sources/', 'src/entry/', 'src/scan/'] },
];

/** Words that mean something else where they are written as well, by `<kind> <file>`; with the reason. */
const REVIEWED: Readonly<Record<string, string>> = {
  'format src/entry/action/inputs.ts': 'the name of an input of the Action',
  'format src/entry/options.ts': 'the two ways to print a list that is no report',
  'command src/entry/action/deliver.ts': 'a kind of finding',
  'command src/entry/install/hook-script.ts': "git's names of hooks",
  'command src/entry/install/hosts.ts': "git's names of hooks",
  'command src/entry/install/request.ts': "git's names of hooks, and what each calls, which test/entry/install runs",
  'command src/entry/compiled/record.ts': 'git init, and the runs whose code is kept, which test/entry/compiled tests',
  'command src/entry/agents/judge.ts': 'kinds of what is scanned',
  'command src/entry/verify/values.ts': 'kinds of what is scanned',
  'command src/entry/lsp/': 'kinds of what is scanned, and of findings',
  'command src/entry/scanning.ts': 'kinds of what is scanned',
  'command src/entry/api.ts': 'kinds of what is scanned',
  'command src/entry/explain-place.ts': 'kinds of what is scanned',
  'command src/entry/action/inputs.ts': 'inputs of the action',
  'command src/entry/doctor/gate.ts': 'what is examined',
  'command src/entry/push/bounded.ts': 'kinds of messages between threads',
  'command src/entry/push/thread.ts': 'kinds of messages between threads',
  'event src/sources/pull-request-event.ts': 'a field of the payload',
  'control src/detectors/posture/readers/': 'options and values of the formats that are read, by their own names',
  'control src/detectors/secrets/': 'kinds of credentials, and what their detectors are called',
  'control src/entry/commands/audit.ts': 'the name of the command',
  'control src/entry/options.ts': 'the name of an option',
  'control src/entry/scanning.ts': 'the name of an option',
  'control src/policy/server.ts': 'a key of the server file',
  'control src/model/posture/resource.ts': 'kinds of rows, which the compiler checks against the controls',
  'place src/detectors/posture/readers/': 'names of packages',
  'place src/detectors/secrets/': 'names of programs',
  'place src/entry/install/hosts.ts': 'git servers, by their own names',
  'place src/detectors/posture/resource-format.ts': 'formats of resources, a union of their own',
  'place src/model/posture/resource.ts': 'formats of resources, a union of their own',
  'format src/scan/reading-order.ts': "a file's extension",
};

/** The first line of a generated file. */
export const GENERATED = /^(?:\/\*\*|\/\/|<!--) Generated\b/;

/** `kind` → `file:line id` for each place. A registry that does not exist yet gives one line that says so. */
export function strayIds(root: string): ReadonlyMap<string, readonly string[]> {
  const files = ['src', 'patterns']
    .flatMap((folder) => sourcesUnder(root, folder))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !GENERATED.test(text));
  return new Map(
    REGISTRIES.map((registry) => {
      const ids = idsOf(root, registry);
      if (ids === null) return [registry.kind, [`${registry.home} does not exist`]];
      const others = files.filter(({ path }) => isSearched(registry, path));
      return [registry.kind, others.flatMap(({ path, text }) => strayIn(path, text, ids))];
    }),
  );
}

function idsOf(root: string, { home }: Registry): ReadonlySet<string> | null {
  const full = join(root, home);
  if (!existsSync(full)) return null;
  if (home.endsWith('.ts'))
    return new Set(
      [...readFileSync(full, 'utf8').matchAll(/^ {2}(?:'([\w-]+)'|(\w+)): \{/gm)].map((row) => row[1] ?? row[2]!),
    );
  return new Set(
    readdirSync(full)
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => basename(name, '.ts')),
  );
}

function isSearched({ kind, home, searched }: Registry, path: string): boolean {
  if (path === home || path.startsWith(`${home}/`) || path.startsWith('src/dev/')) return false;
  return searched.some((folder) => path.startsWith(folder)) && !isReviewed(kind, path);
}

/** A path that ends in `/` is reviewed with all files below it. */
function isReviewed(kind: string, path: string): boolean {
  return Object.keys(REVIEWED).some((key) =>
    key.endsWith('/') ? `${kind} ${path}`.startsWith(key) : key === `${kind} ${path}`,
  );
}

/** Ids as whole string literals; comments do not count. */
export function strayIn(path: string, text: string, ids: ReadonlySet<string>): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(?:\/?\*|\/\/)/.test(line) || /^\s*(?:import|export)\b.*\bfrom\b/.test(line)) return [];
    return [...line.replace(/\s\/\/ .*$/, '').matchAll(/(['"`])([\w-]+)\1/g)]
      .filter((literal) => ids.has(literal[2]!))
      .map((literal) => `${path}:${index + 1} ${literal[2]}`);
  });
}
