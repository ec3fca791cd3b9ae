/**
 * web.config of IIS and ASP.NET: custom headers, cookies, debug, https rewrites, native HSTS.
 * https://learn.microsoft.com/iis/configuration/
 */

import { headerOf, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, isDisclosing, type HeaderEntry } from '../../judge/effective.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { hstsOf } from '../../orders/transport.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { Lines, type Origin, textOf } from '../../position.ts';

interface Element {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly origin: Origin;
  readonly location: string;
}

export const readWebConfig: ReadScene = async ({ path, text }) => {
  const elements = parse(textOf(text), path);
  if (elements === null) return null;
  const locations = [...new Set(['', ...elements.map((element) => element.location)])];
  const scopes = locations.map((location): Scope => {
    const own = elements.filter((element) => element.location === location || element.location === '');
    const opening = elements.find((element) => element.location === location)?.origin ?? { path, line: 1, endLine: 1 };
    return {
      id: location === '' ? '' : `location ${location}`,
      origin: { ...opening, endLine: opening.line },
      facts: factsOf(own),
      absent: nothingSet,
      atMost: location === '' ? 'high' : 'medium',
      site: '',
    };
  });
  return plainScene(scopes, (control, _subject, shown) =>
    headerOf(control) === null ? null : `<add name="${headerOf(control)}" value="${shown}" />`,
  );
};

function factsOf(elements: readonly Element[]): Fact[] {
  const facts: Fact[] = [];
  let headers: HeaderEntry[] = [];
  for (const { path, attributes, origin } of elements) {
    const is = (name: string) => (attributes[name] ?? '').toLowerCase() === 'true';
    if (/customheaders\/(?:add|remove|clear)$/.test(path)) {
      headers = path.endsWith('clear')
        ? []
        : headers.filter((entry) => entry.name.toLowerCase() !== (attributes['name'] ?? '').toLowerCase());
      if (path.endsWith('remove') && isDisclosing(attributes['name'] ?? ''))
        headers.push({ name: attributes['name']!, value: null, origin, certainty: 'literal' });
      if (path.endsWith('add'))
        headers.push({
          name: attributes['name'] ?? '',
          value: attributes['value'] ?? '',
          origin,
          certainty: 'literal',
        });
    }
    if (/system\.web\/httpcookies$/.test(path))
      facts.push({
        control: controls.cookies,
        subject: 'ASP.NET_SessionId',
        value: cookieOf(
          'ASP.NET_SessionId',
          is('requiressl') ? 2 : 0,
          is('httponlycookies'),
          sameSiteOf(attributes['samesite'] ?? null),
          attributes['domain'] ?? '',
        ),
        certainty: 'literal',
        origin,
      });
    if (/system\.web\/compilation$/.test(path))
      facts.push({
        control: controls.debug,
        subject: '',
        value: { kind: 'switch', on: !is('debug') },
        certainty: 'literal',
        origin,
      });
    // https://learn.microsoft.com/dotnet/api/system.web.configuration.httpruntimesection.enableversionheader
    if (/system\.web\/httpruntime$/.test(path) && 'enableversionheader' in attributes)
      facts.push({
        control: controls.disclosure,
        subject: 'x-aspnet-version',
        value: controls.disclosure.order.parse(is('enableversionheader') ? 'shown' : 'hidden'),
        certainty: 'literal',
        origin,
      });
    if (/\/hsts$/.test(path))
      facts.push({
        control: controls.hsts,
        subject: '',
        value: is('enabled')
          ? hstsOf(Number(attributes['max-age'] ?? 0), is('includesubdomains'), is('preload'))
          : hstsOf(-1, false, false),
        certainty: 'literal',
        origin,
      });
    if (/\/hsts$/.test(path) && is('redirecthttptohttps'))
      facts.push({
        control: controls.httpsRedirect,
        subject: '',
        value: { kind: 'switch', on: true },
        certainty: 'literal',
        origin,
      });
    if (
      /rewrite\/rules\/rule\/action$/.test(path) &&
      (attributes['type'] ?? '').toLowerCase() === 'redirect' &&
      /^https:\/\//.test(attributes['url'] ?? '')
    )
      facts.push({
        control: controls.httpsRedirect,
        subject: '',
        value: { kind: 'switch', on: true },
        certainty: 'literal',
        origin,
      });
  }
  const fromHeaders = factsOfHeaders(headers);
  return [
    ...facts.filter(
      (fact) => !fromHeaders.some((other) => other.control === fact.control && other.subject === fact.subject),
    ),
    ...fromHeaders,
  ];
}

/** Null: tags that do not match. */
function parse(source: string, path: string): Element[] | null {
  const lines = new Lines(source);
  const elements: Element[] = [];
  const open: { name: string; location: string }[] = [];
  const tag =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<|>/g;
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    const [whole, closing, opening, text = '', selfClosing] = match;
    if (closing !== undefined) {
      if (open.pop()?.name !== closing.toLowerCase()) return null;
    } else if (opening !== undefined) {
      const name = opening.toLowerCase();
      const attributes = Object.fromEntries(
        [...text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((one) => [
          one[1]!.toLowerCase(),
          decodeEntities(one[2] ?? one[3]!),
        ]),
      );
      const location =
        name === 'location' ? (attributes['path'] ?? '').replace(/^\.$/, '') : (open.at(-1)?.location ?? '');
      elements.push({
        path: [...open.map((one) => one.name), name].join('/'),
        attributes,
        origin: lines.origin(path, match.index, match.index + whole.length),
        location,
      });
      if (selfClosing !== '/') open.push({ name, location });
    } else if (whole === '<') return null;
  }
  return open.length === 0 ? elements : null;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(quot|apos|lt|gt|amp);/g,
    (_whole, name: string) => ({ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' })[name]!,
  );
}
