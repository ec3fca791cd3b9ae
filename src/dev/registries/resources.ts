/** The settings of cloud resources: what is wrong with their files, and the table by which they are loaded. */

import type { ControlRow } from '../../model/posture/control.ts';
import type { ResourceFormat, ResourceSettings } from '../../model/posture/resource.ts';
import { formatOf } from '../../detectors/posture/resource-format.ts';
import { twice, type Loaded } from './problems.ts';
import { HEAD_OF_PATTERNS, keyOf, quoted } from './source.ts';

/** One file of `patterns/resources`. */
export interface ResourceFile {
  readonly id: string;
  readonly resources: readonly ResourceSettings[];
}

const WAYS = 'on off set unset more less longer items no-items allowed sites mode https tls networks'.split(' ');
const CONFIDENCES = ['low', 'medium', 'high'];

/** Returns the rows of each file, without files that cannot be loaded. */
export function resourceFiles(loaded: readonly Loaded[]): readonly ResourceFile[] {
  return loaded.flatMap(({ file, module }) =>
    module instanceof Error
      ? []
      : [{ id: file.replace(/^.*\/|\.ts$/g, ''), resources: (module['resources'] ?? []) as ResourceFile['resources'] }],
  );
}

/** Returns each mistake as a sentence. */
export function resourceProblems(loaded: readonly Loaded[], controls: readonly ControlRow[]): readonly string[] {
  const kinds = new Map(controls.map(({ id, order }) => [id, order.kind]));
  const claims: (readonly [string, string])[] = [];
  const problems = loaded.flatMap(({ file, module }) => {
    if (module instanceof Error) return [`${file}: it cannot be loaded: ${module.message.split('\n')[0]}.`];
    const { resources } = module;
    if (!Array.isArray(resources))
      return [`${file}: the export resources is missing: export const resources: readonly ResourceSettings[] = [ … ].`];
    return (resources as ResourceSettings[]).flatMap((row, at) => {
      claims.push(...row.settings.flat().map((address) => [file, address] as const));
      return rowProblems(row, kinds).map((problem) => `${file}: resources[${at}] (${firstOf(row)}) ${problem}.`);
    });
  });
  return [...problems, ...twice(claims, 'settings')];
}

function firstOf({ settings }: ResourceSettings): string {
  return settings.flat()[0] ?? 'no setting';
}

/** Returns the mistakes of one row, each the end of a sentence. */
function rowProblems(row: ResourceSettings, kinds: ReadonlyMap<string, string>): string[] {
  const kind = kinds.get(row.control);
  const isSwitch = kind === 'switch' && (row.safe === 'on' || row.safe === 'off');
  const wanted = row.safe === 'tls' ? 'ladder' : row.safe === 'networks' ? 'networks' : isSwitch ? 'switch' : 'rank';
  const problems: string[] = [];
  if (kind === undefined)
    problems.push(`names the control "${row.control}", and there is no patterns/controls/${row.control}.ts`);
  else if (kind !== wanted)
    problems.push(`has the control "${row.control}" of the order ${kind}, and its safe value needs ${wanted}`);
  if (row.default === undefined) problems.push('has no default');
  if (typeof row.safe === 'string' && !WAYS.includes(row.safe))
    problems.push(`has the safe value "${row.safe}", which must be a list of words or one of: ${WAYS.join(', ')}`);
  if ('atMost' in row ? !CONFIDENCES.includes(row.atMost) : wanted === 'rank')
    problems.push(`must have atMost, one of: ${CONFIDENCES.join(', ')}`);
  if (Array.isArray(row.safe)) problems.push(...wordProblems(row.safe as readonly string[], String(row.default)));
  if (!Array.isArray(row.settings) || row.settings.length === 0) return [...problems, 'has no settings'];
  const strange = row.settings.flat().find((address) => !/^[\w:./@-]+ [\w.@/[\]|=-]+$/.test(address));
  if (strange !== undefined) problems.push(`has the setting "${strange}", which is not a resource type and path`);
  return problems;
}

/** Returns the mistake if the default is not one of the words. */
function wordProblems(words: readonly string[], fallback: string): string[] {
  const normalised = (word: string) => word.toLowerCase().replace(/[-_ ]/g, '');
  const all = words.flatMap((word) => word.split('|')).map(normalised);
  return fallback === '' || all.includes('*') || all.includes(normalised(fallback))
    ? []
    : [`has the default "${fallback}", which is not one of its words`];
}

/** Words of files with objects of Kubernetes, by format. Values of Helm charts name no kind. */
const OF_KUBERNETES = { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] } as const;

/** Returns how resource types begin, by format: `aws_`, `AWS::`, `Microsoft.`. */
export function wordsOfFile({ resources }: ResourceFile): ReadonlyMap<ResourceFormat, ReadonlySet<string>> {
  const words = new Map<ResourceFormat, Set<string>>();
  for (const address of resources.flatMap(({ settings }) => settings.flat())) {
    const type = address.split(' ')[0]!;
    const format = formatOf(type);
    if (format === 'kubernetes')
      return new Map(
        Object.entries(OF_KUBERNETES).map(([name, all]) => [name as ResourceFormat, new Set<string>(all)]),
      );
    // Files of their own: nothing else names them.
    if (format === 'repository' || format === 'ansible' || format === 'puppet')
      return new Map([[format, new Set([''])]]);
    const word = /^terraform_([a-z]+)/.exec(type)?.[1] ?? /^(?:cdk:|.*?(?:::|_|\.|\/))/.exec(type)?.[0] ?? type;
    words.set(format, (words.get(format) ?? new Set()).add(word));
  }
  return words;
}

/** Returns the text of the table. */
export function renderResources(files: readonly ResourceFile[]): string {
  return [
    HEAD_OF_PATTERNS,
    '',
    "import type { ResourceFileEntry } from './resource-format.ts';",
    '',
    'export const RESOURCES: readonly ResourceFileEntry[] = [',
    ...files.flatMap((file) => [
      '  {',
      `    id: ${quoted(file.id)},`,
      `    words: { ${[...wordsOfFile(file)]
        .map(([format, words]) => `${keyOf(format)}: [${[...words].sort().map(quoted).join(', ')}]`)
        .join(', ')} },`,
      `    load: async () => (await import('../../../patterns/resources/${file.id}.ts')).resources,`,
      '  },',
    ]),
    '];',
    '',
  ].join('\n');
}

/** Returns the counts for the coverage page: provider → resource types and settings. */
export function renderResourceCounts(files: readonly ResourceFile[]): string[] {
  const counts = new Map<string, { readonly types: Set<string>; settings: number }>();
  for (const file of files)
    for (const address of file.resources.flatMap(({ settings }) => settings.flat())) {
      const type = address.split(' ')[0]!;
      const key = `${file.id.split('-')[0]} | ${formatOf(type)}`;
      const count = counts.get(key) ?? { types: new Set<string>(), settings: 0 };
      count.types.add(type);
      count.settings++;
      counts.set(key, count);
    }
  return [
    '## Settings of cloud resources',
    '',
    'From `patterns/resources`, where each setting has its control, what is safe, and what holds where it is not set.',
    '',
    '| provider | format | resource types | settings |',
    '|---|---|---|---|',
    ...[...counts].sort().map(([key, { types, settings }]) => `| ${key} | ${types.size} | ${settings} |`),
    '',
  ];
}
