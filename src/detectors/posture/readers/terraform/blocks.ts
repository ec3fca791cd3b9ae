/** Blocks of Terraform as resources: values through locals, variables and `dynamic` blocks. */

import type { Found } from '../../languages/document.ts';
import { dynamicBlocks } from '../../languages/hcl/each.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import { parseJson } from '../../languages/json.ts';
import { entryAt, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';
import type { Resource } from '../cloud/resource.ts';
import { namedBy, resolved, type Names } from './names.ts';

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
