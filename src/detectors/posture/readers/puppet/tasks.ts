/**
 * Resources of Puppet as tasks of Ansible: both describe files, packages and services, under other names.
 * https://www.puppet.com/docs/puppet/8/type
 */

import { DocumentNode } from '../../languages/document.ts';
import type { PuppetManifest, PuppetResource } from '../../languages/puppet/parse.ts';
import { known, type Entry, type Value } from '../../languages/value.ts';
import type { Lines } from '../../position.ts';
import type { Task } from '../ansible/tasks.ts';

/** Type of a resource → module, and its attributes by the names of the module's arguments. */
const MODULES: Readonly<Record<string, readonly [module: string, names: Readonly<Record<string, string>>]>> = {
  file: ['copy', { title: 'path', path: 'path' }],
  file_line: ['lineinfile', { path: 'path' }],
  ini_setting: ['ini_file', { path: 'path', setting: 'option' }],
  ini_subsetting: ['ini_file', { path: 'path', setting: 'option' }],
  sysctl: ['sysctl', { title: 'name' }],
  'sysctl::value': ['sysctl', { title: 'name' }],
  'postgresql::server::config_entry': ['postgresql_set', { title: 'name' }],
  package: ['package', { title: 'name', ensure: 'state' }],
  service: ['service', { title: 'name', ensure: 'state', enable: 'enabled' }],
  yumrepo: ['yum_repository', {}],
  'apt::source': ['apt_repository', { location: 'repo' }],
  archive: ['get_url', { source: 'url' }],
  vcsrepo: ['git', { source: 'repo' }],
};

export interface PuppetTask extends Task {
  readonly resource: PuppetResource;
}

/** Returns a task for each resource; one that has no counterpart keeps its type as the module. */
export function tasksOfManifest(manifest: PuppetManifest, lines: Lines, path: string): readonly PuppetTask[] {
  return manifest.resources.map((resource) => {
    const [module, names] = MODULES[resource.type] ?? [resource.type, {}];
    const value = renamed(resource, names);
    const args = new DocumentNode(value, lines, path, resource.at.from);
    return { module, args, node: args, resource };
  });
}

/** Returns the attributes under other names, with the title under that of the argument that it fills in. */
function renamed({ title, attributes }: PuppetResource, names: Readonly<Record<string, string>>): Value {
  const own = attributes.kind === 'map' ? attributes.entries : [];
  const entries = own.map((entry): Entry => ({ ...entry, key: names[entry.key] ?? entry.key }));
  const filled = names.title;
  const isGiven = filled === undefined || entries.some(({ key }) => key === filled);
  const at = attributes.at;
  return {
    kind: 'map',
    entries: isGiven ? entries : [{ key: filled, value: known(title, at), at }, ...entries],
    open: false,
    at,
  };
}
