/**
 * Every setting of `patterns/resources` in every format that has it: weaker one way, silent the other way and after
 * reformatting, beside thousands of siblings.
 */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { RESOURCES } from '../../../../src/detectors/posture/resources.ts';
import { formatOf } from '../../../../src/detectors/posture/resource-format.ts';
import type { ResourceFormat } from '../../../../src/model/posture/resource.ts';
import { Text } from '../../../../src/model/text.ts';
import { hcl, stepOf, treeOf, type SampleValue } from '../../../helpers/resource-samples.ts';

interface Sample {
  readonly address: string;
  readonly type: string;
  readonly key: string;
  readonly control: string;
  readonly step: readonly [SampleValue, SampleValue];
}

const files = await Promise.all(RESOURCES.map(async ({ id, load }) => ({ id, rows: await load() })));
const samples = files.flatMap(({ id, rows }) =>
  rows.flatMap((row) =>
    row.settings.flat().map((address): Sample & { readonly file: string } => {
      const [type, key] = address.split(' ') as [string, string];
      return { file: id, address, type, key, control: row.control, step: stepOf(row) };
    }),
  ),
);

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

/** The names of resources that are weaker. */
async function weakened(path: string, before: string, after: string): Promise<ReadonlySet<string>> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return new Set([
    ...unparsable,
    ...matches.map(({ rule, scope }) => `${rule} ${scope.replace(/^.*?(r\d+\b).*$/, '$1')}`),
  ]);
}

type Write = (tree: object, name: string) => object;

/** Files with the settings of a repository, as objects with one setting. */
const REPOSITORY: Readonly<Record<string, Write>> = {
  'repository:Ruleset': (tree, name) => ({ name, enforcement: 'active', rules: [], ...tree }),
  'repository:BranchSettings': (tree, name) => ({ branches: [{ name, ...tree }] }),
  'repository:RepositorySettings': (tree) => ({ repository: {}, ...tree }),
  'repository:Renovate': (tree) => ({ extends: [], ...tree }),
};

interface Writer {
  readonly path: string;
  readonly write: (all: readonly Sample[], side: 0 | 1) => string;
}

/** An object of Kubernetes with one setting: of itself, of its container, or a flag of the component in that. */
function objectOf({ type, key, step }: Sample, name: string, side: 0 | 1): object {
  const metadata = { name };
  const value = step[side];
  if (type === 'Pod') return { kind: 'Pod', metadata, spec: treeOf(key, value) };
  if (type === 'container')
    return { kind: 'Pod', metadata, spec: { containers: [{ name: 'c', ...treeOf(key, value) }] } };
  const settings = REPOSITORY[type];
  if (settings !== undefined) return settings(treeOf(key, value), name);
  if (type === 'Constraint')
    return { apiVersion: 'constraints.gatekeeper.sh/v1beta1', kind: 'Sample', metadata, ...treeOf(key, value) };
  if (/^[A-Z]/.test(type)) {
    const tree = treeOf(key, value);
    return { kind: type, ...tree, metadata: { ...(tree['metadata'] as object | undefined), name } };
  }
  const flag = value === undefined ? [] : [`--${key.split('|')[0]}=${String(value)}`];
  return { kind: 'Pod', metadata, spec: { containers: [{ name: 'c', command: [type, ...flag] }] } };
}

/** A block of Terraform: a resource, or one of its own blocks, such as the call of a module. */
function blockOf(type: string, name: string, body: string): string {
  const [, kind, provider, module] =
    /^terraform_(output|variable|provider|module)(?:_([a-z]+)_(.*))?$/.exec(type) ?? [];
  if (kind === undefined) return `resource "${type}" "${name}" {\n${body}}\n`;
  const source = kind === 'module' ? `  source = "terraform-${provider}-modules/${module}/${provider}"\n` : '';
  return `${kind} "${name}" {\n${source}${body}}\n`;
}

/** An input that a module is not given says nothing. */
function isWritten({ type, step }: Sample): boolean {
  return !type.startsWith('terraform_') || (step[1] !== undefined && !type.startsWith('terraform_backend'));
}

const WRITERS: Partial<Record<ResourceFormat, Writer>> = {
  kubernetes: {
    path: 'k8s/all.yaml',
    write: (all, side) => all.map((one, at) => JSON.stringify(objectOf(one, `r${at}`, side), null, 1)).join('\n---\n'),
  },
  arm: {
    path: 'infra/azuredeploy.json',
    write: (all, side) => {
      const resources = all.map(({ type, key, step }, at) => {
        const { name, ...tree } = treeOf(key, step[side]);
        return { name: name === undefined ? `r${at}` : `r${at}/${String(name)}`, type, ...tree };
      });
      return JSON.stringify({ resources }, null, 1);
    },
  },
  terraform: {
    path: 'infra/main.tf',
    write: (all, side) =>
      all.map(({ type, key, step }, at) => blockOf(type, `r${at}`, hcl(treeOf(key, step[side])))).join('\n'),
  },
  cloudformation: {
    path: 'infra/template.yaml',
    write: (all, side) => {
      const resources = all.map(({ type, key, step }, at) => [
        `r${at}`,
        { Type: type, Properties: treeOf(key, step[side]) },
      ]);
      return JSON.stringify({ Resources: Object.fromEntries(resources) }, null, 1);
    },
  },
};

/** `runAsUser` as `run_as_user`. */
function snake(tree: object): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`),
      typeof value === 'object' && !Array.isArray(value) ? snake(value as object) : value,
    ]),
  );
}

test('settings of pods and containers in Terraform are those of their manifests', async () => {
  const own = samples.filter(({ type }) => type === 'Pod' || type === 'container');
  const write = (side: 0 | 1) =>
    own.map(({ type, key, step }, at) => {
      const tree = snake(treeOf(key, step[side]));
      const spec = type === 'Pod' ? tree : { container: [{ name: 'c', ...tree }] };
      return `resource "kubernetes_pod_v1" "p${at}" {\n${hcl({ metadata: { name: `r${at}` }, spec } as never)}}\n`;
    });
  const [strong, weak] = [write(0).join('\n'), write(1).join('\n')];
  const found = await weakened('infra/main.tf', strong, weak);
  expect(own.filter(({ control }, at) => !found.has(`${control} r${at}`)).map((one) => one.address)).toEqual([]);
  expect([...(await weakened('infra/main.tf', weak, strong))]).toEqual([]);
});

test.each(samples.filter(({ type }) => REPOSITORY[type] !== undefined))(
  'settings of a repository: $address',
  async (one) => {
    const path = one.type === 'repository:Ruleset' ? '.github/rulesets/main.json' : '.github/settings.yml';
    const [strong, weak] = [0, 1].map((side) => JSON.stringify(objectOf(one, 'main', side as 0 | 1), null, 1));
    const name = one.type === 'repository:Renovate' ? 'renovate.json' : path;
    expect([...(await weakened(name, strong!, weak!))].map((found) => found.split(' ')[0])).toContain(one.control);
    expect([...(await weakened(name, weak!, strong!))]).toEqual([]);
  },
);

test.each(files.map(({ id }) => id).filter((id) => id !== 'repository-files' && id !== 'aws-cdk'))(
  'settings of %s',
  async (id) => {
    for (const format of Object.keys(WRITERS) as ResourceFormat[]) {
      const own = samples.filter((one) => one.file === id && formatOf(one.type) === format && isWritten(one));
      const { path, write } = WRITERS[format]!;
      for (let from = 0; from < own.length; from += 100) {
        const part = own.slice(from, from + 100);
        const [strong, weak] = [write(part, 0), write(part, 1)];
        const found = await weakened(path, strong, weak);
        expect(part.filter(({ control }, at) => !found.has(`${control} r${at}`)).map((one) => one.address)).toEqual([]);
        expect(
          [...(await weakened(path, weak, strong))].map((name) => part[Number(name.split(' r')[1])]?.address),
        ).toEqual([]);
        expect([...(await weakened(path, weak, `${weak}\n\n`))]).toEqual([]);
      }
    }
  },
);
