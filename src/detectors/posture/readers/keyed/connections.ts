/** Databases that are asked for a verified connection, or not, by a key whose value is an address. */

import type { Fact } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import type { Value } from '../../languages/value.ts';
import { factsOfAddress } from '../connection-text.ts';
import type { Origins } from './scope.ts';

/** Returns the facts of every value that is the address of a database. */
export function connections(keys: readonly Keyed[], originOf: Origins): Fact[] {
  return keys.flatMap((one) =>
    factsOfAddress(writtenText(one.value), { subject: one.key, certainty: 'literal', origin: originOf(one) }),
  );
}

function writtenText(value: Value): string {
  return value.kind === 'known' ? String(value.value) : value.kind === 'unknown' ? value.text : '';
}
