/** Guards of routes, as one framework writes them. */

export interface Guarded {
  readonly framework: string;
  readonly path: string;
  /** The program, with `GUARD` where a guard may be. */
  readonly program: string;
  /** Each is a loss where it is deleted. */
  readonly guards: readonly string[];
  /** Text that is written if the guard is missing. */
  readonly none?: string;
  /** Pairs of guards of which neither is weaker. */
  readonly same?: readonly (readonly [string, string])[];
  /** Pairs of which the second is weaker. */
  readonly weaker?: readonly (readonly [string, string])[];
  /** The control, if not that of callers. */
  readonly control?: string;
}
