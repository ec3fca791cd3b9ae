/** One line of `tidegate doctor`: what was looked into, its state, and the fix where there is one. */

export interface Check {
  readonly about: string;
  /** `wrong`: tidegate does not work as it is meant to; `warns`: it does less than it could. */
  readonly state: 'ok' | 'warns' | 'wrong';
  readonly says: string;
  readonly fix?: string;
}

/** Returns the line of something that works. */
export function ok(about: string, says: string): Check {
  return { about, state: 'ok', says };
}

/** Returns the line of something that works less well than it could. */
export function warns(about: string, says: string, fix: string): Check {
  return { about, state: 'warns', says, fix };
}

/** Returns the line of something that does not work. */
export function wrong(about: string, says: string, fix: string): Check {
  return { about, state: 'wrong', says, fix };
}
