/** Words of the weakening detector that its orders, formats and pattern files share. Types and tiny pure functions. */

import type { ControlId } from './posture/control-ids.ts';
import type { Certainty, WeakeningClass } from './match.ts';
import type { Confidence } from './rule.ts';

/**
 * Result of comparing an old value with a new one. `weaker` names the parts that became weaker; in an `incomparable`
 * value, other parts became stronger.
 */
export type Comparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'stronger'; readonly note?: string }
  | Loss
  | { readonly kind: 'unknown' };

export interface Loss {
  readonly kind: 'weaker' | 'incomparable';
  readonly weakening: WeakeningClass;
  /** `includeSubDomains: on → off`. */
  readonly components: readonly string[];
  /** Highest confidence of a finding of this loss: by default, `high` blocks, `medium` warns, `low` is a note. */
  readonly atMost: Confidence;
  /** Change in words that follow the control's name: `shortened`, `removed`, `allows inline scripts`. */
  readonly verb: string;
}

/** Settings in force in one scope of a file. */
export interface SurveyedScope {
  readonly path: string;
  /** `server example.org > location /`; empty for the whole file. */
  readonly scope: string;
  readonly line: number;
  readonly facts: readonly SurveyedFact[];
}

export interface SurveyedFact {
  readonly control: ControlId;
  /** Name of the control in a sentence. */
  readonly noun: string;
  /** Cookie name; empty if there is one. */
  readonly subject: string;
  readonly value: string;
  readonly certainty: Certainty;
  /** Line that sets it, perhaps in an included file; null for a default of the framework. */
  readonly from: { readonly path: string; readonly line: number } | null;
}

/** The effective posture of a tree: what `tidegate posture` shows. */
export interface PostureSurvey {
  readonly scopes: readonly SurveyedScope[];
  /** Files that can set a control, and were read. */
  readonly files: number;
  /** Settings files that do not parse: nothing can be said of them. */
  readonly unparsable: readonly string[];
  /** Settings files too large to be read but in part. */
  readonly oversized: readonly string[];
  /** Settings files that could not be read at all. */
  readonly unread: readonly string[];
}

export const EQUAL: Comparison = { kind: 'equal' };
export const STRONGER: Comparison = { kind: 'stronger' };
export const UNKNOWN: Comparison = { kind: 'unknown' };
