/** Dotted keys of configuration → the facts of a place. A profile or environment of its own is a scope. */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type Scene, type Scope, type Source } from '../../judge/scene.ts';
import type { Found } from '../../languages/document.ts';
import { flatten, type Keyed } from '../../languages/keys.ts';
import { asText, type Value } from '../../languages/value.ts';
import { Lines, textOf, type Origin, type Stretch } from '../../position.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { factsOfSettings, writeSetting } from '../settings/settings.ts';
import { interpreted } from './placeholders.ts';

/** Returns the rows of a document, with what its placeholders say. */
export function keysOf(document: Value): Keyed[] {
  return flatten(document).map((row) => ({ ...row, value: interpreted(row.value) }));
}

/** Returns a key in one spelling: Spring and .NET take `http-only`, `httpOnly` and `HTTP_ONLY` for one. */
function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

export type Origins = (keyed: { readonly at: Stretch }) => Origin;

/** The keys that hold in one scope. */
export interface KeyedScope {
  readonly id: string;
  readonly keys: readonly Keyed[];
  readonly origin: Origin;
  readonly originOf: Origins;
  /** A file of one profile, or one of many packages, leaves to others what it does not say. */
  readonly reach: 'whole' | 'part';
  /** Facts that no single key says; they replace the place's own. */
  readonly more?: readonly Fact[];
}

/**
 * Makes the scope of a file or profile: facts of the place's rows, and `more`, which replace those of one control and
 * subject.
 */
export function scopeOf(place: PlaceRow, { id, keys, origin, originOf, reach, more = [] }: KeyedScope): Scope {
  // The last of equal keys holds.
  const byKey = new Map(keys.map((one) => [plainKey(one.key), one]));
  const find = (key: string): Found | undefined => {
    const found = byKey.get(plainKey(key));
    return found === undefined ? undefined : { value: found.value, origin: originOf(found) };
  };
  const facts = [
    ...factsOfSettings({ place, open: reach === 'part', originOf, find }),
    ...rankedFacts(place.ranked ?? [], find, origin),
  ];
  // A key of a library that the file does not name says nothing.
  const isUnsaid = (fact: Fact) =>
    fact.certainty === 'default' &&
    place.settings?.some(
      (row) => row.onlySet && row.control === fact.control.id && (row.subject ?? '') === fact.subject,
    ) === true;
  const others = facts.filter(
    (fact) => !isUnsaid(fact) && !more.some((one) => one.control === fact.control && one.subject === fact.subject),
  );
  return { id, origin, facts: [...others, ...more], absent: absentKeyed, atMost: 'high', site: '' };
}

/**
 * Returns the values without a setting: a driver verifies a database's certificate or not, depending on its version.
 */
const absentKeyed: Scope['absent'] = (control, subject) =>
  control === controls.tlsVerify
    ? { ...nothingSet(control, subject), certainty: 'unknown' }
    : nothingSet(control, subject);

/** Makes a scene that restores settings in the syntax of the place. */
export function sceneOf(place: PlaceRow, scopes: readonly Scope[]): Scene {
  return plainScene(scopes, (control, subject, _shown, component) => writeSetting(place, control, subject, component));
}

/** Returns a function that finds the lines of a key in this file. */
export function originsIn(source: Source): Origins {
  const lines = new Lines(textOf(source.text));
  return ({ at }) => lines.origin(source.path, at.from, at.to);
}

/** Returns the origin of facts that no line sets. */
export function firstLine({ path }: Source): Origin {
  return { path, line: 1, endLine: 1 };
}

/** Returns the items of a list with blanks between, or the text itself. */
export function listText(value: Value): string {
  return value.kind === 'list' ? value.items.map(asText).join(' ') : asText(value);
}
