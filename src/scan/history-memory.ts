/** What helps to end a scan of a history of which the last one told, and keeps for the next one what this one told. */

import type { Finding } from '../model/finding.ts';
import type { Reach } from '../model/reach.ts';
import type { ObjectSource } from '../repository/object-source.ts';

/** Questions that the last scan answered in part. */
export type Kin = Pick<ObjectSource, 'parentsOf' | 'whichHold'>;

export interface HistoryMemory {
  readonly kin: Kin;
  /** How far secrets reach, by `secretKey`, where nothing is new since; null where that is to be worked out. */
  reachOf(keys: Iterable<string>): ReadonlyMap<string, Reach> | null;
  keep(findings: readonly Finding[]): void;
}
