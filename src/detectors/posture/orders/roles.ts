/**
 * Named roles and managed policies by what they include, as their providers publish it:
 * https://cloud.google.com/iam/docs/roles-overview, https://kubernetes.io/docs/reference/access-authn-authz/rbac/,
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles and
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html, read on 2026-11-30.
 */

/** Best first: each includes those behind it. Names in lower case. */
const LADDERS: readonly (readonly string[])[] = [
  ['roles/owner', 'roles/editor', 'roles/viewer', 'roles/browser'],
  ['roles/owner', 'roles/editor', 'roles/reader'],
  ['cluster-admin', 'admin', 'edit', 'view'],
  ['owner', 'contributor', 'reader'],
  ['owner', 'user access administrator', 'role based access control administrator'],
  ['administratoraccess', 'poweruseraccess', 'readonlyaccess', 'viewonlyaccess'],
  ['administratoraccess', 'iamfullaccess', 'iamreadonlyaccess'],
  ['administratoraccess', 'readonlyaccess', 'securityaudit'],
  // https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
  ['amazoneksclusteradminpolicy', 'amazoneksadminpolicy', 'amazonekseditpolicy', 'amazoneksviewpolicy'],
  ['amazoneksclusteradminpolicy', 'amazoneksadminviewpolicy', 'amazoneksviewpolicy'],
  // https://docs.snowflake.com/en/user-guide/security-access-control-overview#system-defined-roles
  ['accountadmin', 'sysadmin', 'public'],
  ['accountadmin', 'securityadmin', 'useradmin', 'public'],
  // https://www.mongodb.com/docs/manual/reference/built-in-roles/
  ['root', 'atlasadmin', 'readwriteanydatabase', 'readwrite', 'read'],
  ['root', 'atlasadmin', 'readwriteanydatabase', 'readanydatabase', 'read'],
  ['root', 'atlasadmin', 'dbadminanydatabase', 'dbadmin'],
  ['dbowner', 'readwrite', 'read'],
  // https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories
  ['admin', 'maintain', 'push', 'triage', 'pull'],
  // https://docs.gitlab.com/user/permissions/
  ['owner', 'maintainer', 'developer', 'reporter', 'guest'],
  ['key vault administrator', 'key vault secrets officer', 'key vault secrets user'],
  ['storage blob data owner', 'storage blob data contributor', 'storage blob data reader'],
];

/**
 * Roles of Azure by their ids, which are the same everywhere.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
const AZURE: Readonly<Record<string, string>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'contributor',
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'reader',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'user access administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'role based access control administrator',
  '00482a5a-887f-4fb3-b363-3b7fe8e74483': 'key vault administrator',
  'b86a8fe4-44ce-4948-aee5-eccb2c155cd7': 'key vault secrets officer',
  '4633458b-17de-408a-b874-0445c86b69e6': 'key vault secrets user',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'storage blob data owner',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'storage blob data contributor',
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': 'storage blob data reader',
};

/** Roles that hand out access themselves: Google's editor and AWS's power user lack exactly that. */
const HANDS_OUT = /^roles\/(?:iam\.|resourcemanager\.|.*admin$)|^(?:iam|administratoraccess)/;

/** Returns the name of a role or managed policy in lower case, without the path that leads to it. */
function nameOf(role: string): string {
  const name = role
    .toLowerCase()
    .replace(/^arn:aws[\w-]*:(?:iam::aws:policy|eks::aws:cluster-access-policy)\/(?:.*\/)?/, '')
    .replace(/^.*\/roledefinitions(?:\/|',\s*')/, '');
  return AZURE[/^[0-9a-f-]{36}/.exec(name)?.[0] ?? ''] ?? name;
}

/** Returns whether everything that `narrow` grants is granted by `wide`. False if that is not published. */
export function includesRole(wide: string, narrow: string): boolean {
  const [one, other] = [nameOf(wide), nameOf(narrow)];
  if (one === other) return true;
  if (LADDERS.some((ladder) => ladder.includes(one) && ladder.indexOf(one) < ladder.indexOf(other))) return true;
  if (one === 'roles/owner') return other.startsWith('roles/');
  if (one === 'roles/editor') return other.startsWith('roles/') && !HANDS_OUT.test(other) && other !== 'roles/owner';
  if (one === 'administratoraccess') return isManaged(narrow);
  if (one === 'poweruseraccess') return isManaged(narrow) && !HANDS_OUT.test(other);
  if (one === 'readonlyaccess') return isManaged(narrow) && other.endsWith('readonlyaccess');
  if (one === 'owner') return /^[a-z]/.test(other) && / (?:contributor|reader|owner|administrator|user)$/.test(other);
  return includesWithinService(one, other);
}

function isManaged(role: string): boolean {
  return /^arn:aws[\w-]*:iam::aws:policy\//i.test(role);
}

/**
 * Tests if one role of a service includes another: `roles/storage.admin` includes `roles/storage.objectViewer`,
 * `AmazonS3FullAccess` includes `AmazonS3ReadOnlyAccess`.
 */
function includesWithinService(one: string, other: string): boolean {
  const google = /^(roles\/[a-z]+)\.admin$/.exec(one);
  if (google !== null) return other.startsWith(`${google[1]}.`);
  const amazon = /^(.+?)_?fullaccess$/.exec(one);
  return (
    amazon !== null &&
    other.startsWith(amazon[1]!) &&
    /^(?:_?readonlyaccess|readonly)/.test(other.slice(amazon[1]!.length))
  );
}
