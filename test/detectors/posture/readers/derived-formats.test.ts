/**
 * Formats that have no rows of their own: their names follow from those of CloudFormation, Terraform and Kubernetes.
 * Every row is written in each of them: weaker one way, silent the other way.
 */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { PREFIXES } from '../../../../src/detectors/posture/readers/constructs/pulumi.ts';
import { RESOURCES } from '../../../../src/detectors/posture/resources.ts';
import { formatOf } from '../../../../src/detectors/posture/resource-format.ts';
import { Text } from '../../../../src/model/text.ts';
import { stepOf, treeOf, type SampleValue } from '../../../helpers/resource-samples.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

interface Sample {
  readonly address: string;
  readonly type: string;
  readonly key: string;
  readonly control: string;
  readonly step: readonly [SampleValue, SampleValue];
}

const files = await Promise.all(RESOURCES.map(async ({ load }) => await load()));
const samples = files.flat().flatMap((row) =>
  row.settings.flat().map((address): Sample => {
    const [type, key] = address.split(' ') as [string, string];
    return { address, type, key, control: row.control, step: stepOf(row) };
  }),
);

async function weakened(path: string, before: string, after: string): Promise<ReadonlySet<string>> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return new Set([
    ...unparsable,
    ...matches.map(({ rule, scope }) => `${rule} ${scope.replace(/^.*?(r\d+\b).*$/, '$1')}`),
  ]);
}

type Write = (one: Sample, name: string, side: 0 | 1) => string;

interface Derived {
  readonly path: string;
  readonly head: string;
  readonly own: readonly Sample[];
  readonly write: Write;
}

const lower = (key: string) => key.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (letters) => letters.toLowerCase());
const camel = (key: string) => key.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/** A tree with its keys spelled in another way, but for those of maps that people choose. */
function spelled(tree: unknown, spell: (key: string) => string): unknown {
  if (Array.isArray(tree)) return tree.map((item) => spelled(item, spell));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [/^[\w]+$/.test(key) ? spell(key) : key, spelled(value, spell)]),
  );
}

function program(tree: unknown): string {
  if (Array.isArray(tree)) return `[${tree.map(program).join(', ')}]`;
  if (typeof tree !== 'object' || tree === null) return JSON.stringify(tree);
  const entries = Object.entries(tree).filter(([, value]) => value !== undefined);
  return `{ ${entries.map(([key, value]) => `${JSON.stringify(key)}: ${program(value)}`).join(', ')} }`;
}

const ofCloudFormation = samples.filter(
  ({ type }) => formatOf(type) === 'cloudformation' && !type.startsWith('AWS::Serverless'),
);
const ofPods = new Set(['Pod', 'container', 'Template', 'Arguments', 'Constraint', 'Secret', 'ConfigMap']);
const ofKubernetes = samples.filter(
  ({ type }) => formatOf(type) === 'kubernetes' && /^[A-Z]/.test(type) && !ofPods.has(type),
);

/** The provider of Pulumi that has the resources of a type of Terraform. */
const providerOf = (type: string) =>
  Object.keys(PREFIXES).find((provider) => type.startsWith(`${PREFIXES[provider]!}_`));

const FORMATS: Readonly<Record<string, Derived>> = {
  'constructs of the first level in TypeScript': {
    path: 'lib/stack.ts',
    head: "import * as cdk from 'aws-cdk-lib';\n",
    own: ofCloudFormation,
    write: ({ type, key, step }, name, side) => {
      const [, service = '', resource = ''] = type.split('::');
      const settings = program(spelled(treeOf(key, step[side]), lower));
      return `new ${service.toLowerCase()}.Cfn${resource}(this, '${name}', ${settings});\n`;
    },
  },
  'manifests of Kubernetes in Terraform': {
    path: 'infra/main.tf',
    head: '',
    own: ofKubernetes,
    write: ({ type, key, step }, name, side) => {
      const tree = treeOf(key, step[side]) as Record<string, unknown>;
      const object = { kind: type, ...tree, metadata: { ...(tree['metadata'] as object | undefined), name } };
      const manifest = program(object).replaceAll('": ', '" = ');
      return `resource "kubernetes_manifest" "${name}" {\n  manifest = ${manifest}\n}\n`;
    },
  },
  'objects of Kubernetes in Pulumi': {
    path: 'index.ts',
    head: 'import * as k8s from "@pulumi/kubernetes";\n',
    own: ofKubernetes,
    write: ({ type, key, step }, name, side) =>
      `new k8s.any.v1.${type}("${name}", ${program(treeOf(key, step[side]))});\n`,
  },
  'resources of Terraform in Pulumi': {
    path: 'index.ts',
    head: Object.keys(PREFIXES)
      .map((provider) => `import * as ${provider} from "@pulumi/${provider}";\n`)
      .join(''),
    own: samples.filter(({ type }) => providerOf(type) !== undefined),
    write: ({ type, key, step }, name, side) => {
      const provider = providerOf(type)!;
      const resource = camel(type.slice(PREFIXES[provider]!.length));
      return `new ${provider}.${resource}("${name}", ${program(spelled(treeOf(key, step[side]), camel))});\n`;
    },
  },
};

test.each(Object.keys(FORMATS))('%s have the settings of their rows', async (format) => {
  const { path, head, own, write } = FORMATS[format]!;
  const missed: string[] = [];
  for (let from = 0; from < own.length; from += 100) {
    const part = own.slice(from, from + 100);
    const [strong, weak] = ([0, 1] as const).map(
      (side) => head + part.map((one, at) => write(one, `r${at}`, side)).join(''),
    ) as [string, string];
    const found = await weakened(path, strong, weak);
    missed.push(...part.filter(({ control }, at) => !found.has(`${control} r${at}`)).map(({ address }) => address));
    const reversed = [...(await weakened(path, weak, strong))];
    missed.push(...reversed.map((name) => `reversed: ${part[Number(name.split(' r')[1])]?.address ?? name}`));
  }
  expect(missed).toEqual([]);
});
