/**
 * Files that override blocks of the files beside them: what such a file sets replaces what these say.
 * https://developer.hashicorp.com/terraform/language/files/override
 */

import type { ReadScene } from '../../judge/scene.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import type { Stretch } from '../../position.ts';
import { resourceTable } from '../../resource-table.ts';
import { addressOf } from './blocks.ts';
import { fileOf, namesOf } from './names.ts';
import { filesBeside, folderOf, sceneOf } from './terraform.ts';

/** Returns the scopes of all resources of the folder with what the file overrides; an empty file overrides nothing. */
export const readOverrides: ReadScene = async (source) => {
  const file = fileOf(source.path, source.text);
  if (file.root === null) return null;
  const overrides = new Map(file.root.blocks.map((block) => [keyOf(block), block]));
  const beside = await filesBeside(source.path, source.other);
  const blocks = beside.flatMap(({ root }) =>
    (root?.blocks ?? []).map((block) => merged(block, overrides.get(keyOf(block)) ?? null)),
  );
  const root = { ...file.root, blocks };
  const names = await namesOf(folderOf(source.path), file, source.other);
  const resources = await resourceTable('terraform', beside.map(({ text }) => text).join('\n'));
  return await sceneOf({ ...source, resources }, { ...file, root }, names, null);
};

function keyOf(block: Block): string {
  return `${block.type} ${addressOf(block)}`;
}

const NOWHERE: Stretch = { from: 0, to: 0 };

/** Returns a block with the attributes and blocks of its override, whose lines all of it has. */
function merged(base: Block, override: Block | null): Block {
  const at = override?.at ?? NOWHERE;
  const own = moved(base, at);
  if (override === null) return own;
  const keys = new Set(override.attributes.map(({ key }) => key));
  const types = new Set(override.blocks.map(({ type }) => type));
  return {
    ...own,
    attributes: [...override.attributes, ...own.attributes.filter(({ key }) => !keys.has(key))],
    blocks: [...override.blocks, ...own.blocks.filter(({ type }) => !types.has(type))],
  };
}

/** Returns a block whose lines are those of another one. */
function moved(block: Block, at: Stretch): Block {
  return {
    ...block,
    at,
    attributes: block.attributes.map((entry) => ({ ...entry, at })),
    blocks: block.blocks.map((inner) => moved(inner, at)),
  };
}
