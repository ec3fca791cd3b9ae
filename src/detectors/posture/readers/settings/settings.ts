/** Settings by key → facts: puts the parts of a control together as a place's rows say. Knows no language. */

import type { Certainty } from '../../../../model/match.ts';
import type { ControlId, PlaceRow, SettingRow } from '../../../../model/posture.ts';
import { nothingSet } from '../../judge/effective.ts';
import { orderOf, type ControlValue } from '../../orders/index.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookies.ts';
import { NO_CSP } from '../../orders/csp.ts';
import { framingOf } from '../../orders/framing.ts';
import { hstsOf } from '../../orders/hsts.ts';
import { HOLE_END, HOLE_START } from '../../orders/order.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact, Origin } from '../../judge/scene.ts';
import { asText, certaintyOf, joinCertainty, truth, type Value } from '../../languages/value.ts';

export interface Found {
  readonly value: Value;
  readonly origin: Origin;
}

export interface Parts {
  readonly get: (part: string) => Value | undefined;
  readonly scalar: (part: string) => string | number | boolean | null | undefined;
  /** The texts that the place's row has by default. */
  readonly fallback: (part: string) => readonly string[];
}

export interface SettingsReader {
  readonly place: PlaceRow;
  find(key: string): Found | undefined;
  originOf(value: Value): Origin;
  /** A key that is not here may be set where this reader cannot look. */
  readonly open: boolean;
}

/** One fact for each control and subject that the place has rows for, defaults included. */
export function factsOfSettings(reader: SettingsReader): Fact[] {
  const groups = new Map<string, SettingRow[]>();
  for (const row of reader.place.settings ?? []) {
    const key = `${row.control}\n${row.subject ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => factOf(rows, reader));
}

function factOf(rows: readonly SettingRow[], reader: SettingsReader): Fact {
  const control = rows[0]!.control;
  const subject = rows[0]!.subject ?? '';
  const found = new Map<string, Found>();
  for (const row of rows) {
    const one = reader.find(row.key);
    if (one !== undefined) found.set(row.part, { ...one, value: wordOf(row, one.value) });
  }
  const scalar: Parts['scalar'] = (part) => {
    const value = found.get(part)?.value;
    if (value === undefined) {
      const fallback = rows.find((row) => row.part === part)?.default;
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
  const fact: Fact = {
    control,
    subject,
    value: compose(control, subject, {
      get: (part) => found.get(part)?.value,
      scalar,
      fallback: (part) => [rows.find((row) => row.part === part)?.default ?? []].flat().map(String),
    }),
    certainty,
    origin,
    parts,
  };
  return needsOf(fact, reader);
}

/** What a word of this setting stands for: `never` is off. */
function wordOf(row: SettingRow, value: Value): Value {
  if (row.words === undefined) return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => wordOf(row, item)) };
  const meant = value.kind === 'known' ? row.words[String(value.value).toLowerCase()] : undefined;
  return meant === undefined || value.kind !== 'known' ? value : { ...value, value: meant };
}

/** A control whose prerequisite is missing has no effect at all. */
function needsOf(fact: Fact, reader: SettingsReader): Fact {
  const need = reader.place.needs?.[fact.control];
  const list = need === undefined ? undefined : (reader.find(need.list) ?? reader.find(`${need.list}_CLASSES`));
  if (need === undefined || list?.value.kind !== 'list') return fact;
  const item = list.value.items.find((one) => one.kind === 'known' && one.value === need.entry);
  if (item !== undefined) return { ...fact, needs: { entry: need.entry, origin: reader.originOf(item) } };
  // Somebody's own subclass or a list that is not all known may do the same work.
  const short = need.entry.split('.').at(-1)!.replace('Middleware', '');
  if (
    list.value.open ||
    list.value.items.some((one) => one.kind !== 'known' || String(one.value).split('.').at(-1)!.includes(short))
  )
    return { ...fact, certainty: fact.certainty === 'default' ? 'unknown' : fact.certainty };
  return {
    ...fact,
    value: nothingSet(fact.control, fact.subject).value,
    certainty: 'literal',
    origin: list.origin,
    parts: {},
    needs: { entry: need.entry, origin: null },
  };
}

const opaque = (value: Value | undefined): ControlValue => ({
  kind: 'opaque',
  text: value === undefined ? '' : asText(value),
});

function compose(control: ControlId, subject: string, { get, scalar, fallback }: Parts): ControlValue {
  const flag = (part: string) => (scalar(part) === undefined ? null : Boolean(scalar(part)));
  switch (control) {
    case 'hsts': {
      const seconds = scalar('max-age');
      // Django sends no header for 0 and None.
      return hstsOf(
        seconds === undefined ? null : Number(seconds) > 0 ? Number(seconds) : -1,
        flag('includeSubDomains'),
        flag('preload'),
      );
    }
    case 'nosniff':
      return flag('on') === null ? opaque(get('on')) : orderOf('nosniff').parse(flag('on') ? 'nosniff' : null);
    case 'debug': {
      const on = scalar('debug') === undefined ? truth(get('debug')) : Boolean(scalar('debug'));
      return on === null ? opaque(get('debug')) : { kind: 'switch', on: !on };
    }
    case 'https-redirect':
    case 'csrf':
      return flag('on') === null ? opaque(get('on')) : { kind: 'switch', on: flag('on') };
    case 'cookies': {
      const site = scalar('SameSite');
      const domain = scalar('Domain');
      const secure = flag('Secure');
      return cookieOf(
        subject,
        secure === null ? null : scalar('Secure') === 'auto' ? 1 : secure ? 2 : 0,
        flag('HttpOnly'),
        site === undefined ? null : sameSiteOf(typeof site === 'number' ? null : site),
        domain === undefined ? null : String(domain ?? ''),
      );
    }
    case 'allowed-hosts':
    case 'endpoints':
      return { kind: 'hosts', names: get('names') === undefined ? fallback('names') : textsOf(get('names')) };
    case 'tls-version': {
      const versions =
        get('text') === undefined ? fallback('text') : textsOf(get('text')).flatMap((text) => text.split(/[\s,:+]+/));
      return leastVersion(versions);
    }
    case 'cors':
      return corsOf(
        flag('all') === true ? ['*'] : get('origins') === undefined ? fallback('origins') : textsOf(get('origins')),
        flag('credentials'),
        flag('all') === true && flag('credentials') === true,
      );
    default: {
      const text = get('text');
      const value =
        text === undefined
          ? scalar('text')
          : text.kind === 'list'
            ? text.items.map(asText).join(', ')
            : text.kind === 'known'
              ? text.value
              : asText(text);
      const header = value === null || value === undefined || value === false ? null : String(value);
      return control === 'framing' ? framingOf(header, NO_CSP) : orderOf(control).parse(header);
    }
  }
}

/** The least version that is named counts; what is not known before run time is opaque. */
function leastVersion(versions: readonly string[]): ControlValue {
  const values = versions
    .filter((text) => text !== '')
    .map((text) => orderOf('tls-version').parse(text) as { kind: string; rank: number });
  return (
    values.find((value) => value.kind === 'opaque') ??
    [...values].sort((a, b) => a.rank - b.rank)[0] ??
    orderOf('tls-version').parse(null)
  );
}

/** The texts of a list; what is not known before run time is one opaque text. */
export function textsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return [...value.items.map(asText), ...(value.open ? [`${HOLE_START}…${HOLE_END}`] : [])];
  if (value.kind === 'known') return value.value === null ? [] : [String(value.value)];
  return [asText(value)];
}

/** How the place writes the default that was overridden. */
export function writeSetting(place: PlaceRow, control: ControlId, subject: string, component: string): string | null {
  const rows = (place.settings ?? []).filter((row) => row.control === control && (row.subject ?? '') === subject);
  const row = rows.find((one) => one.part === component) ?? (rows.length === 1 ? rows[0] : undefined);
  if (row === undefined || typeof row.default === 'object') return null;
  const value =
    typeof row.default === 'string'
      ? `"${row.default}"`
      : typeof row.default === 'boolean'
        ? row.default
          ? 'True'
          : 'False'
        : String(row.default);
  return place.restore.replace('{name}', row.key).replace('{value}', value);
}
