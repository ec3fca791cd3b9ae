/** Resources with one setting, strong or weak, made from a row of `patterns/resources`. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

/** A value of a setting; undefined: it is not written. */
export type SampleValue = string | number | boolean | readonly string[] | undefined;

/** Returns a strong value of a setting, and a weaker one. */
export function stepOf({ safe, default: fallback }: ResourceSettings): readonly [SampleValue, SampleValue] {
  if (safe === 'tls') return ['TLS1_2', 'TLS1_0'];
  if (safe === 'networks') return [['10.0.0.0/8'], ['0.0.0.0/0']];
  if (Array.isArray(safe)) {
    const words = (safe as readonly string[]).map((alternatives) => alternatives.split('|')[0]!);
    const written = (word: string) => (word === '' ? undefined : word === '*' ? 'sample' : word);
    const [weak, strong] = [words[0]!, words.at(-1)!];
    // A setting that is left out has the default, which may be the other word.
    return [written(strong), weak === '' && fallback !== '' ? '' : written(weak)];
  }
  if (typeof safe === 'object' && 'bad' in safe) return [safe.needs ?? [], safe.bad.slice(0, 1)];
  const steps: Readonly<Record<string, readonly [SampleValue, SampleValue]>> = {
    on: [true, false],
    off: [false, true],
    set: ['sample', undefined],
    unset: [undefined, 'sample'],
    more: [20, 10],
    less: [10, 20],
    longer: [20, 10],
    items: [['sample'], []],
    'no-items': [[], ['sample']],
    allowed: [['sample'], ['*']],
    sites: [['https://a.example/x'], ['https://*.example/x']],
    mode: ['0400', '0644'],
    https: ['https://a.example/x', 'http://a.example/x'],
  };
  return steps[safe as string]!;
}

/** A path with its steps: `a[].b` is a list, `[name=x].b` names the item. */
interface Step {
  readonly key: string;
  readonly isList: boolean;
  readonly name?: readonly [label: string, name: string];
}

/** Splits the address of a setting into its blocks. */
function stepsOf(path: string): readonly Step[] {
  const named = /^(.*\b(?:annotations|labels|data|stringData))\.(.*[./].*)$/.exec(path);
  if (named !== null) return [...stepsOf(named[1]!), { key: named[2]!, isList: false }];
  const bare = /^\[(\w+)=([^\]]+)\]\.(.*)$/.exec(path);
  const steps = (bare === null ? path : bare[3]!).split(/\.(?![^[]*\])/).map((part): Step => {
    const [, key = '', label, name] = /^([^[]*)(?:\[(?:(\w+)=([^\]]+))?\])?$/.exec(part)!;
    return { key, isList: part.includes('['), ...(label !== undefined && { name: [label, name!] as const }) };
  });
  return bare === null ? steps : [{ key: '', isList: false, name: [bare[1]!, bare[2]!] }, ...steps];
}

type Tree = { readonly [key: string]: SampleValue | Tree | readonly Tree[] };

/** Returns the setting under its first name as a tree; without a value, only the blocks around it. */
export function treeOf(path: string, value: SampleValue): Tree {
  const [first, ...rest] = stepsOf(path.split('|')[0]!);
  const inner = (steps: readonly Step[]): Tree => {
    const [step, ...others] = steps;
    if (step === undefined) return {};
    if (others.length === 0) return value === undefined ? {} : { [step.key]: value };
    const own = { ...(step.name && { [step.name[0]]: step.name[1] }), ...inner(others) };
    return { [step.key]: step.isList ? [own] : own };
  };
  return first!.key === '' ? { [first!.name![0]]: first!.name![1], ...inner(rest) } : inner([first!, ...rest]);
}

/** Returns the tree as the body of a Terraform block. */
export function hcl(tree: Tree, indent = '  '): string {
  return Object.entries(tree)
    .map(([key, value]) => {
      const blocks = Array.isArray(value) && typeof value[0] === 'object' ? (value as readonly Tree[]) : [];
      if (blocks.length > 0)
        return blocks.map((one) => `${indent}${key} {\n${hcl(one, `${indent}  `)}${indent}}\n`).join('');
      if (typeof value === 'object' && !Array.isArray(value)) {
        const isMap = Object.keys(value).some((name) => !/^[\w-]+$/.test(name));
        return `${indent}${key} ${isMap ? '= ' : ''}{\n${hcl(value as Tree, `${indent}  `)}${indent}}\n`;
      }
      return `${indent}${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)} = ${JSON.stringify(value)}\n`;
    })
    .join('');
}
