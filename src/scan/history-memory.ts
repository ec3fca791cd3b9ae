/**
 * What the last scan of a history told, for when nothing is new since: the same commits under the same refs, policy, rules and
 * program, on the same day. It is kept as reports tell it, so no secret is in it; and only where there was no gap: what could
 * not be looked at is tried again.
 */

import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Coverage } from '../model/report.ts';
import { Secret } from '../model/secret.ts';
import { fingerprintKeyName } from '../policy/fingerprint.ts';
import { digestOf, readSealed, writeSealed } from './sealed.ts';

interface Told {
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
}

interface Remembered extends Told {
  /** Digest of what it hangs on. */
  readonly of: string;
  /** When a value ends by itself and is judged in another way, in seconds since 1970. */
  readonly until: number | null;
}

/** What of the repository, the policy and the day a report hangs on. */
export interface Circumstances {
  readonly commits: readonly string[];
  readonly refs: ReadonlyMap<string, string>;
  readonly policy: Policy;
  /** What else a report tells of how it was made. */
  readonly manner: readonly string[];
}

export class HistoryMemory {
  readonly #file: string;
  readonly #of: string;

  /** `key`: as for `HistoryCache`, in whose folder it is. */
  constructor(folder: string, key: string, { commits, refs, policy, manner }: Circumstances) {
    this.#file = join(folder, `report-${key}.cache`);
    const today = new Date().toISOString().slice(0, 10);
    const facts = [commits.join(), [...refs], policy, manner, today, fingerprintKeyName()];
    this.#of = digestOf(JSON.stringify(facts, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))).toString('hex');
  }

  /** `now`: seconds since 1970. */
  recall(now: number): Told | null {
    const content = readSealed(this.#file);
    if (content === null) return null;
    const { of, until, coverage, findings } = JSON.parse(content.toString('utf8'), (key, value: unknown) => (key === 'secret' ? Secret.ofRedacted(String(value)) : value)) as Remembered;
    return of === this.#of && (until === null || now < until) ? { coverage, findings } : null;
  }

  /** `ends`: of the values found that end by themselves, when each does. */
  keep({ coverage, findings }: Told, ends: readonly number[], now: number): void {
    if (coverage.gaps.length > 0) return;
    const later = ends.filter((end) => end >= now);
    const remembered: Remembered = { of: this.#of, until: later.length === 0 ? null : Math.min(...later), coverage, findings };
    // A `Secret` turns itself into its redacted form.
    writeSealed(this.#file, Buffer.from(JSON.stringify(remembered)));
  }
}
