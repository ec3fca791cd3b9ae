/** The usual ways to ask a vendor whether a value still works. */

import type { LiveAnswer, LiveCheck } from '../src/model/rule.ts';

const LIVE: LiveAnswer = { means: 'live', status: 200 };
const REVOKED: LiveAnswer = { means: 'revoked', status: 401 };

type More = Partial<LiveCheck>;

/** Asks with headers; 200 means live, 401 revoked. */
export function asking(url: string, headers: Readonly<Record<string, string>>, more: More = {}): LiveCheck {
  return { url, headers, answers: [LIVE, REVOKED], ...more };
}

/** `Authorization: Bearer …` */
export function bearer(url: string, more: More = {}): LiveCheck {
  const { headers, ...rest } = more;
  return asking(url, { authorization: 'Bearer {secret}', ...headers }, rest);
}

/** For values that may be of another region or of a server of one's own: there a refusal says nothing. */
export const ONLY_LIVE: readonly LiveAnswer[] = [LIVE];

/** A field of the answer that only a live value gets, with 401 for a revoked one. */
export function whereLive(field: string, values?: readonly (string | boolean)[]): readonly LiveAnswer[] {
  return [{ ...LIVE, field, ...(values === undefined ? {} : { values }) }, REVOKED];
}
