/** Versions that package.json asks for: they decide which defaults hold. */

import type { Text } from '../../../../model/text.ts';

/** Returns the major version of a package that the nearest package.json with one asks for; null: not known. */
export async function majorOf(
  name: string,
  path: string,
  other: (path: string) => Promise<Text | null>,
): Promise<number | null> {
  const key = `"${name}"`;
  for (let folder = path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const text = (await other(folder === '' ? 'package.json' : `${folder}/package.json`))?.bytes.toString('utf8') ?? '';
    const at = text.indexOf(key);
    const version = at === -1 ? undefined : /^\s*:\s*"[^"\d]*(\d+)\b/.exec(text.slice(at + key.length))?.[1];
    if (version !== undefined) return Number(version);
  }
  return null;
}
