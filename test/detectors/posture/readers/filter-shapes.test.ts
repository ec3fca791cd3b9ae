/** Every shape of a packet filter: wider one way, silent the other way, with the parts that its documentation names. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import type { FilterShape } from '../../../../src/detectors/posture/readers/cloud/filter-shape.ts';
import { SHAPES } from '../../../../src/detectors/posture/readers/cloud/filter-shapes.ts';
import { Text } from '../../../../src/model/text.ts';
import { hcl } from '../../../helpers/resource-samples.ts';

/** A text that the expression matches: of alternatives the first, without what is optional. */
function sampleOf({ source }: RegExp): string {
  let text = source
    .replace(/[\^$]/g, '')
    .replace(/\\w\+/g, 'Sample')
    .replace(/\\([./])/g, '$1');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\(\?:([^()|]*)(?:\|[^()]*)?\)(\?)?/, (_all, first: string, isOptional) =>
      isOptional ? '' : first,
    );
  }
  return text.replace(/\[(.)[^\]]*\]/g, '$1');
}

type Tree = Parameters<typeof hcl>[0];

/** `a.b` as a block within a block; of `a|b` the first. */
function nested(path: string, value: unknown): Tree {
  const keys = path.split('|')[0]!.split('.');
  return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Tree;
}

function merged(trees: readonly Tree[]): Tree {
  const all: Record<string, unknown> = {};
  for (const tree of trees)
    for (const [key, value] of Object.entries(tree)) {
      const known = all[key];
      const isTree = typeof known === 'object' && !Array.isArray(known);
      all[key] = isTree ? merged([known as Tree, value as Tree]) : value;
    }
  return all as Tree;
}

function ruleOf(shape: FilterShape, source: string): Tree {
  const { sources, span, protocol, ports, range = [], only = {} } = shape;
  const listed = /s$|blocks|ipv4/.test(sources[0] ?? '') ? [source] : source;
  return merged([
    ...Object.entries(only).map(([key, wanted]) => nested(key, sampleOf(wanted))),
    ...(span === undefined
      ? [nested(sources[0]!, listed)]
      : span.map((key, at) => nested(key, source.split('-')[at]!))),
    ...protocol.slice(0, 1).map((key) => nested(key, 'tcp')),
    ...ports.slice(0, 1).map((key) => nested(key, '5432')),
    ...range.map((key) => nested(key, 5432)),
  ]);
}

function resourceOf(shape: FilterShape, source: string): Tree {
  if (shape.isText) return { [shape.rule]: [`ACCEPT#${source}#5432#TCP`] };
  const rule = ruleOf(shape, source);
  const parent = (shape.parent ?? []).map((key) => nested(key, 'sample'));
  if (shape.rule === '') return merged([rule, ...parent]);
  if (!shape.onResource) return nested(shape.rule, [rule]);
  return merged([rule, { [shape.rule]: [{ protocol: 'tcp', ports: ['5432'] }] } as unknown as Tree]);
}

test.each(SHAPES.map((shape) => [sampleOf(shape.resource), shape] as const))('%s', async (type, shape) => {
  const [narrow, wide] =
    shape.span === undefined ? ['10.0.0.0/8', '0.0.0.0/0'] : ['10.0.0.1-10.0.0.9', '0.0.0.0-255.255.255.255'];
  const isTemplate = type.includes('::');
  const isArm = type.includes('/');
  const write = (source: string) =>
    isArm
      ? JSON.stringify({ resources: [{ type, name: 'a', ...resourceOf(shape, source) }] })
      : isTemplate
        ? JSON.stringify({ Resources: { a: { Type: type, Properties: resourceOf(shape, source) } } })
        : `resource "${type}" "a" {\n${hcl(resourceOf(shape, source))}}\n`;
  const judge = async (before: string, after: string) => {
    const path = isArm ? 'infra/azuredeploy.json' : isTemplate ? 'infra/template.yaml' : 'infra/main.tf';
    const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
    const { matches, unparsable } = await detectPosture([file], { before: async () => null, after: async () => null });
    expect(unparsable).toEqual([]);
    return matches.map(({ rule, confidence }) => `${rule} ${confidence}`);
  };
  expect(await judge(write(narrow!), write(wide!))).toEqual([
    `network-access ${shape.outbound ? 'low' : (shape.atMost ?? 'high')}`,
  ]);
  expect(await judge(write(wide!), write(narrow!))).toEqual([]);
});
