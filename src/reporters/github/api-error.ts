/** A request to GitHub that came to nothing. */

import type { RefusalKind } from './pace.ts';

/** The reason why GitHub refused a request. Never quotes the answer: it may repeat what it was sent. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: RefusalKind,
    /** 0 where no answer came. */
    readonly status: number,
    readonly what: string,
  ) {
    super(`${what}: ${status === 0 ? 'no answer' : `GitHub answered ${status}`}`);
  }
}

/** Recognises an error by its form, not by its class: a part that the bundle loads on demand has a class of its own. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError' && 'kind' in error;
}
