/** Names of scopes and of files, taken apart: which of them may be two names of one subject. */

import { posix } from 'node:path';

export interface ScopeName {
  /** Id of the scope around it; empty for none. */
  readonly parent: string;
  /** `server`, `container`, `aws_s3_bucket`, `Deployment`; empty if ids are names alone. */
  readonly kind: string;
  readonly names: readonly string[];
}

/** Kinds of which one file contains several, each with a name that its author chooses freely. */
const CHOSEN: ReadonlySet<string> = new Set(
  'server virtualhost container job service fn class frontend backend listen resource'.split(' '),
);
const RESOURCE = /^((?:data\.)?[a-z][a-z0-9]*_\w+)\.([\w-]+)$/;
const OBJECT = /^([A-Z][A-Za-z]+) (\S*\/\S+)$/;

/** Splits the id of a scope into its parent, its kind and its names. */
export function nameOf(id: string): ScopeName {
  const at = id.lastIndexOf(' > ');
  const [parent, own] = at === -1 ? ['', id] : [id.slice(0, at), id.slice(at + 3)];
  const known = RESOURCE.exec(own) ?? OBJECT.exec(own);
  if (known) return { parent, kind: known[1]!, names: [known[2]!] };
  const words = own.split(/\s+/);
  const plain = words.filter((word) => !/^\(.*\)$/.test(word));
  const marks = words.filter((word) => !plain.includes(word));
  const isKind = plain.length > 1 && /^[a-z]+$/.test(plain[0]!);
  return {
    parent,
    kind: [isKind ? plain[0]! : '', ...marks].join(' ').trim(),
    names: isKind ? plain.slice(1) : plain,
  };
}

/** Returns whether two scopes of this kind in one place may be one scope that got another name. */
export function isChosen({ kind }: ScopeName): boolean {
  return CHOSEN.has(kind) || kind.includes('_') || /^[A-Z]/.test(kind);
}

/** Returns whether a name identifies its subject in a whole repository: a domain, an address, a kind and a name. */
export function isTelling({ kind, names }: ScopeName): boolean {
  return kind.includes('_') || /^[A-Z]/.test(kind) || names.some((name) => /^[^/].*\.[a-z]/i.test(name));
}

/** Tests if a name is a domain: `api.example.com`, `*.example.com`. */
export function isDomain(name: string): boolean {
  const labels = name.split('.');
  return labels.length > 1 && labels.every((label, at) => /^[a-z0-9-]+$/i.test(label) || (at === 0 && label === '*'));
}

/** Kinds of Kubernetes objects that run the same pods. */
const WORKLOADS = new Set('Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Pod Rollout'.split(' '));

/** Kinds of which there is one for a namespace and one for the whole cluster. */
const OF_CLUSTER = /^(?:Cluster)?(Role|RoleBinding|Issuer|SecretStore)$/;

/** Returns the group of kinds that a kind belongs to: one object may change its kind within it. */
export function familyOf(kind: string): string {
  if (WORKLOADS.has(kind)) return 'workload';
  return /^(?:Cron)?Job$/.test(kind) ? 'job' : (OF_CLUSTER.exec(kind)?.[1]?.toLowerCase() ?? kind);
}

/** Returns the name of an object whose kind may change: without its namespace, if it has none under another kind. */
export function nameInFamily({ kind, names }: ScopeName): string {
  const name = names[0] ?? '';
  return `${familyOf(kind)} ${OF_CLUSTER.test(kind) ? name.slice(name.indexOf('/') + 1) : name}`;
}

/** Returns the path of a location without its modifier. */
export function locationOf({ kind, names }: ScopeName): string | null {
  if (kind !== 'location') return null;
  return names.filter((name) => !/^(?:=|~\*?|\^~)$/.test(name)).join(' ');
}

/** Returns the folder without the parts that name a language, and the file's name without its extension. */
export function stemOf(path: string): { readonly folder: string; readonly stem: string } {
  const folder = posix
    .dirname(path)
    .split('/')
    .filter((part) => !/^(?:java|kotlin|scala|groovy|js|ts|javascript|typescript)$/.test(part))
    .join('/');
  const base = posix.basename(path);
  const stem = base.slice(0, base.length - posix.extname(base).length);
  return { folder, stem: stem.toLowerCase().replace(/[-_.]/g, '') };
}

const LANGUAGES: readonly RegExp[] = [/^\.[cm]?[jt]sx?$/, /^\.ya?ml$/];

/** Returns whether lines of one file can be written into the other. A file without an extension may be anything. */
export function isSameLanguage(path: string, other: string): boolean {
  const [one, two] = [path, other].map((name) => posix.extname(name)) as [string, string];
  return one === two || LANGUAGES.some((language) => language.test(one) && language.test(two));
}
