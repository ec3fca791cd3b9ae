/** appsettings.json of ASP.NET Core. https://learn.microsoft.com/aspnet/core/fundamentals/configuration/ */

import type { ReadScene } from '../../judge/scene.ts';
import { parseJson } from '../../languages/json.ts';
import type { Keyed } from '../../languages/keys.ts';
import { known } from '../../languages/value.ts';
import { Lines, textOf } from '../../position.ts';
import { baseOf, eitherOrigin, isOverlay } from './base.ts';
import { connections } from './connections.ts';
import { rateRules } from './rate-rules.ts';
import { firstLine, keysOf, originsIn, sceneOf, scopeOf } from './scope.ts';

/** Reads the file over `appsettings.json` beside it. Null if it is not JSON. */
export const readAppsettings: ReadScene = async (source) => {
  const text = textOf(source.text);
  const value = parseJson(text);
  if (value === null) return null;
  const own = keysOf(value);
  const lines = new Lines(text);
  const base = await baseOf(source, ['appsettings.json'], (_path, text) => keysOfJson(text));
  const originOf = eitherOrigin(base, originsIn(source));
  const keys = [...base.keys, ...own].map(hostsOf);
  const reach = isOverlay(source.path) && base.keys.length === 0 ? 'part' : 'whole';
  const more = [
    ...connections(keys, originOf),
    ...rateRules(value, ({ from, to }) => lines.origin(source.path, from, to)),
  ];
  return sceneOf(source.place, [
    scopeOf(source.place, { id: '', keys, origin: firstLine(source), originOf, reach, more }),
  ]);
};

function keysOfJson(source: string): Keyed[] | null {
  const value = parseJson(source);
  return value === null ? null : keysOf(value);
}

/** Splits `AllowedHosts`, which is one text with semicolons, into a list. */
function hostsOf(one: Keyed): Keyed {
  if (one.key !== 'AllowedHosts' || one.value.kind !== 'known') return one;
  const names = String(one.value.value ?? '*').split(';');
  const items = names.map((name) => known(name.trim(), one.at));
  return { ...one, value: { kind: 'list', open: false, at: one.at, items } };
}
