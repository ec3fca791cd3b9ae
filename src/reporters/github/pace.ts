/**
 * The time to wait before a request to GitHub is made again, or the decision not to repeat it.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */

/** Response to a failed request; status 0 if no answer came. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/**
 * `limited`: GitHub wants fewer requests. `forbidden`: this token may not. `unavailable`: no answer, or one of a server
 * in trouble.
 */
export type RefusalKind = 'limited' | 'forbidden' | 'missing' | 'refused' | 'unavailable';

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 1_000;
/** A secondary limit without `retry-after`: at least a minute. */
const SECONDARY_WAIT_MS = 60_000;

/** Returns what a refusal means: `limited` (try later), `forbidden`, `missing`, `refused`, `unavailable`. */
export function kindOf({ status, message, headers }: Refusal): RefusalKind {
  if (status === 429) return 'limited';
  if (
    status === 403 &&
    (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message))
  )
    return 'limited';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status >= 400 && status < 500) return 'refused';
  return 'unavailable';
}

/**
 * Returns the milliseconds until the next attempt; null for "give up". `attempt` counts from 1, `now` is milliseconds
 * since 1970. A request that is not `repeatable` is repeated only if GitHub surely did nothing: a server in trouble may
 * have written before it failed.
 */
export function waitBefore(refusal: Refusal, attempt: number, repeatable: boolean, now: number): number | null {
  if (attempt >= ATTEMPTS) return null;
  switch (kindOf(refusal)) {
    case 'limited':
      return limitedWait(refusal, now);
    case 'unavailable':
      return repeatable ? FIRST_WAIT_MS * 2 ** (attempt - 1) : null;
    case 'forbidden':
    case 'missing':
    case 'refused':
      return null;
  }
}

/** Returns the milliseconds that GitHub asks to wait. */
function limitedWait({ headers }: Refusal, now: number): number {
  const after = secondsIn(headers['retry-after']);
  if (after !== null) return after * 1_000;
  const reset = headers['x-ratelimit-remaining'] === '0' ? secondsIn(headers['x-ratelimit-reset']) : null;
  // Both clocks may be a little off.
  return reset === null ? SECONDARY_WAIT_MS : Math.max(0, reset * 1_000 - now) + 1_000;
}

function secondsIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
