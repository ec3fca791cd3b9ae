/**
 * What was found, in a form that crosses threads: a `Secret` does not, and its text must not stand in a message as text
 * that somebody could print.
 */

import type { SecretMatch } from '../../model/match.ts';
import { Secret } from '../../model/secret.ts';
import type { Looked } from '../packs/scan-blob.ts';
import type { Found } from '../../scan/found.ts';

interface CrossingSecret {
  /** UTF-16: whatever stands in a string comes back as it was. */
  readonly units: Uint16Array;
  readonly publicPrefix: string;
}

interface CrossingFound extends Omit<Found, 'match'> {
  readonly match: Omit<SecretMatch, 'secret'> & { readonly secret: CrossingSecret };
}

export interface Crossing extends Omit<Looked, 'found'> {
  readonly found: readonly CrossingFound[];
}

/** A message knows what is the same in it: most versions of a file hold the same secrets. */
export function cross(all: readonly Looked[]): readonly Crossing[] {
  const known = new Map<Secret, CrossingSecret>();
  const secretOf = (secret: Secret): CrossingSecret => {
    let crossing = known.get(secret);
    if (!crossing) {
      const text = secret.reveal();
      crossing = {
        units: Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
        publicPrefix: secret.publicPrefix,
      };
      known.set(secret, crossing);
    }
    return crossing;
  };
  return all.map((looked) => ({
    ...looked,
    found: looked.found.map((one) => ({ ...one, match: { ...one.match, secret: secretOf(one.match.secret) } })),
  }));
}

export function arrive(all: readonly Crossing[]): readonly Looked[] {
  const known = new Map<CrossingSecret, Secret>();
  const secretOf = (crossing: CrossingSecret): Secret => {
    let secret = known.get(crossing);
    if (!secret) {
      const text = Array.from(crossing.units, (unit) => String.fromCharCode(unit)).join('');
      known.set(crossing, (secret = new Secret(text, crossing.publicPrefix)));
    }
    return secret;
  };
  return all.map((looked) => ({
    ...looked,
    found: looked.found.map((one) => ({ ...one, match: { ...one.match, secret: secretOf(one.match.secret) } })),
  }));
}
