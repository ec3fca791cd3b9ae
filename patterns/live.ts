/** The usual ways to ask a vendor whether a value still works. */

import type { LiveAnswer, LiveCheck } from '../src/model/rule.ts';

export const LIVE: LiveAnswer = { means: 'live', status: 200 };
export const REVOKED: LiveAnswer = { means: 'revoked', status: 401 };

type More = Partial<LiveCheck>;
type Headers = Readonly<Record<string, string>>;

/** Asks with headers; 200 means live, 401 revoked. */
export function asking(url: string, documentation: string, headers: Headers, more: More = {}): LiveCheck {
  return { url, documentation, headers, answers: [LIVE, REVOKED], ...more };
}

/** `Authorization: Bearer …` */
export function bearer(url: string, documentation: string, more: More = {}): LiveCheck {
  const { headers, ...rest } = more;
  return asking(url, documentation, { authorization: 'Bearer {secret}', ...headers }, rest);
}

/** For values that may be of another region or of a server of one's own: there a refusal says nothing. */
export const ONLY_LIVE: readonly LiveAnswer[] = [LIVE];

type Values = NonNullable<LiveAnswer['values']>;

/** A field of the answer that only a live value gets, with 401 for a revoked one. */
export function whereLive(field: string, values?: Values): readonly LiveAnswer[] {
  return [{ ...LIVE, field, ...(values === undefined ? {} : { values }) }, REVOKED];
}

/** Returns the answers of vendors whose 401 has several causes: revoked only where a field says so. */
export function whereRevoked(field: string, values: Values, status = REVOKED.status): readonly LiveAnswer[] {
  return [LIVE, { means: 'revoked', status, field, values }];
}
