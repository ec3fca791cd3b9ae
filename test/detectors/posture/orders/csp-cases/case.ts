/**
 * Pairs of policies with the weaker one: each line derived by hand from the clause that it names.
 * CSP3 by its sections (https://www.w3.org/TR/CSP3/), CSPEE by the names of its algorithms
 * (https://w3c.github.io/webappsec-cspee/). The judge's own words for a loss: `widening` of what may be loaded,
 * `escalation` to foreign code or the whole page, `downgrade`, `removal`.
 */

export type Verdict = 'equal' | 'stronger' | 'widening' | 'downgrade' | 'escalation' | 'removal' | 'unknown';

/** Description, old policy, new policy, verdict. */
export type CspCase = readonly [string, string | null, string | null, Verdict];
