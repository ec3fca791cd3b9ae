/** Value trees as rows of dotted keys. */

import type { Stretch } from '../position.ts';
import type { Value } from './value.ts';

/** One value that is not a map, with the place of its key. */
export interface Keyed {
  /** As written, with dots between: `server.servlet.session.cookie.http-only`. */
  readonly key: string;
  readonly value: Value;
  readonly at: Stretch;
}

/** Returns one row for each leaf of a value, with its dotted key. */
export function flatten(value: Value, key = '', at: Stretch = value.at): Keyed[] {
  const rows: Keyed[] = [];
  collectRows(value, key, at, rows);
  return rows;
}

/** Adds a row for each value below `value` that is not a map: `a: { b: 1 }` gives the key `a.b`. */
function collectRows(value: Value, key: string, at: Stretch, rows: Keyed[]): void {
  if (value.kind !== 'map') {
    rows.push({ key, value, at });
    return;
  }
  for (const entry of value.entries)
    collectRows(entry.value, key === '' ? entry.key : `${key}.${entry.key}`, entry.at, rows);
}
