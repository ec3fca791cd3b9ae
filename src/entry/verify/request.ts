/** A live check with a value → the request to send, and the same request without the value. Pure. */

import type { LiveAnswer, LiveCheck } from '../../model/rule.ts';
import type { Secret } from '../../model/secret.ts';

export interface LiveRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** One line for people, without the value. */
  readonly shown: string;
}

/** Meaning of a vendor's answer; `why`: half a sentence where nothing is known. */
export type Liveness =
  | { readonly kind: 'live' | 'revoked' }
  | { readonly kind: 'unknown'; readonly why: string; readonly stops?: boolean };

const VALUE = '{secret}';

/** Answers that have several causes, unless a check gives them a meaning: revoked, another server, no permission. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403]);

/** Builds the request of a check: replaces `{secret}` by the secret, and by its redacted form in `shown`. */
export function requestOf(check: LiveCheck, secret: Secret): LiveRequest {
  const value = secret.reveal();
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'tidegate' };
  const shownHeaders: string[] = [];
  for (const [name, text] of Object.entries(check.headers ?? {})) {
    headers[name] = text.replaceAll(VALUE, () => value);
    if (text.includes(VALUE)) shownHeaders.push(`${name}: ${text.replaceAll(VALUE, () => secret.redacted)}`);
  }
  if (check.basic !== undefined) {
    const pair = Buffer.from(check.basic.replaceAll(VALUE, () => value)).toString('base64');
    headers['Authorization'] = `Basic ${pair}`;
    shownHeaders.push(`Authorization: Basic ${check.basic.replaceAll(VALUE, () => secret.redacted)}`);
  }
  const method = check.method ?? 'GET';
  const body = check.body ?? null;
  if (body !== null) headers['content-type'] ??= 'application/json';
  const url = new URL(check.url.replaceAll(VALUE, () => encodeURIComponent(value)));
  const address = check.url.replaceAll(VALUE, () => secret.redacted);
  return { method, url, headers, body, shown: [`${method} ${address}`, ...shownHeaders].join('  ') };
}

export interface Answer {
  readonly status: number;
  /** The header `content-type`, in small letters; empty if it is missing. */
  readonly type: string;
  readonly body: string;
}

/**
 * Returns whether the credential is live. An answer of a proxy, a portal or an HTML page is not the vendor's, and so
 * unknown.
 */
export function livenessOf(answers: readonly LiveAnswer[], { status, type, body }: Answer): Liveness {
  const unknown = (why: string, stops = false): Liveness => ({ kind: 'unknown', why, stops });
  if (status === 429) return unknown('the vendor limits requests', true);
  if (status >= 300 && status < 400) return unknown('it redirects, and a credential is not sent on');
  const json = parsed(body);
  if (/html/.test(type) || /^\s*</.test(body)) return unknown(`a page of HTML, status ${status}`);
  const fitting = answers.find((answer) => answer.status === status && hasField(json, answer));
  // A value is live only by the vendor's own form of answer.
  if (fitting === undefined || (fitting.means === 'live' && json === undefined))
    return unknown(`status ${status}, which ${REFUSALS.has(status) ? 'has several causes' : 'says nothing'}`);
  return { kind: fitting.means };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Reports whether the answer has a field, `/data/id`, with one of the values. */
function hasField(json: unknown, { field, values }: LiveAnswer): boolean {
  if (field === undefined) return true;
  let at: unknown = json;
  for (const step of field.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  if (values === undefined) return at !== null && at !== undefined;
  return values.some((value) => value === at);
}
