/** Options objects → controls, as the rows of places say: one table for all frameworks and clients. */

import type { OptionRow } from '../../../../model/posture/option.ts';
import type { Certainty } from '../../../../model/match.ts';
import type { PlaceRow } from '../../../../model/posture/place.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import type { Circumstances, Fact, Scope } from '../../judge/scene.ts';
import { certaintyOf, entryOf, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

type At = (stretch: Stretch) => Origin;

/** Container of options: a call, a configuration file, a typed or named object. */
export interface Holder {
  readonly names: readonly string[];
  readonly options: Value;
  readonly origin: Origin;
}

interface Given {
  readonly key: string;
  readonly entry: Entry;
}

export class Options {
  readonly #held: readonly (OptionRow & { readonly of: string; readonly names: RegExp })[];
  readonly #loose = new Map<string, OptionRow>();

  constructor(places: readonly PlaceRow[]) {
    const rows = places.flatMap((place) => place.options ?? []);
    this.#held = rows.flatMap((row) =>
      row.of === undefined ? [] : [{ ...row, of: row.of, names: new RegExp(row.of) }],
    );
    for (const row of rows) if (row.of === undefined) for (const key of row.keys) this.#loose.set(key, row);
  }

  /** Returns the controls that a holder's options set, by themselves where a key is not given. */
  factsOf({ names, options, origin }: Holder, at: At): Fact[] {
    return this.#held
      .filter((row) => names.some((name) => row.names.test(name)))
      .flatMap((row): Fact[] => {
        const given = row.keys.flatMap((key): Given[] => {
          const entry = entryAt(options, key);
          return entry === undefined ? [] : [{ key, entry }];
        });
        const states = given.map(({ entry }) => stateOf(row, entry.value));
        const subject = row.keys[0];
        if (given.length === 0 || (row.default && states.every((state) => state === 'on')))
          return row.default
            ? []
            : [factOfOption(row, subject, mayHaveMore(options) ? 'unknown' : row.default, 'default', origin)];
        const index = Math.max(
          0,
          row.default ? states.findIndex((state) => state !== 'on') : states.findIndex((state) => state !== 'off'),
        );
        const { entry } = given[index]!;
        return [factOfOption(row, subject, states[index]!, certaintyOf(entry.value), at(entry.at))];
      });
  }

  /** Returns the facts of a key that means the same in any object. */
  factsOfEntry({ key, value, at: place }: Entry, at: At): Fact[] {
    const row = this.#loose.get(key);
    const state = row === undefined ? 'on' : stateOf(row, value);
    // A default value needs no fact: an absent key is compared with it.
    if (row === undefined || state === (row.default ? 'on' : 'off') || state === 'unknown') return [];
    return [factOfOption(row, row.control === 'tls-verify' ? '' : row.keys[0], state, certaintyOf(value), at(place))];
  }

  isLoose(key: string): boolean {
    return this.#loose.has(key);
  }

  /** The value of an option that is not given, as its row says. */
  absent: Scope['absent'] = (control, subject) => {
    const row =
      this.#held.find((one) => one.control === control.id && one.keys[0] === subject) ??
      [...this.#loose.values()].find((one) => one.control === control.id && one.keys[0] === subject);
    return row === undefined
      ? nothingSet(control, subject)
      : { value: valueOfState(control, row, row.default), certainty: 'default' };
  };
}

type State = 'on' | 'off' | 'unknown';

/** Makes the fact of an option in a state; one that may be either is unknown. */
function factOfOption(
  row: OptionRow,
  subject: string,
  state: State | boolean,
  certainty: Certainty,
  origin: Origin,
): Fact {
  const control = CONTROLS.get(row.control)!;
  const on = typeof state === 'boolean' ? state : state === 'unknown' ? null : state === 'on';
  const circumstances: Circumstances = {
    subject,
    certainty: on === null ? 'unknown' : certainty === 'unknown' ? 'literal' : certainty,
    origin,
    ...(row.atMost === undefined ? {} : { atMost: row.atMost }),
    ...(row.default || row.of === undefined ? {} : { onlyChanged: true }),
  };
  return makeFact(control, valueOfState(control, row, on), circumstances);
}

function valueOfState(control: Control, row: OptionRow, on: boolean | null): never {
  const value =
    on === null
      ? { kind: 'opaque', text: row.keys[0] }
      : control.kind === 'rank'
        ? {
            kind: 'rank',
            name: row.keys[0],
            rank: Number(on),
            word: on ? 'on' : 'off',
            atMost: row.atMost ?? 'high',
            weakening: 'downgrade',
          }
        : { kind: 'switch', on };
  return value as never;
}

/** Returns the entry at a dotted path; `*` is any key. */
function entryAt(options: Value, path: string): Entry | undefined {
  const [key, ...rest] = path.split('.');
  if (key === '*') {
    const inner = options.kind === 'map' ? options.entries : [];
    return inner.map(({ value }) => entryAt(value, rest.join('.'))).find((one) => one !== undefined);
  }
  const entry = entryOf(options, key!);
  return rest.length === 0 || entry === undefined ? entry : entryAt(entry.value, rest.join('.'));
}

function mayHaveMore(options: Value): boolean {
  return options.kind !== 'map' || options.open;
}

/** `() => undefined`, `() => {}`, `(host, cert) => { return null; }` */
const IDLE = expression('')`
  ^(?:async\s*)?(?:function\s*)?(?:\w+\s*)?\(?[\w\s,{}]*\)?\s*(?:=>)?\s*(?:undefined|null|void 0
  |\{\s*(?:return(?:\s+(?:undefined|null|true))?\s*;?)?\s*\})$
`;

/** Returns if a value puts an option on or off, by the words of its row (`@null`, `@given`, `[]`, `@idle`). */
function stateOf(row: OptionRow, value: Value): State {
  const isOff = (text: string) => row.off.includes(text);
  if (value.kind === 'known') {
    if (value.value === null)
      return value.certainty === 'env' ? 'unknown' : isOff('@null') ? 'off' : row.default ? 'on' : 'off';
    if (isOff('@given')) return value.value === false ? 'on' : 'off';
    return isOff(String(value.value).toLowerCase()) ? 'off' : 'on';
  }
  if (value.kind === 'list' && value.items.length === 0 && !value.open && isOff('[]')) return 'off';
  if (value.kind === 'list')
    return value.items.some((item) => item.kind === 'known' && isOff(String(item.value).toLowerCase())) ? 'off' : 'on';
  if (value.kind === 'map') return 'on';
  if (isOff('@given')) return 'off';
  if (isOff('@idle'))
    return value.kind === 'unknown' && value.text.length < 200 && IDLE.test(value.text) ? 'off' : 'on';
  return 'unknown';
}
