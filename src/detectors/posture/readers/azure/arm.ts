/**
 * Azure Resource Manager templates.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { asText, known, textsOf, unknown, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { absentByRows, resourceFacts, type ResourceReader } from '../settings/resource-facts.ts';
import { addedPolicies } from '../cloud/joins.ts';
import { networkFacts } from '../cloud/network-rules.ts';
import { isModule, moduleScopes } from './module-inputs.ts';
import { secretScopes } from './template-secrets.ts';

/** `parameters('x')` and `variables('x')` → what they stand for. */
type Names = ReadonlyMap<string, Value>;

/** Returns a scope for each resource with settings, and those of secrets in parameters and outputs. */
export function armScopes(root: DocumentNode, _place: PlaceRow, table: ResourceTable): Scope[] {
  const scopes = resourcesIn(root, '', namesOf(root)).flatMap(({ type, name, node, names }) => {
    if (isModule(type)) return moduleScopes(`module ${name}`, node, table);
    const rows = table.get(type) ?? [];
    const settings = new ArmResource(node, names);
    const facts = [...resourceFacts(rows, settings), ...networkFacts(type, settings), ...roleFacts(type, settings)];
    if (facts.length === 0) return [];
    const joins = [...addedPolicies(facts), ...withoutSettings(type, rows, settings)];
    const id = `${type} ${name}`;
    const scope: Scope = {
      id,
      origin: node.opening,
      facts,
      absent: absentByRows(rows, nothingSet),
      atMost: 'high',
      site: name,
    };
    return [{ ...scope, ...(joins.length > 0 && { joins }) }];
  });
  return [...scopes, ...secretScopes(root)];
}

/** Resources that are settings of the one that they belong to: without one, its defaults hold. */
const SETTINGS = new Set(
  (
    'basicpublishingcredentialspolicies auditingsettings extendedauditingsettings securityalertpolicies ' +
    'vulnerabilityassessments azureadonlyauthentications diagnosticsettings encryptionprotector ' +
    'networkrulesets advancedthreatprotectionsettings defenderforstoragesettings pricings transparentdataencryption'
  ).split(' '),
);

/**
 * Returns the defaults that hold again when the resource is deleted, for types that only set another one's settings.
 */
function withoutSettings(type: string, rows: readonly ResourceRow[], settings: ArmResource): Joins[] {
  if (!SETTINGS.has(type.split('/').at(-1)!.toLowerCase())) return [];
  const nothing: ResourceReader = { opening: settings.opening, find: () => undefined, all: () => [] };
  return [{ parent: '', facts: resourceFacts(rows, nothing), judged: 'deleted' }];
}

/**
 * Reads a role assignment as a grant: its role is the action, `*` for owners.
 * https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
 */
function roleFacts(type: string, settings: ArmResource): Fact[] {
  if (type !== 'Microsoft.Authorization/roleAssignments') return [];
  const [role, assignee] = ['roleDefinitionId', 'principalId'].map((key) => settings.find(`properties.${key}`));
  if (role === undefined) return [];
  const action = textsOf(role.value)[0] ?? '';
  const principal = assignee === undefined ? '' : asText(assignee.value);
  const allows = [{ action: OWNER.test(action) ? '*' : action, resource: '*', principal, condition: [] }];
  return [
    makeFact(
      controls.iam,
      { kind: 'grants', allows, denies: [] },
      { subject: '', certainty: 'literal' as const, origin: role.origin },
    ),
  ];
}

const OWNER = /8e3af657-a8ff-443c-a75c-2fe8c4bcb635/;

interface ArmEntry {
  readonly type: string;
  readonly name: string;
  readonly node: DocumentNode;
  readonly names: Names;
}

/** Returns the resources with those within them, and those of nested deployments. */
function resourcesIn(node: DocumentNode, around: string, names: Names): ArmEntry[] {
  const own = [...node.items('resources'), ...node.pairs('resources').map(([, child]) => child)];
  return own.flatMap((resource) => {
    const written = resource.text('type') ?? '';
    const type = written.includes('.') || around === '' ? written : `${around}/${written}`;
    const nested = resource.below('properties', 'template');
    return [
      { type, name: resource.label('name'), node: resource, names },
      ...resourcesIn(resource, type, names),
      ...(nested === undefined ? [] : resourcesIn(nested, '', new Map([...names, ...namesOf(nested)]))),
    ];
  });
}

/** Returns the name of a resource; of `[concat(parameters('server'), '/log_connections')]` its last text. */
function nameOf(resource: DocumentNode): string {
  const text = resource.label('name');
  return (/'([^']*)'[^']*$/.exec(text)?.[1] ?? text).split('/').at(-1)!;
}

/** Returns the constants that expressions can name: parameters by their defaults, and variables. */
function namesOf(root: DocumentNode): Names {
  const parameters = root.pairs('parameters').flatMap(([name, node]) => {
    const fallback = node.entry('defaultValue')?.value;
    if (fallback === undefined) return [];
    const value: Value = fallback.kind === 'known' ? { ...fallback, certainty: 'env' } : fallback;
    return [[`parameters('${name.toLowerCase()}')`, value] as const];
  });
  const variables = root
    .pairs('variables')
    .map(([name, node]) => [`variables('${name.toLowerCase()}')`, node.value] as const);
  return new Map([...parameters, ...variables]);
}

class ArmResource implements ResourceReader {
  constructor(
    readonly node: DocumentNode,
    readonly names: Names,
  ) {}

  get opening(): Origin {
    return this.node.opening;
  }

  /** Returns the value at a dotted path, with parameters and variables put in. */
  find(path: string): Found | undefined {
    const found = this.node.get(...path.split('.'));
    if (found === undefined) return undefined;
    return path === 'name'
      ? { ...found, value: known(nameOf(this.node), found.value.at) }
      : { ...found, value: this.#resolved(found.value) };
  }

  /** Returns the items of a list at a dotted path, or the one map there. */
  all(path: string): readonly ResourceReader[] {
    const keys = path.split('.');
    const items = this.node.items(...keys);
    const only = this.node.below(...keys);
    const nodes = items.length === 0 && only?.value.kind === 'map' ? [only] : items;
    return nodes.map((node) => new ArmResource(node, this.names));
  }

  /** Puts parameters and variables into a value: `[…]` is an expression; `[[` is a text that begins with a bracket. */
  #resolved(value: Value): Value {
    if (value.kind !== 'known' || typeof value.value !== 'string') return value;
    const text = value.value.trim();
    if (!text.startsWith('[') || text.startsWith('[[') || !text.endsWith(']')) return value;
    const named = this.names.get(text.slice(1, -1).trim().toLowerCase());
    return named === undefined ? unknown(text, value.at) : { ...named, at: value.at };
  }
}
