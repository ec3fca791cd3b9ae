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
];

/** Roles that hand out access themselves: Google's editor and AWS's power user lack exactly that. */
const HANDS_OUT = /^roles\/(?:iam\.|resourcemanager\.|.*admin$)|^(?:iam|administratoraccess)/;

/** Name of a role or managed policy in lower case, without the path that leads to it. */
function nameOf(role: string): string {
  return role
    .toLowerCase()
    .replace(/^arn:aws[\w-]*:iam::aws:policy\/(?:[\w-]+\/)*/, '')
    .replace(/^.*\/roledefinitions\//, '');
}

/** Returns whether everything that `narrow` grants is granted by `wide`. False where that is not published. */
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
 * `roles/storage.admin` includes `roles/storage.objectViewer`, `AmazonS3FullAccess` includes `AmazonS3ReadOnlyAccess`.
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
