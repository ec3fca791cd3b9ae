/**
 * Access policies that are texts of their own language: HCL of Vault, Consul and Nomad, sentences of Oracle Cloud.
 * https://developer.hashicorp.com/vault/docs/concepts/policies, https://developer.hashicorp.com/consul/docs/secure/acl,
 * https://developer.hashicorp.com/nomad/docs/other-specifications/acl-policy and
 * https://docs.oracle.com/iaas/Content/Identity/Concepts/policysyntax.htm
 */

import { parseHcl, type Block } from '../../languages/hcl/parse.ts';
import { asText, textsOf } from '../../languages/value.ts';
import type { Grant, Grants } from '../../orders/grants.ts';
import { refuseBeyond } from '../../languages/limits.ts';

/** Each level has those before it. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  list: ['list'],
  read: ['list', 'read'],
  scale: ['list', 'read', 'scale'],
  write: ['list', 'read', 'scale', 'write'],
  inspect: ['inspect'],
  use: ['inspect', 'read', 'use'],
  manage: ['inspect', 'read', 'use', 'manage'],
};

/** Returns the policy of paths or levels in a text; null if it has no policy. */
export function policyOfHcl(text: string): Grants | null {
  const root = parseHclOrNull(text);
  return root === null ? null : policyOfBlocks(root.blocks);
}

function parseHclOrNull(text: string): Block | null {
  try {
    return parseHcl(text);
  } catch {
    return null;
  }
}

/** Returns the rules of Vault's, Consul's or Nomad's blocks as grants; null if no block is one. */
export function policyOfBlocks(blocks: readonly Block[]): Grants | null {
  const rules = blocks.flatMap((block) => [...grantsOfPath(block), ...grantsOfLevel(block)]);
  if (rules.length === 0) return null;
  return {
    kind: 'grants',
    allows: rules.filter(({ action }) => action !== 'deny'),
    denies: rules.filter(({ action }) => action === 'deny').map((rule) => ({ ...rule, action: '*' })),
  };
}

/** Reads `path "secret/*" { capabilities = ["read"] }`; a `+` is one segment. */
function grantsOfPath({ type, labels, attributes }: Block): Grant[] {
  if (type !== 'path' || labels[0] === undefined) return [];
  const capabilities = attributes.find(({ key }) => key === 'capabilities' || key === 'policy')?.value;
  return textsOf(capabilities).map((action) => grant(action, labels[0]!.replaceAll('+', '*')));
}

/** Reads `service_prefix "web" { policy = "write" }`, `namespace "default" { capabilities = ["submit-job"] }`. */
function grantsOfLevel({ type, labels, attributes }: Block): Grant[] {
  if (type === 'path') return [];
  const level = attributes.find(({ key }) => key === 'policy')?.value;
  const more = textsOf(attributes.find(({ key }) => key === 'capabilities')?.value);
  const own = level === undefined ? [] : (LEVELS[asText(level)] ?? [asText(level)]);
  const resource = `${type.replace(/_prefix$/, '')} ${labels[0] ?? ''}${type.endsWith('_prefix') ? '*' : ''}`;
  return [...own, ...more].map((action) => grant(action, resource));
}

function grant(action: string, resource: string): Grant {
  return { action, resource, principal: '', condition: [] };
}

/** `Allow group Developers to manage all-resources in tenancy where …` */
const SENTENCE =
  /^\s*allow\s+(.+?)\s+to\s+(inspect|read|use|manage|\{[^}]*\})\s+(\S+)\s+in\s+(.+?)(?:\s+where\s+(.+))?\s*$/i;

/** Returns the grants of sentences; null if no sentence is a grant. */
export function policyOfSentences(sentences: readonly string[]): Grants | null {
  const allows = sentences.flatMap((text): Grant[] => {
    refuseBeyond(text.length > LONGEST);
    const [, who, verb, family, where, condition] = SENTENCE.exec(text) ?? [];
    if (who === undefined) return [];
    const place = /^tenancy$/i.test(where!.trim()) ? '*' : where!;
    const resource = /^all-resources$/i.test(family!) ? '*' : family!;
    const clauses = condition === undefined ? [] : [{ operator: 'where', key: 'where', values: [condition] }];
    return (LEVELS[verb!.toLowerCase()] ?? [verb!]).map((action) => ({
      action,
      resource: place === '*' && resource === '*' ? '*' : `${place}/${resource}`,
      principal: /^any-user$/i.test(who) ? '*' : who,
      condition: clauses,
    }));
  });
  return allows.length === 0 ? null : { kind: 'grants', allows, denies: [] };
}

/** A sentence is not longer. */
const LONGEST = 1000;
