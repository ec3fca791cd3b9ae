/**
 * Ansible playbooks, roles and their variables: the arguments of modules, by the rows of `patterns/resources`.
 * https://docs.ansible.com/ansible/latest/collections/index_module.html
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { nothingSet } from '../../control.ts';
import { showHoles } from '../../holes.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { asText } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { ObjectSettings } from '../cluster/object-settings.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { cloudRules } from './cloud-rules.ts';
import { downloadFacts } from './downloads.ts';
import { firewallScopes } from './firewall.ts';
import { modeFact } from './modes.ts';
import { guardsFact, stoppedFacts } from './guards.ts';
import { labelOf, tasksOf, type Task } from './tasks.ts';
import { variableFacts } from './variables.ts';

/** Files that only hold variables. */
const VARIABLES = /(?:^|\/)(?:group_vars|host_vars|vars|defaults|inventory|inventories)\//;

/** Files of variables that hold for groups and hosts, whatever a role says. */
const OVERRIDES = /(?:^|\/)(?:group_vars|host_vars|inventory|inventories)\//;

/** Returns the scopes of plays, tasks and firewalls; of a file of variables, one for them. None for other YAML. */
export function ansibleScopes(root: DocumentNode, _place: PlaceRow, table: ResourceTable): Scope[] {
  if (root.entry('apiVersion') !== undefined || root.entry('jobs') !== undefined) return [];
  const isPlaybook = root.value.kind === 'list' && root.items().some((one) => one.value.kind === 'map');
  if (!isPlaybook) return VARIABLES.test(root.path) ? [variableScope('', root)] : [];
  const tasks = tasksOf(root);
  const plays = root.items().filter((one) => one.entry('vars') !== undefined && one.entry('hosts') !== undefined);
  return [
    ...plays.map((play) => variableScope(`play ${play.label('name') || play.label('hosts')}`, play.below('vars')!)),
    ...tasks.map((task) => taskScope(task, table)),
    ...firewallScopes(tasks),
    ...guardScope(root, tasks),
    ...stoppedScope(root, tasks),
  ];
}

function variableScope(id: string, node: DocumentNode): Scope {
  const isOverride = id !== '' || OVERRIDES.test(node.path);
  return {
    id,
    origin: node.opening,
    facts: variableFacts(node, isOverride),
    absent: nothingSet,
    atMost: 'medium',
    site: '',
  };
}

/** Returns the scope of one task: the settings of its module, modes, rules, downloads, environment. */
function taskScope(task: Task, table: ResourceTable): Scope {
  const { module, args, node } = task;
  const rows = [...(table.get('ansible:task') ?? []), ...(table.get(`ansible:${module}`) ?? [])];
  const around = (path: string) => node.get(path) ?? node.get('args', path);
  const environment = node.pairs('environment').flatMap(([key, one]) => {
    const text = asText(one.value);
    return environmentFacts(key, text, one.stretch());
  });
  const facts: Fact[] = [
    ...resourceFacts(rows, new ObjectSettings(args, around), node.opening),
    ...modeFact(args),
    ...cloudRules(module, args),
    ...downloadFacts(module, args),
    ...environment,
  ];
  return {
    id: showHoles(labelOf(task)),
    origin: node.opening,
    facts,
    absent: absentByRows(rows, nothingSet),
    atMost: 'medium',
    site: '',
  };
}

/** Returns the guards that this file stops; one that stops none is compared with one that does. */
function stoppedScope(root: DocumentNode, tasks: readonly Task[]): Scope[] {
  const facts = stoppedFacts(tasks);
  return tasks.length === 0
    ? []
    : [{ id: 'stopped guards', origin: root.opening, facts, absent: nothingSet, atMost: 'medium', site: '' }];
}

/** Returns the programs that guard the machine, as far as this file installs and starts them. */
function guardScope(root: DocumentNode, tasks: readonly Task[]): Scope[] {
  const facts = guardsFact(tasks, root.opening);
  return facts.length === 0
    ? []
    : [{ id: 'machine', origin: root.opening, facts, absent: nothingSet, atMost: 'medium', site: '' }];
}
