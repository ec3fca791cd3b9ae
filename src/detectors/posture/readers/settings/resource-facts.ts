/** Settings of one cloud resource → facts, as the rows of `patterns/resources` say. Knows no format. */

import type { RankedSettings, ResourceRow, SwitchSettings } from '../../../../model/posture/resource.ts';
import type { Certainty } from '../../../../model/match.ts';
import { makeFact, type Control } from '../../control.ts';
import { CONTROLS, controls } from '../../controls.ts';
import type { Circumstances, Fact, Scope } from '../../judge/scene.ts';
import { asText, certaintyOf, textsOf } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import { hasHole } from '../../holes.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { Origin } from '../../position.ts';
import { leastOf } from '../cloud/tls.ts';
import { isOnValue, rankOfValue } from './resource-values.ts';

/** The settings of a resource, by path. */
export interface ResourceReader {
  readonly opening: Origin;
  /** Returns the value of a key. */
  find(path: string): Found | undefined;
  /** Returns the blocks at a path, or the items of a list there. */
  all(path: string): readonly ResourceReader[];
}

/**
 * Returns one fact for each row, defaults included, so that a line that goes is compared with what holds without it. A
 * row about each item of a list makes a fact for each item.
 */
export function resourceFacts(
  rows: readonly ResourceRow[],
  resource: ResourceReader,
  opening: Origin = resource.opening,
): Fact[] {
  return rows.flatMap((row) => {
    const all = foundAt(resource, row.key, opening);
    return isAboutAll(row) && row.key.includes('[].')
      ? (factOfRow(row, together(all.flatMap(([found]) => found ?? [])), opening) ?? [])
      : all.flatMap(([found, line]) => factOfRow(row, found, line) ?? []);
  });
}

/** Tests for a row that misses something where none of the blocks has it. */
function isAboutAll({ settings: { safe } }: ResourceRow): boolean {
  return safe === 'items' || (typeof safe === 'object' && 'bad' in safe && safe.needs !== undefined);
}

/** Returns the values of several blocks as one list; undefined for no block. */
function together(all: readonly Found[]): Found | undefined {
  const items = all.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  return all.length === 0
    ? undefined
    : { value: { kind: 'list', items, open: false, at: items[0]?.at ?? all[0]!.value.at }, origin: all[0]!.origin };
}

/**
 * Returns each place where the key can be: itself under one of its names, or in each item of the list that it names. A
 * row of which the resource has another name, such as `[name=ssl].value`, has none.
 */
function foundAt(
  resource: ResourceReader,
  key: string,
  opening: Origin,
): readonly (readonly [Found | undefined, Origin])[] {
  const read = KEYS.get(key) ?? parseKey(key);
  KEYS.set(key, read);
  switch (read.kind) {
    case 'named': {
      const { outer, label, name, inner } = read;
      const isNamed = (one: ResourceReader) => plainName(one.find(label)) === name;
      if (outer === '') return isNamed(resource) ? foundAt(resource, inner, opening) : [];
      const item = resource.all(outer).find(isNamed);
      return item === undefined ? [[undefined, opening]] : foundAt(item, inner, item.opening);
    }
    case 'each':
      return resource.all(read.outer).flatMap((item) => foundAt(item, read.inner, item.opening));
    case 'names':
      for (const name of read.names) {
        const found = resource.find(name) ?? blockAt(resource, name);
        if (found !== undefined) return [[inUnitOf(read.names[0]!, name, found), opening]];
      }
      return [[undefined, opening]];
  }
}

/** Days of a unit by the last word of a key. */
const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30, years: 365 };

/** Returns the value of `years` as one of `days` where a row has both names. */
function inUnitOf(wanted: string, name: string, found: Found): Found {
  const [to, from] = [wanted, name].map((key) => DAYS[key.split('.').at(-1)!.toLowerCase()]);
  const { value } = found;
  const amount = value.kind === 'known' ? Number(value.value) : Number.NaN;
  if (wanted === name || to === undefined || from === undefined || Number.isNaN(amount) || value.kind !== 'known')
    return found;
  return { ...found, value: { ...value, value: (amount * from) / to } };
}

/** `outer[label=name].inner`, `outer[].inner`, or `a|b`: one setting under several names. */
type Key =
  | {
      readonly kind: 'named';
      readonly outer: string;
      readonly label: string;
      readonly name: string;
      readonly inner: string;
    }
  | { readonly kind: 'each'; readonly outer: string; readonly inner: string }
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** Keys of rows and their inner parts; each is read for every resource. */
const KEYS = new Map<string, Key>();

/**
 * Parses the key of a row: `a.b|c` (alternatives), `list[].key` (each item), `list[name=x].key` (the item named so).
 */
function parseKey(key: string): Key {
  const [, outer = '', label = '', name, inner = ''] = /^([^[|]*)\[(\w+)=([^\]]+)\]\.(.*)$/.exec(key) ?? [];
  if (name !== undefined) return { kind: 'named', outer, label, name, inner };
  const [list, ...rest] = key.split('[].');
  return rest.length > 0
    ? { kind: 'each', outer: list!, inner: rest.join('[].') }
    : { kind: 'names', names: key.split('|') };
}

function plainName(found: Found | undefined): string {
  return found === undefined ? '' : asText(found.value).toLowerCase().replaceAll(' ', '_');
}

/** Returns a block at the path, as a value. */
function blockAt(resource: ResourceReader, path: string): Found | undefined {
  const block = resource.all(path)[0];
  const at = { from: 0, to: 0 };
  return block === undefined
    ? undefined
    : { value: { kind: 'map', entries: [], open: true, at }, origin: block.opening };
}

/** Returns the name of a setting for people: the name in `[name=ssl].value`, the newest of several names. */
function shownName(key: string): string {
  const [, name, inner] = /\[\w+=([^\]]+)\]\.(.*)/.exec(key) ?? [];
  if (name === undefined) return key.split('|')[0]!;
  return inner!.includes('.') && !inner!.endsWith('.value') ? `${name} ${inner}` : name;
}

/** Facts of rows whose setting is not written. */
const UNSET = new WeakMap<ResourceRow, Fact | null>();

/** Returns the fact of a row; that of an unset key is made once per row. */
function factOfRow(row: ResourceRow, found: Found | undefined, opening: Origin): Fact | null {
  if (found !== undefined) return newFact(row, found, opening);
  const known = UNSET.get(row);
  const unset = known === undefined ? newFact(row, undefined, opening) : known;
  UNSET.set(row, unset);
  return unset === null ? null : { ...unset, origin: opening };
}

/** Returns the fact of a found value, or of the default; null if the row says nothing without a value. */
function newFact(row: ResourceRow, found: Found | undefined, opening: Origin): Fact | null {
  const { settings } = row;
  const key = shownName(row.key);
  const origin = found?.origin ?? opening;
  const certainty = found === undefined ? (settings.sure === false ? 'unknown' : 'default') : certaintyOf(found.value);
  const circumstances: Circumstances = {
    subject: key,
    origin,
    certainty,
    ...(key.includes('[].') && !isAboutAll(row) && { perItem: true }),
  };
  switch (settings.safe) {
    case 'tls': {
      const written = found === undefined ? [] : textsOf(found.value).flatMap((text) => text.split(','));
      const versions = (written.length > 0 ? written : [String(settings.default)]).filter((text) => text !== '');
      return versions.length === 0 ? null : makeFact(controls.tlsVersion, leastOf(versions), circumstances);
    }
    case 'networks': {
      const written = found === undefined ? [] : textsOf(found.value).flatMap((text) => text.split(','));
      const sources = written.length > 0 ? written : [settings.default].filter((one) => one !== '');
      const allows = sources.map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source: String(source) }));
      const atMost = 'atMost' in settings ? { atMost: settings.atMost } : {};
      return makeFact(controls.networkAccess, { kind: 'networks', allows }, { ...circumstances, ...atMost });
    }
    default:
      return isSwitch(settings) ? switchFact(settings, found, circumstances) : rankFact(settings, found, circumstances);
  }
}

function isSwitch(settings: RankedSettings | SwitchSettings): settings is SwitchSettings {
  return CONTROLS.get(settings.control)!.kind === 'switch';
}

/** Makes the fact of a switch; opaque where its value is not known. */
function switchFact(settings: SwitchSettings, found: Found | undefined, circumstances: Circumstances): Fact {
  const isOn = isOnValue(settings, found?.value);
  return makeFact(
    CONTROLS.get(settings.control) as Control<'switch'>,
    isOn === null
      ? { kind: 'opaque', text: asText(found!.value) }
      : { kind: 'switch', on: isOn === (settings.safe === 'on') },
    circumstances,
  );
}

/** Makes the fact of a rank; opaque where its value is not known. */
function rankFact(settings: RankedSettings, found: Found | undefined, circumstances: Circumstances): Fact {
  const control = CONTROLS.get(settings.control) as Control<'rank'>;
  const rank = rankOfValue(settings, found?.value, circumstances.subject);
  if (rank === null)
    return makeFact(
      control,
      { kind: 'opaque', text: asText(found!.value) },
      { ...circumstances, certainty: 'unknown' as const },
    );
  const isPresence = settings.safe === 'set' || settings.safe === 'unset' || found?.value.kind === 'map';
  return makeFact(
    control,
    rank,
    isPresence && found !== undefined ? { ...circumstances, certainty: presenceOf(found) } : circumstances,
  );
}

/** Returns how surely a setting is there: what a template gives it is not known, that it is there is. */
function presenceOf({ value }: Found): Certainty {
  return value.kind !== 'map' && value.kind !== 'list' && hasHole(asText(value)) ? 'folded' : 'literal';
}

/** Returns the default of the row for a fact that a resource lacks, else that of `otherwise`. */
export function absentByRows(rows: readonly ResourceRow[], otherwise: Scope['absent']): Scope['absent'] {
  return (control, subject) => {
    const row = rows.find(({ key, settings }) => shownName(key) === subject && settings.control === control.id);
    const unset = row === undefined ? null : newFact(row, undefined, NOWHERE);
    return unset === null ? otherwise(control, subject) : { value: unset.value, certainty: unset.certainty };
  };
}

const NOWHERE: Origin = { path: '', line: 0, endLine: 0 };
