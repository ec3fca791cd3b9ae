/**
 * Reads passwords that Cisco's IOS only obscures: `password 7 …`. The key that it mixes in is the same everywhere, so
 * that the text gives the password to anyone.
 * https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html
 */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { judgeGiven } from './given.ts';

export const TYPE7_KEYWORDS = ['password 7 ', 'key 7 ', 'secret 7 ', 'ascii 7 ', 'md5 7 '];

const KEY = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';
const WRITTEN = /(?:0\d|1[0-5])(?:[0-9A-F]{2}){4,60}(?=[\s"',]|$)/iy;

/** Returns the password that the digits after the anchor obscure. */
export function readType7(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  WRITTEN.lastIndex = to;
  const written = WRITTEN.exec(text)?.[0];
  const password = written === undefined ? null : plainOf(written);
  if (written === undefined || password === null) return [];
  const found = judgeGiven({
    rule: 'generic-password',
    role: 'password',
    from: to,
    to: to + written.length,
    text: password,
    quoted: true,
    contextFrom: from,
  });
  return found ? [found] : [];
}

/** Decodes an obscured password; null if the result is not text. */
function plainOf(written: string): string | null {
  const start = Number.parseInt(written.slice(0, 2), 10);
  const bytes = Buffer.from(written.slice(2), 'hex').map((byte, i) => byte ^ KEY.charCodeAt((start + i) % KEY.length));
  const text = Buffer.from(bytes).toString('latin1');
  return /^[\x21-\x7e]+$/.test(text) ? text : null;
}
