/** Access policies of resources: documents and statements. */

import type { Grants } from '../../orders/grants.ts';
import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { mappingGrants } from '../cluster/sign-in.ts';
import { policyDocument, type Statement } from './access-policy.ts';
import { resourceFacts } from '../settings/resource-facts.ts';
import { policyOfHcl, policyOfSentences } from './acl-texts.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import { type Value, textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { type Resource, text } from './resource.ts';

/** Providers whose policies have the grammar of AWS. */
const PROVIDERS = /^(?:aws|alicloud|tencentcloud|yandex|digitalocean|nifcloud|scaleway)_/;
const DOCUMENTS = [
  'policy',
  'assume_role_policy',
  'inline_policy.policy',
  'access_policies',
  'access_policy',
  'key_policy',
  'policy_document',
  'document',
  'assume_role_policy_document',
  'inline_policy',
  'repository_policy',
  'resource_policy',
  'content',
];

/** Policies in languages of their own: the key, and how its texts are read. */
const TEXTS: Readonly<Record<string, readonly [string, (texts: readonly string[]) => Grants | null]>> = {
  vault_policy: ['policy', (texts) => policyOfHcl(texts.join('\n'))],
  consul_acl_policy: ['rules', (texts) => policyOfHcl(texts.join('\n'))],
  nomad_acl_policy: ['rules_hcl', (texts) => policyOfHcl(texts.join('\n'))],
  oci_identity_policy: ['statements', policyOfSentences],
};

/** Reads policies in JSON: `jsonencode({…})`, a heredoc. A reference says nothing here. */
export function policyFacts(resource: Resource): Fact[] {
  const [key, read] = TEXTS[resource.type] ?? [];
  if (key !== undefined) {
    const found = resource.find(key);
    const grants = found === undefined ? null : read!(textsOf(found.value));
    return grants === null ? [] : [grantsFact(resource, grants, { ...found!.origin, endLine: found!.origin.line })];
  }
  if (!PROVIDERS.test(resource.type)) return [];
  return documentFacts(resource, DOCUMENTS);
}

/**
 * Returns the facts of one of Terraform's own blocks: the settings that it gives, and the policies in JSON among a
 * module's inputs, whatever they are called. What a module does without an input depends on its version.
 */
export function ownFacts(rows: readonly ResourceRow[], resource: Resource, { type, attributes }: Block): Fact[] {
  const facts = resourceFacts(rows, resource);
  if (type !== 'module') return facts;
  const keys = attributes.map(({ key }) => key);
  const mappings = keys.filter((key) => /^(?:aws_auth|map)_(?:roles|users)$/.test(key));
  const policies = [
    ...documentFacts(resource, keys),
    ...mappings.flatMap((key) => {
      const found = resource.find(key);
      const grants = mappingGrants(found?.value);
      return found === undefined || grants === null ? [] : [grantsFact(resource, grants, found.origin, key)];
    }),
  ];
  return [
    ...facts.filter(({ certainty }) => certainty !== 'default'),
    ...policies.map((fact): Fact => ({ ...fact, onlyChanged: true, atMost: 'medium' })),
  ];
}

function documentFacts(resource: Resource, keys: readonly string[]): Fact[] {
  return keys.flatMap((key) => {
    const found = resource.find(key);
    const grants = policyDocument(found === undefined ? undefined : documentOf(found.value));
    return found === undefined || grants === null
      ? []
      : [grantsFact(resource, grants, { ...found.origin, endLine: found.origin.line }, key)];
  });
}

/** Claims that a token must have to log in; a list holds for any of its values. */
export function claims(resource: Resource): Fact[] {
  const found = resource.find('bound_claims');
  const isGlob = text(resource.find('bound_claims_type')) === 'glob';
  const entries = found?.value.kind === 'map' ? found.value.entries : [];
  if (found !== undefined && found.value.kind !== 'map') return [];
  const condition = entries.map(({ key, value }) => ({
    operator: isGlob ? 'StringLike' : 'StringEquals',
    key,
    // A list may be written as a text with commas.
    values: textsOf(value).flatMap((one) => one.split(',')),
  }));
  const allows = [{ action: 'login', resource: '', principal: '', condition }];
  const origin = found?.origin ?? resource.opening;
  return [grantsFact(resource, { kind: 'grants', allows, denies: [] }, origin, 'bound_claims')];
}

/** Returns the policy that `jsonencode` or a text in JSON gives; undefined for other values. */
function documentOf(value: Value): Value | undefined {
  if (value.kind === 'call' && value.name === 'jsonencode') return value.args[0];
  return value.kind === 'known' && typeof value.value === 'string' && /^\s*\{/.test(value.value)
    ? parseYaml(value.value)?.documents[0]
    : undefined;
}

/** Makes the fact of what a policy grants. The subject `policy` is left out: it is the usual one. */
export function grantsFact(_resource: Resource, value: Grants, origin: Origin, subject = ''): Fact {
  return { control: controls.iam, subject: subject === 'policy' ? '' : subject, value, certainty: 'literal', origin };
}

/**
 * Reads a `statement` block.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function statementOf(block: Resource): Statement {
  const list = (key: string) => (block.find(key) === undefined ? [] : textsOf(block.find(key)!.value));
  const not = (key: string) => (block.find(key) === undefined ? [] : [`!${list(key).sort().join(',')}`]);
  const principals = block.all('principals').flatMap((one) => {
    const type = text(one.find('type')) ?? '';
    return (one.find('identifiers') === undefined ? [] : textsOf(one.find('identifiers')!.value)).map((id) =>
      id === '*' && /^(?:\*|AWS)$/.test(type) ? '*' : type === 'AWS' ? id : `${type} ${id}`,
    );
  });
  const condition = block.all('condition').map((one) => ({
    operator: text(one.find('test')) ?? '',
    key: text(one.find('variable')) ?? '',
    values: one.find('values') === undefined ? [] : textsOf(one.find('values')!.value),
  }));
  const resources = [...list('resources'), ...not('not_resources')];
  return {
    denies: text(block.find('effect'))?.toLowerCase() === 'deny',
    actions: [...list('actions'), ...not('not_actions')],
    resources: resources.length === 0 ? [''] : resources,
    principals: block.all('not_principals').length > 0 ? ['!'] : principals.length === 0 ? [''] : principals,
    condition,
  };
}
