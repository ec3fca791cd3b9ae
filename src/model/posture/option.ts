/** Shape of the rows of options: keys of an options object, and the control that each switches. Types only. */

import type { ControlId, ControlKinds } from './control-ids.ts';
import type { Confidence } from '../rule.ts';

/** Controls that an option switches on or off. */
export type OptionControl = {
  readonly [Id in ControlId]: ControlKinds[Id] extends 'switch' | 'rank' ? Id : never;
}[ControlId];

export interface OptionRow {
  /** Paths of keys from the holder down, each of which sets it: `advanced.disableCSRFCheck`. */
  readonly keys: readonly [string, ...string[]];
  /**
   * Expression over the names of the holder: the callee, `package#name` of an imported one, `file:` with the name of a
   * configuration file, `type:` and `key:`. Left out: any object that has the key, wherever it is.
   */
  readonly of?: string;
  readonly control: OptionControl;
  /**
   * Literals in lower case that switch the control off, alone or in a list. `@given` is any value but false, `@idle` a
   * function that decides nothing.
   */
  readonly off: readonly string[];
  /** Returns whether the control is on where no key is given. */
  readonly default: boolean;
  /** Highest confidence of a finding that it was lost; left out: high. */
  readonly atMost?: Confidence;
}
