/** Access policies of resources: documents, statements, members. */

import type { Clause } from '../../orders/conditions.ts';
import type { Grants } from '../../orders/grants.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { grantsOf, policyDocument, type Statement } from './access-policy.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { hasHole } from '../../holes.ts';
import { type Value, textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { type Resource, text } from './terraform-resource.ts';

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
];

/** Policies in JSON: `jsonencode({…})`, a heredoc. A reference says nothing here. */
export function policies(resource: Resource): Fact[] {
  if (!PROVIDERS.test(resource.type)) return [];
  return DOCUMENTS.flatMap((key) => {
    const found = resource.find(key);
    const grants = policyDocument(found === undefined ? undefined : documentOf(found.value));
    return found === undefined || grants === null
      ? []
      : [grantsFact(resource, grants, { ...found.origin, endLine: found.origin.line }, key)];
  });
}

function documentOf(value: Value): Value | undefined {
  if (value.kind === 'call' && value.name === 'jsonencode') return value.args[0];
  return value.kind === 'known' && typeof value.value === 'string' && /^\s*\{/.test(value.value)
    ? parseYaml(value.value)?.documents[0]
    : undefined;
}

export function grantsFact(_resource: Resource, value: Grants, origin: Origin, subject = ''): Fact {
  return { control: controls.iam, subject: subject === 'policy' ? '' : subject, value, certainty: 'literal', origin };
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
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

/** Keys that name the role, and who has it, of bindings that are resources of their own. */
interface Binding {
  readonly resource: RegExp;
  readonly role: readonly string[];
  readonly who: readonly string[];
}

const BINDINGS: readonly Binding[] = [
  // https://cloud.google.com/iam/docs/overview#basic, https://yandex.cloud/docs/iam/concepts/access-control/roles
  { resource: /^(?:google|yandex)_.*_iam_(?:member|binding)$/, role: ['role'], who: ['member', 'members'] },
  {
    resource: /^google_storage_(?:default_)?(?:bucket|object)_(?:access_control|acl)$/,
    role: ['role'],
    who: ['entity'],
  },
  // https://learn.microsoft.com/azure/role-based-access-control/role-assignments
  {
    resource: /^azurerm_role_assignment$/,
    role: ['role_definition_name', 'role_definition_id'],
    who: ['principal_id'],
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
  {
    resource: /^aws_iam_(?:(?:role|user|group)_)?policy_attachment$/,
    role: ['policy_arn'],
    who: ['role', 'user', 'group', 'roles', 'users', 'groups'],
  },
  {
    resource: /^aws_ssoadmin_managed_policy_attachment$/,
    role: ['managed_policy_arn'],
    who: ['permission_set_arn'],
  },
  { resource: /^aws_lambda_permission$/, role: ['action'], who: ['principal'] },
  { resource: /^aws_iam_role$/, role: ['managed_policy_arns'], who: [] },
  {
    resource: /^alicloud_ram_(?:user|role|group)_policy_attachment$/,
    role: ['policy_name'],
    who: ['user_name', 'role_name', 'group_name'],
  },
];

/** The account has any principal: the system's groups of all users, signed in or not. */
const ANYONE = /^(?:system:)?all(?:Authenticated)?Users$/;

/** Reads the members of each role. */
export function members(resource: Resource): Fact[] {
  const binding = BINDINGS.find((one) => one.resource.test(resource.type));
  if (binding === undefined) return [];
  const first = (keys: readonly string[]) => keys.flatMap((key) => resource.find(key) ?? [])[0];
  const [role, who] = [first(binding.role), first(binding.who)];
  if (role === undefined) return [];
  const principals = (who === undefined ? [''] : textsOf(who.value)).map(principalOf);
  const actions = textsOf(role.value).map((name) => (ALL_RIGHTS.test(name) ? '*' : name));
  const statement = { denies: false, actions, resources: ['*'], principals, condition: conditionOf(resource) };
  return [grantsFact(resource, grantsOf([statement]), (who ?? role).origin, 'roles')];
}

/** A reference by the resource that it is to, however it is written: `aws_iam_role.web[0].name`. */
function principalOf(text: string): string {
  const address = /\b[a-z]+_\w+\.[\w-]+/.exec(text)?.[0];
  return ANYONE.test(text) ? '*' : hasHole(text) && address !== undefined ? address : text;
}

/** Roles that may do anything. */
const ALL_RIGHTS = /^(?:roles\/owner|owner|administratoraccess|arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess)$/i;

/** https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html */
function conditionOf(resource: Resource): Clause[] {
  return ['source_arn', 'source_account', 'principal_org_id'].flatMap((key) => {
    const found = resource.find(key);
    return found === undefined ? [] : [{ operator: 'ArnLike', key, values: textsOf(found.value) }];
  });
}
