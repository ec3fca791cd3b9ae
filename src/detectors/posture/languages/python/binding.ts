/** Names and calls of a Python module, as its production run leaves them. */

import type { Value } from '../value.ts';
import type { Stretch } from '../../position.ts';

export interface Binding {
  readonly value: Value;
  /** The statement that gave the value. */
  readonly at: Stretch;
  readonly path: string;
}

export type Names = Map<string, Binding>;

export interface PythonCall {
  readonly value: Value;
  readonly at: Stretch;
  readonly condition: string;
  /** The function or class around it: `View.get`; empty for none. */
  readonly unit: string;
}

export interface PythonModule {
  readonly names: Names;
  /** Condition that cannot be decided here → what it changes. */
  readonly conditions: ReadonlyMap<string, Names>;
  readonly classes: ReadonlyMap<
    string,
    { readonly names: Names; readonly bases: readonly string[]; readonly at: Stretch }
  >;
  /** All calls and header assignments that run in production, in order. */
  readonly calls: readonly PythonCall[];
  /** Functions and classes written here. */
  readonly units: ReadonlyMap<string, Stretch>;
  /** A star import that could not be followed: a missing name may be set there. */
  readonly open: boolean;
  /** Text around each error of the syntax. */
  readonly doubts: readonly string[];
}

export type Import = (module: string) => Promise<PythonModule | null>;
