/** Rules and protections that are resources of their own, joined to the resource that they are about. */

import { addTo } from '../../../../model/groups.ts';
import { nothingSet } from '../../control.ts';
import type { Fact, Scope, Source } from '../../judge/scene.ts';
import type { NetworkRule } from '../../orders/networks.ts';
import { absentAttached, attachedFact, factsInstead, protectedBy, withLoose } from '../cloud/attached.ts';
import { networkFacts, parentOf } from '../cloud/network-rules.ts';
import type { Resource } from '../cloud/resource.ts';

const PROTECTED = 'protection of ';
/** The account, and what is named by its id. */
const OUTSIDE = 'protection from outside of ';

/** Makes the scope of a resource that others protect, whose missing protections have their own defaults. */
function protectedScope(id: string, resource: Resource | null): Scope {
  const scope = scopeOf(id, resource, []);
  return { ...scope, site: id.replace(PROTECTED, '').replace(OUTSIDE, ''), absent: absentAttached(scope.absent) };
}

/** Adds what protects a resource to that resource, wherever that is defined. */
export function joinAttached(
  scopes: readonly Scope[],
  resources: readonly Resource[],
  table: Source['resources'],
): readonly Scope[] {
  const attached = new Map<string, Resource[]>();
  const types = new Set<string>();
  const here = new Set(scopes.map((scope) => scope.id));
  for (const resource of resources) {
    const subject = protectedBy(resource);
    if (subject?.kind === 'any') types.add(resource.type);
    if (subject === null || subject.kind === 'any') continue;
    const isHere = subject.kind === 'address' && here.has(subject.name);
    const id = isHere ? subject.name : `${subject.kind === 'id' ? OUTSIDE : PROTECTED}${subject.name}`;
    addTo(attached, id, resource);
  }
  const loose = resources.filter(({ type }) => types.has(type));
  const withFacts = (scope: Scope): Scope => {
    const own = withLoose(scope.id, attached.get(scope.id) ?? [], loose);
    if (own.length === 0) return scope;
    const instead = own.flatMap((one) => factsInstead(one, table.get(scope.id.split('.')[0]!) ?? []));
    const facts = scope.facts.map((fact) => instead.find(({ subject }) => subject === fact.subject) ?? fact);
    return { ...scope, facts: [...facts, ...own.map(attachedFact)] };
  };
  const elsewhere = [...attached].filter(([id]) => !here.has(id)).map(([id, [first]]) => protectedScope(id, first!));
  return [...scopes, ...elsewhere].map(withFacts);
}

const ELSEWHERE = 'rules of ';

/** Makes a scope with facts; one without a resource has no lines. */
export function scopeOf(id: string, resource: Resource | null, facts: readonly Fact[]): Scope {
  const origin = resource?.opening ?? { path: '', line: 1, endLine: 1 };
  return { id, origin, facts, absent: nothingSet, atMost: 'high', site: id };
}

/** Adds rules that are resources of their own to the filter that they name. Linear in the count of resources. */
export function joinRules(scopes: readonly Scope[], resources: readonly Resource[]): readonly Scope[] {
  const rules = new Map<string, Resource[]>();
  for (const resource of resources) {
    const parent = parentOf(resource);
    if (parent !== null) addTo(rules, parent, resource);
  }
  if (rules.size === 0) return scopes;
  const here = scopes.map((scope) => withRules(scope, rules.get(scope.id) ?? []));
  const known = new Set(scopes.map((scope) => scope.id));
  const elsewhere = [...rules]
    .filter(([parent]) => !known.has(parent))
    .map(([parent, own]) => withRules(scopeOf(`${ELSEWHERE}${parent}`, own[0]!, []), own));
  return [...here, ...elsewhere];
}

/** Joins rules to a scope: the facts about one direction become one fact, with all that they let through. */
function withRules(scope: Scope, rules: readonly Resource[]): Scope {
  if (rules.length === 0) return scope;
  const facts = [...scope.facts];
  const allowed = new Map<number, NetworkRule[]>();
  for (const fact of rules.flatMap((rule) => networkFacts(rule.type, rule))) {
    const at = facts.findIndex((one) => one.control === fact.control && one.subject === fact.subject);
    const [old, added] = [facts[at]?.value, fact.value];
    if (old?.kind !== 'networks' || added.kind !== 'networks') {
      facts.push(fact);
      continue;
    }
    const allows = allowed.get(at) ?? [...old.allows];
    allows.push(...added.allows);
    allowed.set(at, allows);
    facts[at] = { ...fact, value: { ...old, allows } } as Fact;
  }
  return { ...scope, facts };
}

/** Returns what applied before rules or protections were written here: the other file's resource had none from here. */
export function beforehand(id: string): Scope | null {
  if (id.startsWith(ELSEWHERE)) return scopeOf(id, null, []);
  return id.startsWith(PROTECTED) || id.startsWith(OUTSIDE) ? protectedScope(id, null) : null;
}

/**
 * Returns what applies where rules or protections are deleted: resources that Terraform does not manage stay; a
 * resource of another file may be deleted with what protects it. `there`: a resource that the file still has.
 */
export function afterwards(id: string, there: Resource | null): Scope | null {
  if (there === null || !(id.startsWith(OUTSIDE) || id.startsWith(PROTECTED))) return null;
  const scope = protectedScope(id, there);
  return id.startsWith(OUTSIDE) ? scope : { ...scope, atMost: 'low' };
}
