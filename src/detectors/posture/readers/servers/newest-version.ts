/** The newest TLS version that a server takes: without it, connections fall back to an older one. */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';

/** Returns the newest of the listed versions, `TLSv1.3`; null if the list is not all known. */
export function newestOf(versions: readonly string[]): string | null {
  const known = versions.filter((one) => /^TLSv1(?:\.[0-3])?$/i.test(one)).sort();
  const isAll = versions.every((one) => /^(?:TLSv1(?:\.[0-3])?|SSLv[23])$/i.test(one));
  return isAll ? (known.at(-1) ?? null) : null;
}

/** Makes the fact of the newest version; its loss is a note, where both sides list versions. */
export function newestFact(version: string, origin: Origin): Fact {
  return makeFact(controls.tlsVersion, controls.tlsVersion.order.parse(version), {
    subject: 'newest',
    certainty: 'literal',
    origin,
    atMost: 'low',
    onlyChanged: true,
  });
}
