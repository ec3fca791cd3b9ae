/** Meanings of names, remembered. */

import { readName, type NameReading } from './name.ts';
import type { Operator } from './operator-kind.ts';

/** The same few names are everywhere in a tree: each is read once. */
const readings = new Map<string, NameReading | null>();
const MOST_READINGS = 10_000;

/** Returns the meaning of a name, null if it names no credential. Remembers recent names. */
export function readingOf(name: string, operator: Operator): NameReading | null {
  const called = operator === 'call';
  const key = called ? `${name}(` : name;
  let reading = readings.get(key);
  if (reading === undefined) {
    if (readings.size >= MOST_READINGS) readings.clear();
    readings.set(key, (reading = called ? readName(lastOf(name), true) : readName(name)));
  }
  return reading;
}

/** Returns the called part of `client.setToken` and `TOTP.new`: `setToken`, `TOTP`. */
function lastOf(name: string): string {
  const parts = name.replace(/\.(?:new|of|from|create|valueOf|from_?string)$/i, '').split('.');
  return parts.at(-1) ?? name;
}
