/** Puppet manifests: parameters of classes by their names, and resources by the rows of `patterns/resources`. */

import { nothingSet } from '../../control.ts';
import { showHoles } from '../../holes.ts';
import { plainScene, withUniqueScopeIds, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parsePuppet, type PuppetClass } from '../../languages/puppet/parse.ts';
import { asText } from '../../languages/value.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { downloadFacts } from '../ansible/downloads.ts';
import { guardsFact, stoppedFacts } from '../ansible/guards.ts';
import { modeFact } from '../ansible/modes.ts';
import { variableFacts } from '../ansible/variables.ts';
import { ObjectSettings } from '../cluster/object-settings.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { firewallScopes } from './firewall.ts';
import { tasksOfManifest, type PuppetTask } from './tasks.ts';

/** Returns the scopes of classes, resources and firewalls; null if a text has no end. */
export const readPuppet: ReadScene = async ({ path, text, resources }) => {
  const source = textOf(text);
  const manifest = parsePuppet(source);
  if (manifest === null) return null;
  const lines = new Lines(source);
  const tasks = tasksOfManifest(manifest, lines, path);
  const originOf = ({ at }: PuppetClass): Origin => lines.origin(path, at.from, at.to);
  const start: Origin = { path, line: 1, endLine: 1 };
  return plainScene(
    withUniqueScopeIds([
      ...manifest.classes.map((one) => classScope(one, lines, path, originOf(one))),
      ...tasks.map((task) => resourceScope(task, resources)),
      ...firewallScopes(tasks, manifest.classes, originOf),
      ...scopeOf('machine', start, [...guardsFact(tasks, start), ...stoppedFacts(tasks)]),
    ]),
    () => null,
  );
};

function classScope({ name, parameters, at }: PuppetClass, lines: Lines, path: string, origin: Origin): Scope {
  const facts = variableFacts(new DocumentNode(parameters, lines, path, at.from));
  return { id: `class ${name}`, origin, facts, absent: nothingSet, atMost: 'medium', site: '' };
}

/** Returns the scope of one resource: the settings of its type, attributes with telling names, modes, downloads. */
function resourceScope({ module, args, resource }: PuppetTask, table: ResourceTable): Scope {
  const rows = [...(table.get('puppet:resource') ?? []), ...(table.get(`puppet:${resource.type}`) ?? [])];
  const variable = args.get('varname') ?? args.get('variable');
  const value = args.get('value');
  const facts: Fact[] = [
    ...resourceFacts(rows, new ObjectSettings(args)),
    ...variableFacts(args),
    ...modeFact(args),
    ...downloadFacts(module, args),
    ...(variable === undefined || value === undefined
      ? []
      : environmentFacts(asText(variable.value), asText(value.value), value.origin)),
  ];
  return {
    id: showHoles(`${resource.type} ${resource.title}`.trim()),
    origin: args.opening,
    facts,
    absent: absentByRows(rows, nothingSet),
    atMost: 'medium',
    site: '',
  };
}

function scopeOf(id: string, origin: Origin, facts: readonly Fact[]): Scope[] {
  return facts.length === 0 ? [] : [{ id, origin, facts, absent: nothingSet, atMost: 'medium', site: '' }];
}
