/** The file that a profile's or environment's own file lies over: `application.yml` below `application-prod.yml`. */

import type { Source } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { textOf } from '../../position.ts';
import { originsIn, type Origins } from './scope.ts';

/** Its keys, and where they are written. */
export interface Base {
  readonly keys: readonly Keyed[];
  readonly originOf: Origins;
}

/** Tests if a file lies over a general one: `application-prod.yml`, `appsettings.Production.json`. */
export function isOverlay(path: string): boolean {
  return /(?:application|bootstrap)-[^/]+$|appsettings\.[^/.]+\.json$/.test(path);
}

/** Returns the first of these names that is in the overlay's folder and parses; an empty map if no name does. */
export async function baseOf(
  source: Source,
  names: readonly string[],
  read: (path: string, text: string) => readonly Keyed[] | null,
): Promise<Base> {
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1);
  for (const name of isOverlay(source.path) ? names : []) {
    const text = await source.other(folder + name);
    const keys = text === null ? null : read(name, textOf(text));
    if (text !== null && keys !== null) return { keys, originOf: originsIn({ ...source, path: folder + name, text }) };
  }
  return { keys: [], originOf: originsIn(source) };
}

/** Finds the file of a key: the base's or the overlay's own. */
export function eitherOrigin(base: Base, own: Origins): Origins {
  const stretches = new Set(base.keys.flatMap((one) => [one, one.value]).map((one) => one.at));
  return (keyed) => (stretches.has(keyed.at) ? base.originOf(keyed) : own(keyed));
}
