/** Which keys of keyed configuration set what. A profile or environment of its own is a scope. */

import type { OrderKind } from '../../../../model/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { nothingSet, held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import appsettings from '../../../../../patterns/places/appsettings.ts';
import phpIni from '../../../../../patterns/places/php-ini.ts';
import springBoot from '../../../../../patterns/places/spring-boot.ts';
import symfony from '../../../../../patterns/places/symfony.ts';
import type { PlaceRow } from '../../../../model/posture.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, type Fact, type ReadScene, type Scene, type Scope, type Source } from '../../judge/scene.ts';
import {
  listText,
  readJsonKeys,
  readLineKeys,
  readYamlKeys,
  type Keyed,
  type KeyedDocument,
} from '../../languages/keyed.ts';
import { isIdleProfileList } from '../spring/profiles.ts';
import { factsOfSettings, writeSetting } from './settings.ts';
import { asText, known, truth } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch, textOf } from '../../position.ts';

/** Spring and .NET do not tell `http-only`, `httpOnly` and `HTTP_ONLY` apart. */
function plain(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

type Origins = (keyed: { readonly at: Stretch }) => Origin;

/** A file of one profile, or one of many packages, leaves to others what it does not say. */
type Reach = 'whole' | 'part';

function scopeOf(
  place: PlaceRow,
  reach: Reach,
  id: string,
  keys: readonly Keyed[],
  at: Origin,
  originOf: Origins,
  more: readonly Fact[] = [],
): Scope {
  const facts = factsOfSettings({
    place,
    open: reach === 'part',
    originOf: (value) => originOf(value),
    find(key) {
      const found = keys.findLast((one) => plain(one.key) === plain(key));
      return found === undefined ? undefined : { value: found.value, origin: originOf(found) };
    },
  });
  const others = facts.filter(
    (fact) => !more.some((one) => one.control === fact.control && one.subject === fact.subject),
  );
  return { id, origin: at, facts: [...others, ...more], absent: absentKeyed, atMost: 'high', site: '' };
}

function sceneOf(place: PlaceRow, scopes: readonly Scope[]): Scene {
  return plainScene(scopes, (control, subject, _shown, component) => writeSetting(place, control, subject, component));
}

/** `application-prod.yml`, `appsettings.Production.json`. */
function isOverlay(path: string): boolean {
  return /(?:application|bootstrap)-[^/]+$|appsettings\.[^/.]+\.json$/.test(path);
}

function originsIn(source: Source): Origins {
  const lines = new Lines(textOf(source.text));
  return ({ at }) => lines.origin(source.path, at.from, at.to);
}

/** The file that a profile's or environment's lies over: its keys, and where they stand. */
interface Base {
  readonly keys: readonly Keyed[];
  readonly originOf: Origins;
}

async function baseOf(
  source: Source,
  names: readonly string[],
  read: (path: string, text: string) => readonly Keyed[] | null,
): Promise<Base> {
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1);
  for (const name of isOverlay(source.path) ? names : []) {
    const text = await source.other(folder + name);
    const keys = text === null ? null : read(name, textOf(text));
    if (text !== null && keys !== null) return { keys, originOf: originsIn({ ...source, path: folder + name, text }) };
  }
  return { keys: [], originOf: originsIn(source) };
}

/** `known` in one file, the base's in the other. */
function eitherOrigin(base: Base, own: Origins): Origins {
  const stretches = new Set(base.keys.flatMap((one) => [one, one.value]).map((one) => one.at));
  return (keyed) => (stretches.has(keyed.at) ? base.originOf(keyed) : own(keyed));
}

const SPRING_NAMES = ['application.yml', 'application.yaml', 'application.properties'];

function springDocuments(path: string, text: string): KeyedDocument[] | null {
  return /\.properties$/.test(path) ? readLineKeys(text) : readYamlKeys(text);
}

function profileOf(document: KeyedDocument): string {
  const found = document.keys.find((one) => /^spring\.(?:config\.activate\.on-profile|profiles)$/.test(one.key));
  return found === undefined ? '' : listText(found.value);
}

function generalKeys(documents: readonly KeyedDocument[]): Keyed[] {
  return documents.filter((document) => profileOf(document) === '').flatMap((document) => document.keys);
}

/** https://docs.spring.io/spring-boot/appendix/application-properties/ */
export const readSpringConfig: ReadScene = async (source) => {
  const documents = springDocuments(source.path, textOf(source.text));
  if (documents === null) return null;
  const base = await baseOf(source, SPRING_NAMES, (path, text) => generalKeys(springDocuments(path, text) ?? []));
  const originOf = eitherOrigin(base, originsIn(source));
  const general = [...base.keys, ...generalKeys(documents)];
  const reach = isOverlay(source.path) && base.keys.length === 0 ? 'part' : 'whole';
  const scopes = documents
    .filter((document) => !isIdleProfileList(profileOf(document)))
    .filter((document, index, all) => all.findIndex((other) => profileOf(other) === profileOf(document)) === index)
    .map((document) => {
      const profile = profileOf(document);
      const keys = profile === '' ? general : [...general, ...document.keys];
      const opening = { ...originOf(document), endLine: originOf(document).line };
      return scopeOf(
        springBoot,
        reach,
        profile === '' ? '' : `profile ${profile}`,
        keys,
        opening,
        originOf,
        connections(keys, originOf),
      );
    });
  return sceneOf(springBoot, scopes);
};

/** https://learn.microsoft.com/aspnet/core/fundamentals/configuration/ */
export const readAppsettings: ReadScene = async (source) => {
  const documents = readJsonKeys(textOf(source.text));
  if (documents === null) return null;
  const base = await baseOf(source, ['appsettings.json'], (_path, text) => readJsonKeys(text)?.[0]?.keys ?? null);
  const originOf = eitherOrigin(base, originsIn(source));
  const keys = [...base.keys, ...documents[0]!.keys].map(hostsOf);
  const reach = isOverlay(source.path) && base.keys.length === 0 ? 'part' : 'whole';
  return sceneOf(appsettings, [
    scopeOf(
      appsettings,
      reach,
      '',
      keys,
      { path: source.path, line: 1, endLine: 1 },
      originOf,
      connections(keys, originOf),
    ),
  ]);
};

/** `AllowedHosts` is one text with semicolons. */
function hostsOf(one: Keyed): Keyed {
  if (one.key !== 'AllowedHosts' || one.value.kind !== 'known') return one;
  const names = String(one.value.value ?? '*').split(';');
  return {
    ...one,
    value: { kind: 'list', open: false, at: one.at, items: names.map((name) => known(name.trim(), one.at)) },
  };
}

/** https://www.php.net/manual/en/ini.list.php */
export const readPhpIni: ReadScene = async (source) => {
  const originOf = originsIn(source);
  const keys = readLineKeys(textOf(source.text))[0]!.keys;
  return sceneOf(phpIni, [scopeOf(phpIni, 'whole', '', keys, { path: source.path, line: 1, endLine: 1 }, originOf)]);
};

/**
 * FrameworkBundle, NelmioSecurityBundle and NelmioCorsBundle; `when@prod` lies over the rest.
 * https://symfony.com/doc/current/reference/configuration/framework.html
 */
export const readSymfony: ReadScene = async (source) => {
  const documents = readYamlKeys(textOf(source.text));
  if (documents === null) return null;
  const originOf = originsIn(source);
  const all = documents.flatMap((document) => document.keys);
  const keys = [
    ...all.filter((one) => !one.key.startsWith('when@')),
    ...all
      .filter((one) => one.key.startsWith('when@prod.'))
      .map((one) => ({ ...one, key: one.key.slice('when@prod.'.length) })),
  ];
  const named = (key: string) => keys.findLast((one) => one.key === key);
  const isOff = (key: string) => named(key)?.value.kind === 'known' && truth(named(key)!.value) === false;
  const headers: HeaderEntry[] = [];
  const add = (name: string, value: string | null, from: Keyed): void =>
    void headers.push({ name, value, origin: originOf(from), certainty: 'literal' });
  const age = named('nelmio_security.forced_ssl.hsts_max_age');
  if (age !== undefined && !isOff('nelmio_security.forced_ssl') && !isOff('nelmio_security.forced_ssl.enabled')) {
    const isOn = (key: string) => named(key) !== undefined && truth(named(key)!.value) === true;
    add(
      'Strict-Transport-Security',
      `max-age=${asText(age.value)}${isOn('nelmio_security.forced_ssl.hsts_subdomains') ? '; includeSubDomains' : ''}${isOn('nelmio_security.forced_ssl.hsts_preload') ? '; preload' : ''}`,
      age,
    );
  }
  const frames = keys.filter((one) => one.key.startsWith('nelmio_security.clickjacking.paths.'));
  const whole = frames.find((one) => /\.\^\/(?:\.\*)?$/.test(one.key)) ?? (frames.length === 1 ? frames[0] : undefined);
  if (whole !== undefined) add('X-Frame-Options', asText(whole.value), whole);
  const referrer = named('nelmio_security.referrer_policy.policies');
  if (referrer !== undefined)
    add(
      'Referrer-Policy',
      referrer.value.kind === 'list' ? referrer.value.items.map(asText).join(', ') : asText(referrer.value),
      referrer,
    );
  const directives = keys.filter(
    (one) =>
      /^nelmio_security\.csp\.enforce\.[a-z-]+$/.test(one.key) && !/(?:level|browser-adaptive|report)/.test(one.key),
  );
  if (directives.length > 0 && !isOff('nelmio_security.csp.enabled')) {
    const text = directives
      .map(
        (one) =>
          `${one.key.split('.').at(-1)}${one.value.kind === 'known' && one.value.value === true ? '' : ` ${listText(one.value).replace(/(^|\s)(self|none|unsafe-inline|unsafe-eval|strict-dynamic)(?=\s|$)/g, "$1'$2'")}`}`,
      )
      .join('; ');
    headers.push({
      name: 'Content-Security-Policy',
      value: text,
      origin: originOf(directives[0]!),
      certainty: 'literal',
      parts: Object.fromEntries(directives.map((one) => [one.key.split('.').at(-1)!, originOf(one)])),
    });
  }
  return sceneOf(symfony, [
    scopeOf(symfony, 'part', '', keys, { path: source.path, line: 1, endLine: 1 }, originOf, factsOfHeaders(headers)),
  ]);
};

/**
 * Databases that are asked for a verified connection, or told not to: `sslmode=verify-full`,
 * `TrustServerCertificate=True`. https://www.postgresql.org/docs/current/libpq-ssl.html
 */
function connections(keys: readonly Keyed[], originOf: Origins): Fact[] {
  return keys.flatMap((one): Fact[] => {
    const text =
      one.value.kind === 'known' ? String(one.value.value) : one.value.kind === 'unknown' ? one.value.text : '';
    const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K]): Fact =>
      held(control, value, { subject: one.key, certainty: 'literal', origin: originOf(one) });
    const mode = /[?&;]\s*ssl[-_]?mode=([\w-]+)/i.exec(text)?.[1];
    if (mode !== undefined && /postgres|cockroach/i.test(text))
      return [fact(controls.sslmode, controls.sslmode.order.parse(mode))];
    const trusts = /\bTrust\s*Server\s*Certificate\s*=\s*(true|false|yes|no)/i.exec(text)?.[1]?.toLowerCase();
    return trusts === undefined
      ? []
      : [fact(controls.tlsVerify, { kind: 'switch', on: trusts === 'false' || trusts === 'no' })];
  });
}

/** Whether a database's certificate is looked at where nothing is said hangs on the driver's version. */
const absentKeyed: Scope['absent'] = (control, subject) =>
  control === controls.tlsVerify
    ? { ...nothingSet(control, subject), certainty: 'unknown' }
    : nothingSet(control, subject);
