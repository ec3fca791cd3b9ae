/**
 * Compares the rows of `patterns/resources` with the published schema of a Terraform provider. Its schema is in the npm
 * packages of the CDK for Terraform (`@cdktf/provider-google`), which name every block and attribute.
 *
 *   npm i --prefix /tmp/schema --ignore-scripts --legacy-peer-deps @cdktf/provider-google
 *   node src/dev/resource-candidates.ts /tmp/schema/node_modules/@cdktf/provider-google [type]
 *
 * Prints rows that the schema does not have (`!`), then settings whose names suggest security and that no row has.
 */

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { ResourceSettings } from '../model/posture/resource.ts';

const SECURITY = new RegExp(
  'encrypt|kms|cmk|public|log|audit|tls|ssl|https|version|rotat|expir|retention|cidr|acl|polic|verif|auth|r' +
    'ole|privileg|' +
    'protect|purge|backup|private|secure|secret|trusted|firewall|network_access|default_action|anonymous|local_user|' +
    'mfa|immutab|attest|integrity|shield|monitor|threat|alert|cors|boot|identity|metadata|password',
);

/** Attributes and blocks by the function that writes them: `storageAccountNetworkRulesToTerraform`. */
type Struct = readonly (readonly [key: string, inner: string | null, isList: boolean])[];

/** Returns the addresses of all settings of one resource type, `a.b` or `a[].b`. */
function settingsOf(source: string): { readonly type: string; readonly paths: readonly string[] } | null {
  const type = /tfResourceType = "([\w-]+)"/.exec(source)?.[1];
  const own = /synthesizeAttributes\(\) \{\s+return \{\n([\s\S]*?)\n {8}\};/.exec(source)?.[1];
  if (type === undefined || own === undefined) return null;
  const structs = new Map<string, Struct>();
  for (const [, name, body] of source.matchAll(
    /function (\w+ToTerraform)\(struct\) \{[\s\S]*?return \{\n([\s\S]*?)\n {4}\};/g,
  ))
    structs.set(name!, keysOf(body!));
  return { type, paths: pathsOf(keysOf(own), structs, '', 0) };
}

/** Returns the keys of a struct, with the struct of each and whether it is a list. */
function keysOf(body: string): Struct {
  return body.split('\n').flatMap((line) => {
    const key = /^\s+"?([\w-]+)"?: (.*)$/.exec(line);
    if (key === null) return [];
    const inner =
      /\b(?!stringToTerraform|numberToTerraform|booleanToTerraform|listMapper|hashMapper)([a-z]\w*ToTerraform)\b/.exec(
        key[2]!,
      );
    return [[key[1]!, inner?.[1] ?? null, /listMapper/.test(key[2]!)] as const];
  });
}

/** Returns the addresses of a struct's keys, nested ones included. */
function pathsOf(keys: Struct, structs: ReadonlyMap<string, Struct>, before: string, depth: number): string[] {
  return keys.flatMap(([key, inner, isList]) => {
    const deeper = inner === null || depth > 6 ? undefined : structs.get(inner);
    if (deeper === undefined) return key === 'timeouts' ? [] : [before + key];
    const block = before + key;
    return key === 'timeouts' ? [] : [block, ...pathsOf(deeper, structs, `${block}${isList ? '[]' : ''}.`, depth + 1)];
  });
}

/** Returns the source of a resource; a large one has its structs in a folder of their own. */
function sourceOf(file: string): string {
  const folder = path.join(path.dirname(file), 'index-structs');
  const structs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  return [file, ...structs.map((name) => path.join(folder, name))].map((one) => readFileSync(one, 'utf8')).join('\n');
}

/** Returns the addresses of all rows. */
async function knownAddresses(): Promise<ReadonlySet<string>> {
  const folder = path.join(import.meta.dirname, '../../patterns/resources');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const all = await Promise.all(
    files.map((name) => import(path.join(folder, name)) as Promise<{ resources: readonly ResourceSettings[] }>),
  );
  return new Set(all.flatMap(({ resources }) => resources.flatMap(({ settings }) => settings.flat())));
}

/** Returns both names of a setting that has two: `type a|b`. */
function namesOf(address: string): string[] {
  const [type, keys] = address.split(' ') as [string, string];
  return keys.split('|').map((key) => `${type} ${key}`);
}

async function main([folder, only]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name the folder of a @cdktf/provider-… package.');
  const known = await knownAddresses();
  const withoutFilters = (address: string) => address.replace(/ \[[^\]]*\]\./, ' ').replace(/\[[^\]]*\]/g, '');
  const lib = path.join(folder, 'lib');
  const schema = readdirSync(lib)
    .filter((name) => !name.startsWith('data-'))
    .map((name) => path.join(lib, name, 'index.js'))
    .filter((file) => existsSync(file))
    .flatMap((file) => settingsOf(sourceOf(file)) ?? [])
    .filter(({ type }) => only === undefined || type.includes(only));
  const types = new Map(schema.map(({ type, paths }) => [type, new Set(paths.map(withoutFilters))]));
  const have = new Set([...known].flatMap((address) => namesOf(withoutFilters(address))));
  for (const address of known) {
    const paths = types.get(address.split(' ')[0]!);
    const keys = namesOf(withoutFilters(address)).map((name) => name.split(' ')[1]!);
    if (paths !== undefined && !keys.some((key) => paths.has(key))) console.log(`! ${address}`);
  }
  for (const { type, paths } of schema)
    for (const key of paths)
      if (SECURITY.test(key.split('.').at(-1)!) && !have.has(`${type} ${withoutFilters(key)}`))
        console.log(`${type} ${key}`);
}

await main(process.argv.slice(2));
