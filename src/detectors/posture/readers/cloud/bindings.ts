/** Resources that give someone a role, or a list of rights. */

import type { Clause } from '../../orders/conditions.ts';
import type { Fact } from '../../judge/scene.ts';
import { grantsOf, type Statement } from './access-policy.ts';
import { HOLE_END, hasHole } from '../../holes.ts';
import { asText, entryOf, textsOf } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import { grantsFact } from './resource-access.ts';
import type { Resource } from './resource.ts';

/** Keys that name the role, and who has it, of bindings that are resources of their own. */
interface Binding {
  readonly resource: RegExp;
  /** Keys of a role, a right, or a list of them; `kind=key` puts a word before each right. */
  readonly role: readonly string[];
  readonly who: readonly string[];
  /** Keys of what the role is for; none of them set: everything. */
  readonly on?: readonly string[];
  /** Blocks that are bindings; left out: the resource itself. */
  readonly each?: string;
  /** All of `role` count, not the first that is set. */
  readonly all?: true;
}

const BINDINGS: readonly Binding[] = [
  // https://cloud.google.com/iam/docs/overview#basic, https://yandex.cloud/docs/iam/concepts/access-control/roles
  { resource: /^(?:google|yandex)_.*_iam_(?:member|binding)$/, role: ['role'], who: ['member', 'members'] },
  {
    resource: /^google_storage_(?:default_)?(?:bucket|object)_(?:access_control|acl)$/,
    role: ['role'],
    who: ['entity'],
  },
  { resource: /^google_(?:project|organization)_iam_custom_role$/, role: ['permissions'], who: [] },
  // https://learn.microsoft.com/azure/role-based-access-control/role-assignments
  {
    resource: /^azurerm_role_assignment$/,
    role: ['role_definition_name', 'role_definition_id'],
    who: ['principal_id'],
    on: ['scope'],
  },
  {
    resource: /^azurerm_role_definition$/,
    role: ['actions', 'data=data_actions'],
    who: [],
    each: 'permissions',
    all: true,
  },
  // https://learn.microsoft.com/azure/key-vault/general/assign-access-policy
  {
    resource: /^azurerm_key_vault_access_policy$/,
    role: ['keys=key_permissions', 'secrets=secret_permissions', 'certificates=certificate_permissions'],
    who: ['object_id'],
    all: true,
  },
  {
    resource: /^azurerm_key_vault$/,
    role: ['keys=key_permissions', 'secrets=secret_permissions', 'certificates=certificate_permissions'],
    who: ['object_id'],
    each: 'access_policy',
    all: true,
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
  { resource: /^aws_eks_access_policy_association$/, role: ['policy_arn'], who: ['principal_arn'] },
  { resource: /^aws_lambda_(?:layer_version_)?permission$/, role: ['action'], who: ['principal'] },
  { resource: /^aws_cloudwatch_event_permission$/, role: ['action'], who: ['principal'] },
  { resource: /^aws_vpc_endpoint_service_allowed_principal$/, role: ['=principal_arn'], who: ['principal_arn'] },
  { resource: /^aws_kms_grant$/, role: ['operations'], who: ['grantee_principal'], on: ['key_id'] },
  { resource: /^aws_lakeformation_permissions$/, role: ['permissions'], who: ['principal'] },
  { resource: /^aws_iam_role$/, role: ['managed_policy_arns'], who: [] },
  {
    resource: /^aws_lakeformation_data_lake_settings$/,
    role: ['permissions'],
    who: ['principal'],
    each: 'create_table_default_permissions',
  },
  {
    resource: /^alicloud_ram_(?:user|role|group)_policy_attachment$/,
    role: ['policy_name'],
    who: ['user_name', 'role_name', 'group_name'],
  },
  // https://registry.terraform.io/providers/cyrilgdn/postgresql/latest/docs/resources/postgresql_grant
  { resource: /^postgresql_grant$/, role: ['privileges'], who: ['role'], on: ['objects', 'schema', 'database'] },
  { resource: /^postgresql_grant_role$/, role: ['grant_role'], who: ['role'] },
  { resource: /^mysql_grant$/, role: ['privileges'], who: ['user', 'role'], on: ['database'] },
  {
    resource: /^snowflake_grant_(?:account_role|database_role|application_role)$/,
    role: ['role_name', 'database_role_name', 'application_role_name'],
    who: ['user_name', 'parent_role_name'],
  },
  { resource: /^snowflake_grant_privileges_to_\w+$/, role: ['privileges'], who: ['account_role_name', 'to_share'] },
  { resource: /^mongodbatlas_database_user$/, role: ['role_name'], who: [], on: ['database_name'], each: 'roles' },
  {
    resource: /^mongodbatlas_(?:project|org)_(?:invitation|api_key)$/,
    role: ['roles', 'role_names'],
    who: ['username'],
  },
  {
    resource: /^github_(?:team_repository|repository_collaborator)$/,
    role: ['permission'],
    who: ['team_id', 'username'],
  },
  {
    resource: /^gitlab_(?:project|group)_(?:membership|share_group)$/,
    role: ['access_level', 'group_access'],
    who: ['user_id', 'group_id'],
  },
  { resource: /^okta_(?:user|group)_(?:admin_roles|role)s?$/, role: ['admin_roles', 'role_type'], who: ['user_id'] },
  { resource: /^databricks_(?:grants|grant|permissions)$/, role: ['privileges'], who: ['principal'], each: 'grant' },
];

/** The account has any principal: the system's groups of all users, signed in or not. */
const ANYONE = /^(?:(?:system:)?all(?:Authenticated)?Users|IAM_ALLOWED_PRINCIPALS)$/;

/** Reads the members of each role. */
export function members(resource: Resource): Fact[] {
  const binding = BINDINGS.find((one) => one.resource.test(resource.type));
  if (binding === undefined) return [];
  const each = binding.each === undefined ? [resource] : resource.all(binding.each);
  const read = each.flatMap((one) => statementsOf(one, binding));
  return read.length === 0
    ? []
    : [grantsFact(resource, grantsOf(read.map(([statement]) => statement)), read[0]![1].origin, 'roles')];
}

/**
 * Returns the statement that a resource makes, with the key that reports show: the one that names who gets the role,
 * else that of the role. Empty without a role. Nobody named is the principal '', nothing named is the resource `*`.
 */
function statementsOf(of: Resource, binding: Binding): (readonly [Statement, Found])[] {
  const roles = binding.role.flatMap((key) => rightsOf(of, key)).slice(0, binding.all ? undefined : 1);
  if (roles.length === 0) return [];
  const who = binding.who.flatMap((key) => of.find(key) ?? [])[0];
  const on = (binding.on ?? []).flatMap((key) => of.find(key) ?? [])[0];
  const statement = {
    denies: false,
    actions: roles.flatMap(([, names]) => names),
    resources: on === undefined ? ['*'] : textsOf(on.value).map(scopeOf),
    principals: (who === undefined ? [''] : textsOf(who.value)).map(principalOf),
    condition: conditionOf(of),
  };
  return [[statement, (binding.all ? undefined : who) ?? roles[0]![0]]];
}

/**
 * Returns the rights under a key: for `secrets=secret_permissions` each with `secrets:` before it; without a name
 * there, the key itself.
 */
function rightsOf(of: Resource, key: string): (readonly [Found, readonly string[]])[] {
  const [prefix, name] = key.includes('=') ? (key.split('=') as [string, string]) : [null, key];
  const found = of.find(name);
  if (found === undefined) return [];
  if (prefix === '') return [[found, ['connect']]];
  const names = textsOf(found.value).map((one) => (ALL_RIGHTS.test(one) ? '*' : one));
  return [[found, prefix === null ? names : names.map((one) => `${prefix}:${/^all$/i.test(one) ? '*' : one}`)]];
}

/** Returns a scope as a pattern: a subscription has all resource groups, a management group all subscriptions. */
function scopeOf(text: string): string {
  if (/azurerm_(?:subscription|management_group)\b|\/managementGroups\//.test(text)) return '*';
  return /^\/subscriptions\/[^/]+\/?$/.test(text) || text === '' ? '*' : text;
}

/**
 * Returns a principal; a reference by the resource that it is to, however it is written: `aws_iam_role.web[0].name`.
 */
function principalOf(text: string): string {
  const address = /\b[a-z]+_\w+\.[\w-]+/.exec(text)?.[0];
  if (ANYONE.test(text)) return '*';
  if (!hasHole(text) || address === undefined) return text;
  // https://cloud.google.com/iam/docs/principal-identifiers
  const isOfPool = /^principal(?:Set)?:/.test(text);
  return isOfPool ? `${text.split(':')[0]}://${address}${text.slice(text.lastIndexOf(HOLE_END) + 1)}` : address;
}

/** Roles that may do anything. */
const ALL_RIGHTS =
  /^(?:roles\/owner|owner|administratoraccess|arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess|all|all privileges)$/i;

/**
 * Returns the clauses that narrow a permission to a source.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
function conditionOf(resource: Resource): Clause[] {
  const keys = ['source_arn', 'source_account', 'principal_org_id', 'organization_id', 'condition'];
  const block = resource.all('condition')[0];
  const expression = block?.find('expression') ?? block?.find('value');
  return [
    ...keys.flatMap((key) => {
      const found = resource.find(key);
      return found === undefined || entryOf(found.value, 'expression') !== undefined
        ? []
        : [{ operator: 'ArnLike', key, values: textsOf(found.value) }];
    }),
    ...(block === undefined
      ? []
      : [{ operator: 'holds', key: 'condition', values: [expression === undefined ? '' : asText(expression.value)] }]),
  ];
}
