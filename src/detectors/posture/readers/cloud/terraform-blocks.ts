/** Blocks of Terraform as resources: values through locals, variables and `dynamic` blocks. */

import type { Text } from '../../../../model/text.ts';
import type { Source } from '../../judge/scene.ts';
import type { Found } from '../../languages/document.ts';
import { dynamicBlocks } from '../../languages/hcl/each.ts';
import { parseHclJson } from '../../languages/hcl/json.ts';
import { parseHcl, type Block } from '../../languages/hcl/parse.ts';
import { parseJson } from '../../languages/json.ts';
import { entryAt, type Entry, type Value } from '../../languages/value.ts';
import { Lines, textOf, type Origin, type Stretch } from '../../position.ts';
import type { Resource } from './terraform-resource.ts';

/**
 * Returns the address by which other blocks refer to a block: `aws_s3_bucket.logs`,
 * `data.aws_iam_policy_document.read`.
 */
export function addressOf(block: Block): string {
  return `${block.type === 'data' ? 'data.' : ''}${block.labels.join('.')}`;
}

/** Public modules, by the name and provider in their address. */
const MODULE = /^(?:[\w.-]+\/)?(?:terraform-\w+-modules|Azure)\/([\w-]+)\/(\w+)(?:\/\/.*)?$/;

/**
 * Returns Terraform's own blocks as resources: `terraform_output`, `terraform_backend_s3`, `terraform_module_aws_rds`.
 */
export function ownBlocks(root: Block): readonly Block[] {
  return root.blocks.flatMap((block): Block[] => {
    const named = (type: string, label = block.labels[0] ?? '') => ({ ...block, labels: [`terraform_${type}`, label] });
    switch (block.type) {
      case 'output':
      case 'variable':
      case 'provider':
        return [named(block.type)];
      case 'terraform':
        return block.blocks
          .filter(({ type }) => type === 'backend')
          .map((inner) => ({ ...inner, labels: [`terraform_backend_${inner.labels[0]}`, 'backend'] }));
      case 'module': {
        const source = block.attributes.find(({ key }) => key === 'source')?.value;
        const [, name, provider] = MODULE.exec(source?.kind === 'known' ? String(source.value) : '') ?? [];
        return [named(name === undefined ? 'module' : `module_${provider}_${name}`)];
      }
      default:
        return [];
    }
  });
}

/** Tests if a block makes no resource: `count = 0`, an empty `for_each`, `count = var.on ? 1 : 0` where that is off. */
export function makesNothing({ attributes }: Block, names: Names): boolean {
  return attributes.some(({ key, value }) => {
    if (key === 'count') return (value.kind === 'known' && value.value === 0) || isSwitchedOff(value, names);
    if (key !== 'for_each') return false;
    const set = value.kind === 'call' && value.name === 'toset' ? value.args[0] : value;
    return (set?.kind === 'list' && set.items.length === 0) || (set?.kind === 'map' && set.entries.length === 0);
  });
}

/** Tests if a `count` is 0: `var.enabled ? 1 : 0` with a variable that is false by default. */
function isSwitchedOff(value: Value, names: Names): boolean {
  if (value.kind !== 'unknown') return false;
  const [, not, name, then, otherwise] =
    /^(!?)\s*((?:var|local)\.[\w-]+)(?:\s*==\s*true)?\s*\?\s*(\d+)\s*:\s*(\d+)$/.exec(value.text) ?? [];
  const condition = name === undefined ? undefined : names.get(name)?.value;
  if (condition?.kind !== 'known' || typeof condition.value !== 'boolean') return false;
  return (condition.value === (not === '') ? then : otherwise) === '0';
}

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
  return names;
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

/** Looks up `local.sizes`, or an entry of it: `local.sizes.small`, `local.sizes["small"]`. */
function namedBy(value: Value, names: Names): Named | undefined {
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

export class ResourceBlock implements Resource {
  readonly opening: Origin;

  constructor(
    readonly block: Block,
    readonly type: string,
    readonly names: Names,
    readonly origin: (at: Stretch) => Origin,
    /** Values of this file have their lines in it; null: all have them where they are used. */
    readonly from: string | null,
  ) {
    const { path, line } = origin(block.at);
    this.opening = { path, line, endLine: line };
  }

  /** Returns the value at `a.b.c`: through blocks within blocks, or objects. */
  find(path: string): Found | undefined {
    if (!path.includes('.')) return this.#found(firstAttribute([this.block], path));
    const steps = path.split('.');
    let blocks: readonly Block[] = [this.block];
    for (const name of steps.slice(0, -1)) {
      const map = firstAttribute(blocks, name);
      if (map !== undefined) return this.#found(entryWithin(this.#structure(map.value), steps, name));
      blocks = blocks.flatMap((block) => blocksOf(block, name, this.names));
      if (blocks.length === 0) return undefined;
    }
    return this.#found(firstAttribute(blocks, steps.at(-1)!));
  }

  /** Returns the blocks at `a.b.c`, or the objects of a list there: `ingress = [{ … }]`. */
  all(path: string): Resource[] {
    const blocks = path
      .split('.')
      .reduce<readonly Block[]>((around, name) => around.flatMap((block) => this.#below(block, name)), [this.block]);
    return blocks.map((block) => new ResourceBlock(block, this.type, this.names, this.origin, this.from));
  }

  /** Returns the blocks called `name`, and the objects of an attribute of that name as blocks. */
  #below(block: Block, name: string): readonly Block[] {
    if (firstAttribute([block], name) === undefined) return blocksOf(block, name, this.names);
    const objects = block.attributes
      .filter((entry) => entry.key === name)
      .map((entry) => this.#structure(entry.value))
      .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
      .filter((value) => value.kind === 'map');
    return [...blocksOf(block, name, this.names), ...objects.map(blockOf)];
  }

  /**
   * Returns the resolved value of an entry, with its lines; in `from`, those of the local or variable that it names.
   */
  #found(entry: Entry | undefined): Found | undefined {
    if (entry === undefined) return undefined;
    const named = namedBy(entry.value, this.names);
    const isFrom = this.from !== null && named?.origin.path === this.from;
    return { value: this.#resolved(entry.value), origin: isFrom ? named!.origin : this.origin(entry.at) };
  }

  /** Parses a text of JSON, written as such or by `jsonencode`. */
  #structure(value: Value): Value {
    const of = this.#resolved(value);
    if (of.kind === 'call' && of.name === 'jsonencode') return of.args[0] ?? of;
    if (of.kind !== 'known' || typeof of.value !== 'string' || !/^\s*[[{]/.test(of.value)) return of;
    const parsed = parseJson(of.value);
    return parsed === null ? of : atOffsetsOf(parsed, value.at);
  }

  #resolved(value: Value): Value {
    return resolved(value, this.names);
  }
}

function firstAttribute(blocks: readonly Block[], key: string): Entry | undefined {
  for (const { attributes } of blocks) for (const entry of attributes) if (entry.key === key) return entry;
  return undefined;
}

/** Returns the entry at the end of a path, behind the step that `name` is. */
function entryWithin(value: Value, path: readonly string[], name: string): Entry | undefined {
  return entryAt(value, path.slice(path.indexOf(name) + 1));
}

/** Returns a value read from a text within the file, with the offsets of that text. */
function atOffsetsOf(value: Value, at: Stretch): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => atOffsetsOf(item, at)), at };
  if (value.kind !== 'map') return { ...value, at };
  return {
    ...value,
    entries: value.entries.map((entry) => ({ ...entry, value: atOffsetsOf(entry.value, at), at })),
    at,
  };
}

/** Reads an object as a block. */
function blockOf(value: Value & { readonly kind: 'map' }): Block {
  return { type: '', labels: [], attributes: value.entries, blocks: [], at: value.at };
}

/** Returns the blocks called `name`; a `dynamic` block makes blocks of its label. */
function blocksOf(block: Block, name: string, names: Names): readonly Block[] {
  if (block.blocks.length === 0) return block.blocks;
  return block.blocks.flatMap((inner) =>
    inner.type === name
      ? [inner]
      : inner.type === 'dynamic' && inner.labels[0] === name
        ? dynamicBlocks(inner, (value) => resolved(value, names))
        : [],
  );
}
