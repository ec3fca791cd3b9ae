/** One line of `tidegate doctor`: what was looked into, its state, and the fix where there is one. */

export interface Check {
  readonly about: string;
  /** `wrong`: tidegate does not work as it is meant to; `warns`: it does less than it could. */
  readonly state: 'ok' | 'warns' | 'wrong';
  readonly says: string;
  readonly fix?: string;
}

export function ok(about: string, says: string): Check {
  return { about, state: 'ok', says };
}

export function warns(about: string, says: string, fix: string): Check {
  return { about, state: 'warns', says, fix };
}

export function wrong(about: string, says: string, fix: string): Check {
  return { about, state: 'wrong', says, fix };
}
