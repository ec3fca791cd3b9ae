/** Settings by key → facts: puts the parts of a control together as a place's rows say. Knows no language. */

import { addTo } from '../../../../model/groups.ts';
import { isOlder } from './version.ts';
import { filled } from '../../restore.ts';
import type { ControlRow, OrderKind } from '../../../../model/posture/control.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import type { Certainty } from '../../../../model/match.ts';
import type { PlaceRow, SettingRow } from '../../../../model/posture/place.ts';
import type { OrderValues } from '../../orders/index.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { NO_CSP } from '../../orders/csp/policy.ts';
import { framingOf } from '../../orders/frame.ts';
import { hstsOf } from '../../orders/transport.ts';
import type { Opaque } from '../../orders/order.ts';
import { corsOf, type Hosts } from '../../orders/sets.ts';
import { weakestOf } from '../../orders/small.ts';
import type { Circumstances, Fact } from '../../judge/scene.ts';
import { type Value, asText, certaintyOf, joinCertainty, textsOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

/** Values that the rows of one control and subject have found. */
export interface Parts {
  readonly subject: string;
  /** A row of the place sets this part. */
  readonly has: (part: string) => boolean;
  readonly get: (part: string) => Value | undefined;
  readonly scalar: (part: string) => string | number | boolean | null | undefined;
  /** The texts that the place's row has by default. */
  readonly fallback: (part: string) => readonly string[];
}

export interface SettingsReader {
  readonly place: PlaceRow;
  find(key: string): Found | undefined;
  originOf(value: Value): Origin;
  /** The version of the framework that the repository pins; null or left out: not known. */
  readonly version?: string | null;
  /** A key that is not here may be set where this reader cannot look. */
  readonly open: boolean;
}

/** Returns one fact for each control and subject that the place has rows for, defaults included. */
export function factsOfSettings(reader: SettingsReader): Fact[] {
  const groups = new Map<string, SettingRow[]>();
  for (const row of reader.place.settings ?? []) {
    const key = `${row.control}\n${row.subject ?? ''}`;
    addTo(groups, key, row);
  }
  return [...groups.values()].map((rows) => factOfRows(rows, reader));
}

/** Returns the fact of one control and subject from all rows about it, each with a part of the value. */
function factOfRows(rows: readonly SettingRow[], reader: SettingsReader): Fact {
  const control = CONTROLS.get(rows[0]!.control)!;
  const subject = rows[0]!.subject ?? '';
  const found = new Map<string, Found>();
  for (const row of rows) {
    const one = reader.find(row.key);
    if (one !== undefined) found.set(row.part, { ...one, value: wordOf(row, one.value) });
  }
  const scalar: Parts['scalar'] = (part) => {
    const value = found.get(part)?.value;
    if (value === undefined) {
      const fallback = defaultOf(
        rows.find((row) => row.part === part),
        reader,
      );
      return Array.isArray(fallback) || fallback === undefined ? null : (fallback as string | number | boolean | null);
    }
    return value.kind === 'known' ? value.value : undefined;
  };
  const parts = Object.fromEntries([...found].map(([part, one]) => [part, one.origin]));
  const origin = found.values().next().value?.origin ?? null;
  const certainty: Certainty =
    found.size === 0
      ? reader.open
        ? 'unknown'
        : 'default'
      : joinCertainty(
          ...[...found.values()]
            .map((one) => certaintyOf(one.value))
            .map((one) => (one === 'unknown' ? 'literal' : one)),
        );
  const fact = composedFact(
    control,
    {
      subject,
      has: (part) => rows.some((row) => row.part === part),
      get: (part) => found.get(part)?.value,
      scalar,
      fallback: (part) =>
        [
          defaultOf(
            rows.find((row) => row.part === part),
            reader,
          ) ?? [],
        ]
          .flat()
          .map(String),
    },
    { subject, certainty, origin, parts },
  );
  return withPrerequisite(fact, reader);
}

/** Returns the default that holds in the version at hand. */
function defaultOf(row: SettingRow | undefined, { version }: SettingsReader): SettingRow['default'] | undefined {
  if (row?.since === undefined || row.earlier === undefined || !version) return row?.default;
  return isOlder(version, row.since) ? row.earlier : row.default;
}

/** Replaces a word of this setting by its value: `never` is off. */
function wordOf(row: SettingRow, value: Value): Value {
  if (row.words === undefined) return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => wordOf(row, item)) };
  const meant = value.kind === 'known' ? row.words[String(value.value).toLowerCase()] : undefined;
  return meant === undefined || value.kind !== 'known' ? value : { ...value, value: meant };
}

/** Returns the fact, or that of a control without effect where its prerequisite is missing. */
function withPrerequisite(fact: Fact, reader: SettingsReader): Fact {
  const need = reader.place.needs?.[fact.control.id];
  const list = need === undefined ? undefined : (reader.find(need.list) ?? reader.find(`${need.list}_CLASSES`));
  if (need === undefined || list?.value.kind !== 'list') return fact;
  const item = list.value.items.find((one) => one.kind === 'known' && one.value === need.entry);
  if (item !== undefined) return { ...fact, needs: { entry: need.entry, origin: reader.originOf(item) } };
  // Somebody's own subclass or a list that is not all known may do the same work.
  const short = need.entry.split('.').at(-1)!.replace('Middleware', '');
  if (list.value.open || list.value.items.some((one) => one.kind !== 'known' || isOwn(String(one.value), short)))
    return { ...fact, certainty: fact.certainty === 'default' ? 'unknown' : fact.certainty };
  return ineffectiveFact(fact.control, {
    ...fact,
    certainty: 'literal',
    origin: list.origin,
    parts: {},
    needs: { entry: need.entry, origin: null },
  });
}

/** Tests for a project's own middleware that has the name of the framework's in its name. */
function isOwn(entry: string, short: string): boolean {
  return !/^(?:django|csp|corsheaders)\./.test(entry) && entry.split('.').at(-1)!.includes(short);
}

function ineffectiveFact<K extends OrderKind>(control: Control<K>, fact: Circumstances): Fact {
  return makeFact(control, nothingSet(control, fact.subject).value, circumstancesOf(fact));
}

function circumstancesOf({ subject, certainty, origin, parts, needs }: Circumstances): Circumstances {
  return { subject, certainty, origin, ...(parts ? { parts } : {}), ...(needs ? { needs } : {}) };
}

const opaqueValue = (value: Value | undefined): Opaque => ({
  kind: 'opaque',
  text: value === undefined ? '' : asText(value),
});

type Compose<K extends OrderKind> = (parts: Parts, control: Control<K>) => OrderValues[K];

/** Makes the value of each kind of order from the parts that settings name; the other kinds take a text. */
const COMPOSE: { readonly [K in OrderKind]?: Compose<K> } = {
  transport(parts) {
    const seconds = parts.scalar('max-age');
    // Django sends no header for 0 and None.
    return hstsOf(
      seconds === undefined ? null : Number(seconds) > 0 ? Number(seconds) : -1,
      flag(parts, 'includeSubDomains'),
      flag(parts, 'preload'),
    );
  },
  ladder(parts, { order, row }) {
    const { words, several } = (row as ControlRow<'ladder'>).order;
    if (parts.has('on')) {
      const on = flag(parts, 'on');
      const top = Object.keys(words).reduce((best, word) => (words[word]! > words[best]! ? word : best));
      return on === null ? opaqueValue(parts.get('on')) : order.parse(on ? top : null);
    }
    if (several !== 'weakest') return order.parse(headerText(parts));
    const given = parts.get('text');
    return weakestOf(
      order,
      given === undefined ? parts.fallback('text') : textsOf(given).flatMap((text) => text.split(/[\s,:+]+/)),
    );
  },
  switch(parts) {
    const part = parts.has('off') ? 'off' : 'on';
    const on = parts.scalar(part) === undefined ? truth(parts.get(part)) : Boolean(parts.scalar(part));
    return on === null ? opaqueValue(parts.get(part)) : { kind: 'switch', on: part === 'on' ? on : !on };
  },
  cookie(parts) {
    const site = parts.scalar('SameSite');
    const domain = parts.scalar('Domain');
    const secure = flag(parts, 'Secure');
    return cookieOf(
      parts.subject,
      secure === null ? null : parts.scalar('Secure') === 'auto' ? 1 : secure ? 2 : 0,
      flag(parts, 'HttpOnly'),
      site === undefined ? null : sameSiteOf(typeof site === 'number' ? null : site),
      domain === undefined ? null : String(domain ?? ''),
    );
  },
  hosts: namesOf,
  names: namesOf,
  origins(parts) {
    const [all, credentials] = [flag(parts, 'all') === true, flag(parts, 'credentials')];
    const given = parts.get('origins');
    return corsOf(
      all ? ['*'] : given === undefined ? parts.fallback('origins') : textsOf(given),
      credentials,
      all && credentials === true,
    );
  },
  frame: (parts) => framingOf(headerText(parts), NO_CSP),
};

function composedFact<K extends OrderKind>(control: Control<K>, parts: Parts, circumstances: Circumstances): Fact {
  const compose = COMPOSE[control.kind] as Compose<K> | undefined;
  return makeFact(control, compose?.(parts, control) ?? control.order.parse(headerText(parts)), circumstances);
}

/** Returns the truth of a part; null if it is not known. */
function flag(parts: Parts, part: string): boolean | null {
  const value = parts.scalar(part);
  return value === undefined ? null : Boolean(value);
}

/** Returns the names that are set, or the default ones. */
function namesOf(parts: Parts): Hosts {
  const given = parts.get('names');
  return { kind: 'hosts', names: given === undefined ? parts.fallback('names') : textsOf(given) };
}

/** Returns the text that the setting puts into a header; null if it puts none. */
function headerText(parts: Parts): string | null {
  const text = parts.get('text');
  const value =
    text === undefined
      ? parts.scalar('text')
      : text.kind === 'list'
        ? text.items.map(asText).join(', ')
        : text.kind === 'known'
          ? text.value
          : asText(text);
  return value === null || value === undefined || value === false ? null : String(value);
}

/** Writes the overridden default as a line of the place. */
export function writeSetting(place: PlaceRow, control: Control, subject: string, component: string): string | null {
  const rows = (place.settings ?? []).filter((row) => row.control === control.id && (row.subject ?? '') === subject);
  const row = rows.find((one) => one.part === component) ?? (rows.length === 1 ? rows[0] : undefined);
  if (row === undefined || typeof row.default === 'object') return null;
  return place.restore === undefined ? null : filled(place.restore, row.key, defaultText(place, row.default));
}

/**
 * Returns a default as a line of the file would write it: texts bare in ini, properties and statements, in quotes
 * elsewhere; `True` and `False` where the place names no language, which is Python.
 */
function defaultText({ language }: PlaceRow, value: unknown): string {
  if (typeof value === 'string')
    return language === 'ini' || language === 'properties' || language === 'statements' ? value : `"${value}"`;
  if (typeof value !== 'boolean' || language !== undefined) return String(value);
  return value ? 'True' : 'False';
}
