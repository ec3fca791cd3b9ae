/** The version of a framework that a repository pins: it decides which defaults hold. */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { Source } from '../../judge/scene.ts';
import { textOf } from '../../position.ts';

/** Files that pin packages are small; larger ones are not read. Bytes. */
const LARGEST = 1_000_000;

/**
 * Returns the version to which a file beside the source or above it pins the package, `3.2.1`; null: nothing does, or
 * only a range.
 */
export async function pinnedVersion({ path, other }: Source, { version }: PlaceRow): Promise<string | null> {
  if (version === undefined) return null;
  for (let folder = path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    for (const name of version.files) {
      const text = await other(folder === '' ? name : `${folder}/${name}`);
      const found = text === null || text.bytes.length > LARGEST ? null : pinOf(textOf(text), version.package);
      if (found !== null) return found;
    }
  }
  return null;
}

/**
 * Returns the version that a text pins: `Django==3.2`, `django = "^3.2"`, `"symfony/framework-bundle": "~6.4"`. Null
 * for `>=3.2`, which may be anything newer.
 */
export function pinOf(text: string, name: string): string | null {
  const plain = name.replace(/[^\w-]/g, (char) => `\\${char}`);
  const pin = new RegExp(
    `^[ \\t"'-]*${plain}(?:\\[[^\\]\\n]*\\])?["']? *(?:==|~=|[:=] *["'](?:==|[\\^~]|~>)? *) *v?(\\d+(?:\\.\\d+)*)`,
    'im',
  );
  return pin.exec(text)?.[1] ?? null;
}

/** Compares two versions part by part, as numbers. */
export function isOlder(version: string, since: string): boolean {
  const [own, other] = [version, since].map((one) => one.split('.').map(Number));
  for (const [at, part] of other!.entries()) if ((own![at] ?? 0) !== part) return (own![at] ?? 0) < part;
  return false;
}
