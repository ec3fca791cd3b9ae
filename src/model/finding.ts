/** A match with its place in history and what policy says of it. */

import type { Oid } from './oid.ts';
import type { Structure, WeakeningClass } from './match.ts';
import type { Confidence, Severity } from './rule.ts';
import type { Reach } from './reach.ts';
import type { Secret } from './secret.ts';
import type { Place } from './text.ts';

/** Why a finding does not count. It marks, it never hides: every report still shows the finding. */
export interface Suppression {
  readonly kind: 'inline' | 'policy' | 'text' | 'baseline' | 'bypass';
  readonly reason: string;
  /** Who wrote it, where it is known. */
  readonly owner: string | null;
  /** ISO date after which it no longer counts. */
  readonly until: string | null;
}

/** Where one secret was seen. */
export interface Sighting {
  readonly path: string;
  readonly place: Place;
  readonly commit: Oid | null;
  readonly author: string | null;
  readonly date: string | null;
  /** What of the commit or push it stood in, where that is no file: `author`, `name of a branch`. */
  readonly field?: string;
  /** The commit has no parent: rewriting starts at `--root`. */
  readonly isRoot?: boolean;
}

interface Common extends Sighting {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One line: what, and its state. Never holds a secret. */
  readonly message: string;
  readonly oldPath: string | null;
  /** Knows neither line nor commit. */
  readonly fingerprint: string;
  /** Would this finding alone block? False for a suppressed one. */
  readonly blocks: boolean;
  readonly suppression: Suppression | null;
  readonly why: string;
  readonly fix: string;
  readonly references: readonly string[];
}

/** How the file it stood in can have the next one without holding it. */
export interface Keeping {
  /** In the file's own syntax: `os.environ["NAME"]`. */
  readonly line: string;
  /** Source of the value: half a sentence. */
  readonly where: string;
  /** Is `line` an expression for this file? Otherwise it is a command, or code for another place. */
  readonly isInFile: boolean;
}

export interface SecretFinding extends Common {
  readonly kind: 'secret';
  readonly secret: Secret;
  readonly structure: Structure;
  /** See `SecretMatch.proof`. */
  readonly proof?: string;
  readonly revoke: string | null;
  readonly keep: Keeping | null;
  /** The same secret elsewhere, first place first, without this one. */
  readonly alsoAt: readonly Sighting[];
  /**
   * Where the files of the change's head hold it, or that none of those that did still does; absent where that is not
   * known.
   */
  readonly atHead?: { readonly path: string; readonly place: Place } | 'gone';
  /** Of a history: which refs lead to it, and whose files still hold it. */
  readonly reach?: Reach;
  /** The secret left another place in the same commit: moved, not new. */
  readonly movedFrom: string | null;
  readonly reasons: readonly string[];
}

export interface PostureFinding extends Common {
  readonly kind: 'posture';
  readonly weakening: WeakeningClass;
  readonly components: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly restore: string | null;
  readonly oldLine: number | null;
}

export type Finding = SecretFinding | PostureFinding;
