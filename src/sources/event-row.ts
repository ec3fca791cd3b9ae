/** What tidegate knows of one GitHub event. The table of all is `events.ts`. */

import type { Change } from '../model/change.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { HistoryNeeds } from './needs.ts';
import type { WorkflowEvent } from './payload.ts';

export interface EventRow {
  /**
   * What depends on this trigger in a workflow: `merge`, a change is refused before it gets in; `report`, it is seen
   * after; `nothing`, no change comes with it.
   */
  readonly guards: 'merge' | 'report' | 'nothing';
  /** Lines under `on:` in a workflow that is written anew; empty: not in it. */
  readonly trigger: readonly string[];
  /** Commits without which nothing can be judged. */
  needs(event: WorkflowEvent): HistoryNeeds;
  /** What to scan. Throws `UsageError('bad-event')` where the payload does not say. */
  range(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget>;
  /** Where feedback belongs; `target` is what `range` gave. */
  change(event: WorkflowEvent, target: ScanTarget): Change;
}

/** What one kind of event says of a run. */
export type EventReader = Pick<EventRow, 'needs' | 'range' | 'change'>;
