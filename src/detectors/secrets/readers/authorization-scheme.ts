/**
 * Reads the value after a scheme in an Authorization header: `Token …`, `ApiKey …`, `Token token=…`. `Basic` and
 * `Bearer` have a reader of their own. https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2
 */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { judgeGiven } from './given.ts';
import { expression } from '../../../model/expressions/expression.ts';

const HEADER = expression('dy')`
  \\?["'\`]?\]?\s{0,4}(?:=>|[:=,])\s{0,4}(?:new\s)?(?:[bBfFrRuU$@]{1,2}(?=["']))?(?:%[qQ]?[({[])?\\?
  ["'\`]?(?<scheme>[A-Za-z][\w-]{1,30}):?(?:\s{1,4}
  |%20)(?:token\s?=\s?)?\\?["']?(?<value>[A-Za-z0-9+/=_.~:-]{8,1000})
`;
/** Schemes whose parameters are not credentials, or whose values others read. */
const OTHERS = expression('i')`
  ^(?:basic|bearer|digest|negotiate|ntlm|oauth|aws4|hawk|mac|hmac|signature|dpop|mutual|scram|vapid)|^(?:the|an?|your
  |is|and|or|for|with|to)$
`;
const KNOWN = expression('i')`
  ^(?:token|api-?key|api[-_]?token|key|geniekey|ssws|bot|splunk|[\w-]{2,20}-oauthtoken|[\w-]{2,20}-api-key|sharedkey
  |jwt|apitoken|appkey|access-?token|ghost|discogs|client-id)$
`;

/** Returns the credential after the scheme around an anchor. */
export function readSchemes(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  HEADER.lastIndex = to;
  const hit = HEADER.exec(text);
  const span = hit?.indices?.groups?.['value'];
  if (!hit || !span) return [];
  const scheme = hit.groups!['scheme']!;
  const value = hit.groups!['value']!.replace(/[.:]+$/, '');
  if (OTHERS.test(scheme) || /^\w{1,30}=./.test(value)) return [];
  const found = judgeGiven({
    rule: 'generic-token',
    role: 'token',
    from: span[0],
    to: span[0] + value.length,
    text: value,
    quoted: true,
    contextFrom: from,
    ...(KNOWN.test(scheme) ? {} : { onlyRandom: true }),
  });
  return found ? [found] : [];
}

/** Reports whether a quote, a colon or the like follows. */
export function mayBeHeader(bytes: Buffer, { to }: { readonly to: number }): boolean {
  for (let at = to; at < to + 6; at++) {
    const byte = bytes[at];
    if (byte === 58 || byte === 61 || byte === 44) return true;
    if (byte !== 34 && byte !== 39 && byte !== 32 && byte !== 93 && byte !== 92 && byte !== 96) return false;
  }
  return false;
}
