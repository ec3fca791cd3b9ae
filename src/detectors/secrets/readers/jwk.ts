/**
 * Reads the private members of a JSON Web Key: `d`, and `k` of a symmetric one.
 * https://www.rfc-editor.org/rfc/rfc7518#section-6
 */

import type { Candidate } from '../candidate.ts';
import { looksRandom } from '../score/entropy.ts';
import type { FileTraits } from '../file-kind.ts';
import { valueSignals } from '../score/value-signals.ts';

const MEMBER = /(?<=[\\"'{,\s])(d|k)\\?["']?\s{0,4}:\s{0,4}\\?["']([A-Za-z0-9_-]{16,700})\\?["']/dg;

/** Returns the private members of the key whose kind is at an anchor. */
export function readJwk(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  const kind = /^\\?["']?\s{0,4}:\s{0,4}\\?["'](\w{2,3})/.exec(text.slice(to, to + 20))?.[1];
  if (!kind || !/^(?:RSA|EC|OKP|oct)$/.test(kind)) return [];
  // Only within the object that contains the kind.
  const start = text.lastIndexOf('{', from) + 1;
  const close = text.indexOf('}', to);
  const object = text.slice(start, close === -1 ? text.length : close);
  return [...object.matchAll(MEMBER)].flatMap((member) => {
    const [, name, value] = member;
    const span = member.indices![2]!;
    if ((name === 'k') !== (kind === 'oct') || !looksRandom(value!).random) return [];
    return [
      {
        rule: 'jwk-private-key',
        from: start + span[0],
        to: start + span[1],
        contextFrom: from,
        signals: ['namePrivate', 'quotedLiteral', 'nameQualified', 'decoded', ...valueSignals(value!)] as const,
      },
    ];
  });
}
