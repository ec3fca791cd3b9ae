/** Shape of what an SQL statement sets. Types only. */

import type { RankedControl } from '../../../../model/posture/resource.ts';

/** A setting that a statement makes: its rank, and the rank of what holds without it. */
export interface SqlSetting {
  readonly control: RankedControl;
  readonly subject: string;
  readonly rank: number;
  readonly word: string;
  readonly unset: number;
  readonly isGrave?: true;
}
