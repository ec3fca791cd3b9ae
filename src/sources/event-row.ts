/** Description of one GitHub event. `events.ts` has the table of all. */

import type { Change } from '../model/change.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { HistoryNeeds } from './needs.ts';
import type { WorkflowEvent } from './payload.ts';

export interface EventRow {
  /**
   * Effect of this trigger in a workflow: `merge`, a change is refused before the merge; `report`, it is reported
   * after; `nothing`, the event carries no change.
   */
  readonly guards: 'merge' | 'report' | 'nothing';
  /** Lines under `on:` in a workflow that is written again; empty: not in it. */
  readonly trigger: readonly string[];
  /** Commits without which nothing can be judged. */
  needs(event: WorkflowEvent): HistoryNeeds;
  /** Returns what to scan. Throws `UsageError('bad-event')` if the payload does not say. */
  range(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget>;
  /** Returns where feedback belongs; `target` is the result of `range`. */
  change(event: WorkflowEvent, target: ScanTarget): Change;
}

/** Functions that read the payload of one kind of event. */
export type EventReader = Pick<EventRow, 'needs' | 'range' | 'change'>;
