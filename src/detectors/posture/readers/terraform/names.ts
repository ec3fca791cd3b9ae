/** Locals and variables of a folder, by which values of resources are named. */

import { posix } from 'node:path';
import type { Text } from '../../../../model/text.ts';
import type { Source } from '../../judge/scene.ts';
import { parseHclJson } from '../../languages/hcl/json.ts';
import { parseHcl, type Block } from '../../languages/hcl/parse.ts';
import { asText, entryAt, known, type Value } from '../../languages/value.ts';
import { Lines, textOf, type Origin, type Stretch } from '../../position.ts';

export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** Null: the text does not parse. */
  readonly root: Block | null;
}

/** Each file of a folder is read for every other one that changes. */
const FILES = new WeakMap<Text, TextFile>();

/** Parses a file of Terraform, once for each text. */
export function fileOf(path: string, text: Text): TextFile {
  const known = FILES.get(text);
  if (known?.path === path) return known;
  const source = textOf(text);
  const root = path.endsWith('.json') ? parseHclJson(source) : parseHclOrNull(source);
  const file = { path, text: source, root };
  FILES.set(text, file);
  return file;
}

function parseHclOrNull(text: string): Block | null {
  try {
    return parseHcl(text);
  } catch {
    return null;
  }
}

/** A value of a local or variable, and the file that it is from where that is another one. */
export interface Named {
  readonly value: Value;
  readonly origin: Origin;
}

export type Names = ReadonlyMap<string, Named>;

/** Files of a folder whose locals and variables count, with what a variables file gives last. */
const BESIDE = ['variables.tf', 'vars.tf', 'locals.tf', 'main.tf', 'terraform.tfvars'];

/**
 * Returns locals and defaults of variables of the folder, and what `terraform.tfvars` gives them: what is given from
 * outside may differ. `own`: a file that is read already.
 */
export async function namesOf(folder: string, own: TextFile, other: Source['other']): Promise<Names> {
  const names = new Map<string, Named>();
  const beside = BESIDE.map((name) => (folder === '' ? name : `${folder}/${name}`)).filter((path) => path !== own.path);
  const texts = await Promise.all(beside.map(async (path) => ({ path, text: await other(path) })));
  const others = texts.flatMap(({ path, text }) => (text === null ? [] : [fileOf(path, text)]));
  for (const file of [...others, own].sort((one, two) => Number(isVariablesFile(one)) - Number(isVariablesFile(two))))
    for (const [name, named] of namedValuesIn(file)) names.set(name, named);
  for (const [name, named] of await filesNamedIn(folder, own, other)) names.set(name, named);
  return names;
}

/** Files that one file of Terraform may name, and their size: policies are small. */
const MOST_FILES = 50;
const LARGEST_FILE = 100_000;
const FILE = /\b(?:file|templatefile)\(\s*"(?:\$\{path\.(?:module|root)\}\/)?([\w./-]+\.json[\w.]*)"/g;

/** Returns the texts of files of JSON that `file` and `templatefile` read, by their names there. */
async function filesNamedIn(
  folder: string,
  { path, text }: TextFile,
  other: Source['other'],
): Promise<[string, Named][]> {
  const found = [...new Set([...text.matchAll(FILE)].map(([, name]) => name!))].slice(0, MOST_FILES);
  const read = found.map(async (name): Promise<[string, Named][]> => {
    const content = await other(posix.join(folder, name));
    if (content === null || content.bytes.length > LARGEST_FILE) return [];
    const value = known(textOf(content), { from: 0, to: 0 });
    return [[`file ${name}`, { value, origin: { path, line: 1, endLine: 1 } }]];
  });
  return (await Promise.all(read)).flat();
}

function isVariablesFile({ path }: TextFile): boolean {
  return /\.tfvars(?:\.json)?$/.test(path);
}

/**
 * Returns the values that names of one file stand for, each with its lines: `local.a`, and `var.b` by its default or,
 * in a variables file, by its value. A run may replace those of variables (certainty `env`). None if the file does not
 * parse.
 */
function namedValuesIn(file: TextFile): [string, Named][] {
  const { root } = file;
  if (root === null) return [];
  const lines = new Lines(file.text);
  const named = (value: Value, at: Stretch): Named => ({ value, origin: lines.origin(file.path, at.from, at.to) });
  if (isVariablesFile(file))
    return root.attributes.map(({ key, value, at }) => [`var.${key}`, named(fromOutside(value), at)]);
  return root.blocks.flatMap(({ type, labels, attributes }): [string, Named][] => {
    if (type === 'locals') return attributes.map(({ key, value, at }) => [`local.${key}`, named(value, at)]);
    const fallback = attributes.find((entry) => entry.key === 'default');
    return type === 'variable' && fallback !== undefined
      ? [[`var.${labels[0]}`, named(fromOutside(fallback.value), fallback.at)]]
      : [];
  });
}

/** Marks a value, and all below it, as a default that the environment may replace. */
function fromOutside(value: Value): Value {
  if (value.kind === 'known') return { ...value, certainty: 'env' };
  if (value.kind === 'list') return { ...value, items: value.items.map(fromOutside) };
  if (value.kind !== 'map') return value;
  return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: fromOutside(entry.value) })) };
}

/** Replaces a reference to a local or a variable by its value. */
export function resolved(value: Value, names: Names): Value {
  const named = namedBy(value, names);
  return named === undefined ? value : { ...named.value, at: value.at };
}

const PATH_OF_MODULE = /^\u0001path\.(?:module|root)\u0002\//;

/** Looks up `local.sizes`, or an entry of it: `local.sizes.small`, `local.sizes["small"]`. */
export function namedBy(value: Value, names: Names): Named | undefined {
  if (value.kind === 'call') {
    const [file] = value.name === 'file' || value.name === 'templatefile' ? value.args : [];
    return file?.kind === 'known' ? names.get(`file ${asText(file).replace(PATH_OF_MODULE, '')}`) : undefined;
  }
  if (value.kind !== 'unknown') return undefined;
  const whole = names.get(value.text);
  if (whole !== undefined) return whole;
  const [, name, rest = ''] = /^((?:local|var)\.[\w-]+)([.[].*)$/.exec(value.text) ?? [];
  const named = name === undefined ? undefined : names.get(name);
  const steps = rest.split(/[.[\]"]+/).filter((step) => step !== '');
  if (named === undefined || !steps.every((step) => /^[\w-]+$/.test(step))) return undefined;
  const entry = entryAt(named.value, steps);
  return entry === undefined ? undefined : { value: entry.value, origin: named.origin };
}
