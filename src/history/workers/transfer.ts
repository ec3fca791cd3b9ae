/**
 * Results in the form in which threads send them. A `Secret` cannot be sent, and its text must not be in a message as a
 * string that somebody could print.
 */

import type { SecretMatch } from '../../model/match.ts';
import { Secret } from '../../model/secret.ts';
import type { LocatedMatch } from '../../scan/secrets/located-match.ts';
import type { BlobResult } from '../packs/scan-blob.ts';

interface TransferredSecret {
  /** UTF-16 code units, so that every string arrives as it was sent. */
  readonly units: Uint16Array;
  readonly publicPrefix: string;
}

interface TransferredMatch extends Omit<LocatedMatch, 'match'> {
  readonly match: Omit<SecretMatch, 'secret'> & { readonly secret: TransferredSecret };
}

export interface TransferredResult extends Omit<BlobResult, 'found'> {
  readonly found: readonly TransferredMatch[];
}

/** Converts each secret once: most versions of a file have the same ones, and a message keeps shared objects shared. */
export function toTransfer(results: readonly BlobResult[]): readonly TransferredResult[] {
  const secretOf = remembering((secret: Secret): TransferredSecret => {
    const text = secret.reveal();
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return { units, publicPrefix: secret.publicPrefix };
  });
  return results.map((result) => ({
    ...result,
    found: result.found.map((one) => ({ ...one, match: { ...one.match, secret: secretOf(one.match.secret) } })),
  }));
}

/** Restores what `toTransfer` converted. */
export function fromTransfer(results: readonly TransferredResult[]): readonly BlobResult[] {
  const secretOf = remembering(({ units, publicPrefix }: TransferredSecret): Secret => {
    const text = Array.from(units, (unit) => String.fromCharCode(unit)).join('');
    return new Secret(text, publicPrefix);
  });
  return results.map((result) => ({
    ...result,
    found: result.found.map((one) => ({ ...one, match: { ...one.match, secret: secretOf(one.match.secret) } })),
  }));
}

/** Returns a function that converts each object once. */
function remembering<From extends object, To>(convert: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    let to = known.get(from);
    if (to === undefined) known.set(from, (to = convert(from)));
    return to;
  };
}
