/**
 * web.config of IIS and ASP.NET: custom headers, cookies, debug, https rewrites, native HSTS.
 * https://learn.microsoft.com/iis/configuration/
 */

import { restoreHeader } from '../../restore.ts';
import { nothingSet, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, isDisclosing, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, type Circumstances, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { parseXml, pathOf, type XmlElement } from '../../languages/xml.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { hstsOf } from '../../orders/transport.ts';
import { Lines, textOf, type Origin } from '../../position.ts';

interface Setting {
  /** The last names of its path: `system.web/httpcookies`. */
  readonly path: string;
  readonly attributes: XmlElement['attributes'];
  readonly origin: Origin;
  /** The `path` of the `<location>` around it; empty for the whole site. */
  readonly location: string;
}

/** More names than any setting below is known by. */
const LONGEST_PATH = 5;

/** Returns a scope for the whole file and one for each `<location>`. Null if it is not XML. */
export const readWebConfig: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const elements = parseXml(source);
  if (elements === null) return null;
  const settings = settingsOf(elements, new Lines(source), path);
  const locations = new Set(['', ...settings.map((setting) => setting.location)]);
  const scopes = [...locations].map((location) => scopeOf(location, settings, path));
  return plainScene(scopes, restoreHeader(place));
};

/** Returns each element with its path and the location around it. */
function settingsOf(elements: readonly XmlElement[], lines: Lines, path: string): Setting[] {
  const locations = new Map<XmlElement, string>();
  return elements.map((element) => {
    const own = element.name === 'location' ? (element.attributes['path'] ?? '').replace(/^\.$/, '') : null;
    const location = own ?? (element.parent === null ? '' : (locations.get(element.parent) ?? ''));
    locations.set(element, location);
    const origin = lines.origin(path, element.at.from, element.at.to);
    return { path: pathOf(element, LONGEST_PATH), attributes: element.attributes, origin, location };
  });
}

/** Returns the scope of a location, with the settings of the whole site. */
function scopeOf(location: string, settings: readonly Setting[], path: string): Scope {
  const opening = settings.find((one) => one.location === location)?.origin ?? { path, line: 1, endLine: 1 };
  return {
    id: location === '' ? '' : `location ${location}`,
    origin: { ...opening, endLine: opening.line },
    facts: factsOfLocation(settings.filter((one) => one.location === location || one.location === '')),
    absent: nothingSet,
    atMost: location === '' ? 'high' : 'medium',
    site: '',
  };
}

/** Returns the facts of the settings; those of headers replace native ones of the same control. */
function factsOfLocation(settings: readonly Setting[]): Fact[] {
  const headers = factsOfHeaders(headersOf(settings));
  const others = settings.flatMap(ownFacts);
  const isHeader = (fact: Fact) => headers.some((one) => one.control === fact.control && one.subject === fact.subject);
  return [...others.filter((fact) => !isHeader(fact)), ...headers];
}

/**
 * Returns the headers of `<customHeaders>`: `add`, `remove` and `clear`, in the order of the file. A removed header has
 * the value null, and is kept only if it discloses something: there, the removal is the protection.
 */
function headersOf(settings: readonly Setting[]): HeaderEntry[] {
  let headers: HeaderEntry[] = [];
  for (const { path, attributes, origin } of settings) {
    const change = /customheaders\/(add|remove|clear)$/.exec(path)?.[1];
    if (change === undefined) continue;
    const name = attributes['name'] ?? '';
    headers = change === 'clear' ? [] : headers.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase());
    if (change === 'add') headers.push({ name, value: attributes['value'] ?? '', origin, certainty: 'literal' });
    if (change === 'remove' && isDisclosing(name)) headers.push({ name, value: null, origin, certainty: 'literal' });
  }
  return headers;
}

/** Attributes whose absence is safe. https://learn.microsoft.com/dotnet/api/system.web.configuration.pagessection */
const RANKED: readonly (readonly [end: string, key: string, safe: RegExp, control: Control<'rank'>])[] = [
  ['system.web/pages', 'validaterequest', /^true$/i, controls.inputChecks],
  ['system.web/pages', 'viewstateencryptionmode', /^(?:always|auto)$/i, controls.inputChecks],
  ['system.web/pages', 'enableeventvalidation', /^true$/i, controls.inputChecks],
  ['system.web/pages', 'enableviewstatemac', /^true$/i, controls.inputChecks],
  ['system.web/httpruntime', 'requestvalidationmode', /^(?:4\.[05]|[5-9])/, controls.inputChecks],
  ['system.web/trace', 'enabled', /^false$/i, controls.exposure],
  ['system.web/customerrors', 'mode', /^(?:on|remoteonly)$/i, controls.exposure],
  ['system.webserver/httperrors', 'errormode', /^(?:custom|detailedlocalonly)$/i, controls.exposure],
  ['system.webserver/directorybrowse', 'enabled', /^false$/i, controls.exposure],
  ['authentication/forms', 'requiressl', /^true$/i, controls.transitEncryption],
  ['authentication/forms', 'protection', /^all$/i, controls.inputChecks],
  ['sessionstate', 'cookieless', /^(?:false|usecookies)$/i, controls.sessionLifetime],
];

const SESSION = 'ASP.NET_SessionId';

/** Returns the facts of one element: cookies, debug, HSTS, redirects, ranked attributes. */
function ownFacts({ path, attributes, origin }: Setting): Fact[] {
  const is = (name: string) => (attributes[name] ?? '').toLowerCase() === 'true';
  const literal = (subject: string): Circumstances => ({ subject, certainty: 'literal', origin });
  if (path.endsWith('system.web/httpcookies'))
    return [{ control: controls.cookies, value: sessionCookie(attributes, is), ...literal(SESSION) }];
  if (path.endsWith('system.web/compilation'))
    return [{ control: controls.debug, value: { kind: 'switch', on: !is('debug') }, ...literal('') }];
  const checked = RANKED.flatMap(([end, key, safe, control]): Fact[] => {
    const value = attributes[key];
    if (value === undefined || !path.endsWith(end)) return [];
    const rank = (on: boolean, word: string) =>
      ({ kind: 'rank', name: key, rank: Number(on), word, atMost: 'medium', weakening: 'downgrade' }) as const;
    return [
      {
        control,
        value: rank(safe.test(value), value),
        ...literal(`${end} ${key}`),
        without: rank(end !== 'authentication/forms' || key !== 'requiressl', 'default'),
      },
    ];
  });
  if (checked.length > 0) return checked;
  if (path.endsWith('authorization/deny') && /^[?*]$/.test(attributes['users'] ?? ''))
    return [{ control: controls.authorization, value: { kind: 'switch', on: true }, ...literal('') }];
  // https://learn.microsoft.com/dotnet/api/system.web.configuration.httpruntimesection.enableversionheader
  if (path.endsWith('system.web/httpruntime') && 'enableversionheader' in attributes) {
    const value = controls.disclosure.order.parse(is('enableversionheader') ? 'shown' : 'hidden');
    return [{ control: controls.disclosure, value, ...literal('x-aspnet-version') }];
  }
  const redirect: Fact = { control: controls.httpsRedirect, value: { kind: 'switch', on: true }, ...literal('') };
  if (path.endsWith('/hsts')) {
    const age = is('enabled') ? Number(attributes['max-age'] ?? 0) : -1;
    const value = hstsOf(age, is('enabled') && is('includesubdomains'), is('enabled') && is('preload'));
    return [{ control: controls.hsts, value, ...literal('') }, ...(is('redirecthttptohttps') ? [redirect] : [])];
  }
  return isHttpsRewrite(path, attributes) ? [redirect] : [];
}

function sessionCookie(attributes: Setting['attributes'], is: (name: string) => boolean): ReturnType<typeof cookieOf> {
  return cookieOf(
    SESSION,
    is('requiressl') ? 2 : 0,
    is('httponlycookies'),
    sameSiteOf(attributes['samesite'] ?? null),
    attributes['domain'] ?? '',
  );
}

/** Tests if an element is a rewrite that redirects to https. */
function isHttpsRewrite(path: string, attributes: Setting['attributes']): boolean {
  return (
    path.endsWith('rewrite/rules/rule/action') &&
    (attributes['type'] ?? '').toLowerCase() === 'redirect' &&
    (attributes['url'] ?? '').startsWith('https://')
  );
}
