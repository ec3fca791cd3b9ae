/** One set of routes, written with a check at each of them and with one before them all. */

export interface Routes {
  readonly framework: string;
  readonly path: string;
  /** Each route has the check. */
  readonly each: string;
  /** One check is before all routes. */
  readonly all: string;
}
