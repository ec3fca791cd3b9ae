/** Values of a Helm chart that its changed templates no longer read: they set nothing any more, the templates do. */

import type { ChangedFile } from './changed-file.ts';
import { LARGEST } from './excerpt.ts';
import type { Scene } from './judge/scene.ts';
import type { Text } from '../../model/text.ts';

const TEMPLATE = /^((?:.*\/)?)templates\/.+\.(?:ya?ml|tpl)$/;
const VALUES = /^((?:.*\/)?)values[\w.-]*\.ya?ml$/;
const READ = /\.Values((?:\.[A-Za-z_][\w-]{0,60}){1,8})/g;

function keysIn(text: Text | null): ReadonlySet<string> {
  if (text === null || text.bytes.length > LARGEST) return new Set();
  return new Set([...text.bytes.toString('latin1').matchAll(READ)].map(([, keys]) => keys!.slice(1)));
}

/** Returns the keys that templates of each chart read before, and none of the changed ones reads now. */
export function unreadValues(files: readonly ChangedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const [was, is] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { path, before, after } of files) {
    const folder = TEMPLATE.exec(path)?.[1];
    if (folder === undefined || after === null) continue;
    for (const [all, text] of [[was, before] as const, [is, after] as const])
      all.set(folder, new Set([...(all.get(folder) ?? []), ...keysIn(text)]));
  }
  return new Map(
    [...was].map(([folder, keys]) => [folder, new Set([...keys].filter((key) => !is.get(folder)!.has(key)))]),
  );
}

/** Returns the old scene of a file of values without the maps that are deleted because no template reads them. */
export function withoutUnread(
  path: string,
  old: Scene,
  now: Scene,
  unread: ReadonlyMap<string, ReadonlySet<string>>,
): Scene {
  const keys = unread.get(VALUES.exec(path)?.[1] ?? '\n');
  if (keys === undefined || keys.size === 0) return old;
  const kept = new Set(now.scopes.map(({ id }) => id));
  const isUnread = (id: string) => [...keys].some((key) => id === key || id.startsWith(`${key}.`));
  return { ...old, scopes: old.scopes.filter(({ id }) => kept.has(id) || !isUnread(id)) };
}
