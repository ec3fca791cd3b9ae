/**
 * The controls that one file sets: scopes, each with its effective facts. Readers build scenes, `pair` compares them.
 */

import type { Control, ControlWithValue } from '../control.ts';
import type { Certainty } from '../../../model/match.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { PlaceRow } from '../../../model/posture/place.ts';
import type { Text } from '../../../model/text.ts';
import type { ControlValue } from '../orders/index.ts';
import type { Origin } from '../position.ts';
import type { ResourceTable } from '../resource-table.ts';

/** Subject of a guard of routes that may be declared elsewhere. */
export const ALL_ROUTES = 'of all routes';

/** Everything about a fact but its control and value. */
export interface Circumstances {
  readonly subject: string;
  readonly certainty: Certainty;
  /** Null for a default, which is written nowhere. */
  readonly origin: Origin | null;
  /** Origin of each component of the value, for values that several settings make together. */
  readonly parts?: Readonly<Record<string, Origin>>;
  /** Highest confidence of a finding that it was lost, if lower than for other facts of its scope. */
  readonly atMost?: Confidence;
  /** The subject is a name of its author's choice: another one with the same value takes its place. */
  readonly isNamed?: true;
  /** One of the items of a list: nothing is lost where the item itself is deleted. */
  readonly perItem?: boolean;
  /** Set only if an environment variable, which has no default, is set. */
  readonly flagged?: boolean;
  /** Set after all routes of the application, so that their answers do not have it. */
  readonly late?: boolean;
  /** Compared only where both sides have it: a client that is new or deleted loosens nothing. */
  readonly onlyChanged?: boolean;
  /** The function, route or variable that the call is in: several facts of one subject are paired by it first. */
  readonly call?: string;
  /** Set by an older header with the same meaning, beside the newer header or alone. */
  readonly older?: 'alone' | 'beside';
  /** A header that error answers do not carry (nginx without `always`). */
  readonly partial?: boolean;
  /** The prerequisite that the control needs: where it is written, or its name where it is missing. */
  readonly needs?: { readonly entry: string; readonly origin: Origin | null };
  /** Value that applies if this is not set: a declared exemption removes a protection that exists without it. */
  readonly without?: ControlValue;
  /** Value that another fact of the scope gives if this is not set; null if none does. */
  readonly otherwise?: (scope: Scope) => ControlValue | null;
  /** Highest confidence of a finding that it is set where it was not set before. */
  readonly newAtMost?: Confidence;
  /** Resulting value by the name of each scope that is based on these settings; only those run, if there are any. */
  readonly heirs?: ReadonlyMap<string, ControlValue>;
}

/** The value of one control, as one place sets it. */
export type Fact = ControlWithValue & Circumstances;

export interface Scope {
  /** `server example.org > location /`; empty for the whole file. */
  readonly id: string;
  readonly origin: Origin;
  readonly facts: readonly Fact[];
  /** Value that applies without a fact: the default of this framework. */
  readonly absent: (
    control: Control,
    subject: string,
  ) => { readonly value: ControlValue; readonly certainty: Certainty };
  /** Highest confidence of a finding in this scope: lower for one path or condition than for the whole site. */
  readonly atMost: Confidence;
  /** Returns whether this scope sets a control or its default; left out: it does for all. */
  readonly answersFor?: (control: Control) => boolean;
  /** The site that this belongs to, where the format names one: a move goes to the same site. */
  readonly site: string;
  /** Reason, for a title, that what is set around it does not reach it. */
  readonly cutOff?: string;
  /** Domains that it serves, where its id does not name them. */
  readonly domains?: readonly string[];
  /** A branch or function of a program: what moves from one to another of the same file still runs. */
  readonly isPiece?: boolean;
  /** The file starts an application of its own, which no other file's settings reach unless it imports them. */
  readonly isApp?: boolean;
  /** Functions, routes and variables that are there, whether or not they set a control. */
  readonly calls?: ReadonlySet<string>;
  readonly joins?: readonly Joins[];
  /** Files that it includes and that cannot be read: what one that is new sets is not known. */
  readonly unread?: readonly string[];
  /** Requests that it answers, where another scope may answer them too. */
  readonly route?: Route;
  /**
   * Counts only where no other scope of the file has read the same lines, or the same value: the scope as a whole, or
   * each fact by its lines.
   */
  readonly spare?: 'scope' | 'facts';
}

/** Requests by the start of their path, with what answers them. */
export interface Route {
  /** Sign of how the path is compared, as the format writes it: `=`, `~`; empty for its start. */
  readonly kind: string;
  readonly path: string;
  /** Backends and folders: two scopes with a common one can answer for each other. */
  readonly targets: readonly string[];
}

/** Relation of a scope to the scope that it is a part of. */
export interface Joins {
  /** Id of the other scope; empty for the file. */
  readonly parent: string;
  /** Facts that apply without it. */
  readonly facts: readonly Fact[];
  /** The change that is compared: its addition to an existing parent, or its deletion from a parent that stays. */
  readonly judged: 'added' | 'deleted';
  /** Facts of the scope that only count when it is deleted: another scope has them, too. */
  readonly lost?: readonly Fact[];
  /** Highest confidence of a finding; left out: medium. */
  readonly atMost?: Confidence;
}

export interface Scene {
  readonly scopes: readonly Scope[];
  /**
   * Returns the scope that applies in place of a deleted one; null if what the scope was for is deleted too, so that
   * nothing is weaker. `was`: the deleted scope, where its route may find another one.
   */
  afterwards(id: string, was?: Scope): Scope | null;
  /** Returns the scope that applied before this one was written here; null if it is new. */
  beforehand(id: string): Scope | null;
  /** Returns whether a scope is there, also where it has no fact and is not listed. */
  has?(id: string): boolean;
  /** Text that the parser could not read and skipped: no result is certain unless the other side has the same text. */
  readonly doubts?: readonly string[];
  /** Writes a header or setting in this format, to restore a value that was written nowhere. */
  readonly restore: (control: Control, subject: string, shown: string, component: string) => string | null;
}

/** One file of a change, on both sides. */
export interface ChangedScene {
  readonly path: string;
  readonly oldPath: string | null;
  readonly before: Scene;
  readonly after: Scene;
  readonly oldLines: (origin: Origin) => string | null;
  /** The words of a scope's text on one side. */
  readonly wordsOf: (side: 'before' | 'after', scope: Scope) => readonly string[];
}

/** Input of a reader for one side of a file. `other` reads another file of the same tree. */
export interface Source {
  readonly path: string;
  readonly text: Text;
  readonly other: (path: string) => Promise<Text | null>;
  /** The row of the place that the file belongs to, and the rows of those within it. */
  readonly place: PlaceRow;
  readonly within: readonly PlaceRow[];
  /** The rows of cloud resources, for a place that has any. */
  readonly resources: ResourceTable;
}

/** Null: the text does not parse, and nothing can be said. */
export type ReadScene = (source: Source) => Promise<Scene | null>;

/** Makes a scene whose scopes do not depend on each other: a missing one was deleted. */
export function plainScene(scopes: readonly Scope[], restore: Scene['restore']): Scene {
  return { scopes, afterwards: () => null, beforehand: () => null, restore };
}

/** Adds numbers to equal ids of scopes, as when one manifest is applied to several clusters. */
export function withUniqueScopeIds(scopes: readonly Scope[]): readonly Scope[] {
  const counts = new Map<string, number>();
  return scopes.map((scope) => {
    const count = (counts.get(scope.id) ?? 0) + 1;
    counts.set(scope.id, count);
    return count === 1 ? scope : { ...scope, id: `${scope.id} #${count}` };
  });
}

/** Returns the scope that applied before it was written: the scope around it, with less certainty. */
export function scopeAround(scopes: readonly Scope[], id: string): Scope | null {
  const around = scopes.findLast((scope) => scope.id !== '' && id.startsWith(`${scope.id} > `)) ?? null;
  return around === null || around.atMost === 'low' ? around : { ...around, atMost: 'medium' };
}

/** Returns a scene whose facts are never sure enough to block. */
export function doubted(scene: Scene): Scene {
  const cap = (scope: Scope): Scope => ({ ...scope, atMost: scope.atMost === 'low' ? 'low' : 'medium' });
  const capped = (scope: Scope | null) => (scope === null ? null : cap(scope));
  return {
    ...scene,
    scopes: scene.scopes.map(cap),
    afterwards: (...asked) => capped(scene.afterwards(...asked)),
    beforehand: (id) => capped(scene.beforehand(id)),
  };
}

/** Returns the fact of a scope that does not set what the other side sets. */
export function absentFact(scope: Scope, { control, subject, otherwise, newAtMost, ...fact }: Fact): Fact {
  const without = otherwise?.(scope) ?? fact.without;
  const absent = without === undefined ? scope.absent(control, subject) : { value: without, certainty: 'default' };
  const atMost = newAtMost === undefined ? {} : { atMost: newAtMost };
  return { control, subject, origin: null, ...absent, ...atMost } as Fact;
}

/** Returns the absent fact of the newer side; what a new unread include replaced is a note at most. */
export function absentAfter(scopeBefore: Scope, scopeAfter: Scope, first: Fact): Fact {
  const absent = absentFact(scopeAfter, first);
  const isReplaced = scopeAfter.unread?.some((name) => !scopeBefore.unread?.includes(name));
  return isReplaced ? { ...absent, atMost: 'low' } : absent;
}
