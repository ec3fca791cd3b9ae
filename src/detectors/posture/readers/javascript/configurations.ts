/** Configuration files of SvelteKit and Nuxt. */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { policyOf } from './helmet/headers.ts';
import type { AddressRule } from '../hosting/url-space.ts';
import { asText, certaintyOf, entryOf, truth, type Entry, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { type At, headersOfOptions } from './frameworks.ts';

const SOURCE_KEYWORD = expression('g')`
  (?<=\s)(?:self|none|unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic|report-sample
  |wasm-unsafe-eval|(?:nonce|sha256|sha384|sha512)-[\w+/=-]+)(?=[\s;]|$)
`;

/** Reads `kit.csp` and `kit.csrf` of svelte.config.js. https://svelte.dev/docs/kit/configuration#csp */
export function settingsOfSvelte(config: Value, at: At): { headers: HeaderEntry[]; facts: Fact[] } {
  const kit = entryOf(config, 'kit')?.value;
  const csp = entryOf(kit, 'csp');
  const directives = entryOf(csp?.value, 'directives');
  const headers: HeaderEntry[] = [];
  if (csp !== undefined && directives !== undefined) {
    const text = policyOf(csp.value, directives.value, {}, false)?.replace(SOURCE_KEYWORD, "'$&'") ?? null;
    const parts =
      directives.value.kind === 'map'
        ? { parts: Object.fromEntries(directives.value.entries.map((entry) => [entry.key, at(entry.at)])) }
        : {};
    // SvelteKit adds a nonce or hashes of its own to script-src, unless 'unsafe-inline' is there.
    headers.push({
      name: 'Content-Security-Policy',
      value:
        text === null
          ? null
          : text.replace(/\bscript-src (?!'none')(?![^;]*'unsafe-inline')/, "script-src 'nonce-kit' "),
      origin: at(csp.at),
      certainty: 'literal',
      ...parts,
    });
  } else if (entryOf(csp?.value, 'reportOnly') !== undefined)
    headers.push({ name: 'Content-Security-Policy', value: null, origin: at(csp!.at), certainty: 'literal' });
  const csrf = entryOf(kit, 'csrf');
  const check = entryOf(csrf?.value, 'checkOrigin');
  const trusted = entryOf(csrf?.value, 'trustedOrigins');
  const isOff =
    (check !== undefined && truth(check.value) === false) ||
    (trusted?.value.kind === 'list' && trusted.value.items.some((one) => one.kind === 'known' && one.value === '*'));
  const place: Entry | undefined = check ?? trusted ?? csrf;
  return {
    headers,
    facts: [
      {
        control: controls.csrf,
        subject: '',
        value: { kind: 'switch', on: !isOff },
        certainty: place === undefined ? 'default' : certaintyOf(place.value) === 'env' ? 'env' : 'literal',
        origin: place === undefined ? null : at(place.at),
      },
    ],
  };
}

/** Reads nuxt-security and the headers of route rules. https://nuxt-security.vercel.app/headers */
export function rulesOfNuxt(config: Value, at: At, isNamed: boolean): AddressRule[] {
  const rules: AddressRule[] = [];
  const modules = entryOf(config, 'modules')?.value;
  const security = entryOf(config, 'security');
  const isListed =
    modules?.kind === 'list' &&
    modules.items.some(
      (one) =>
        asText(one) === 'nuxt-security' ||
        (one.kind === 'list' && one.items[0] !== undefined && asText(one.items[0]) === 'nuxt-security'),
    );
  // `...(isWindows ? [] : ['nuxt-security'])`
  const isPerhaps = !isListed && modules?.kind === 'list' && modules.open && isNamed;
  const isThere = isListed || isPerhaps;
  const isOn =
    isThere &&
    !(security !== undefined && truth(security.value) === false) &&
    truth(entryOf(security?.value, 'enabled')?.value) !== false;
  const rule = (pattern: string, headers: HeaderEntry[], origin: Origin): void =>
    void rules.push({ pattern, headers, origin: { ...origin, endLine: origin.line } });
  const given = entryOf(security?.value, 'headers');
  if (isThere)
    rule(
      '/**',
      isOn && truth(given?.value) !== false
        ? headersOfOptions('nuxt', given?.value, at((security ?? entryOf(config, 'modules'))!.at), at).map((entry) =>
            isPerhaps ? { ...entry, certainty: 'unknown' as const } : entry,
          )
        : [],
      at((given ?? security ?? entryOf(config, 'modules'))!.at),
    );
  const routes = [entryOf(config, 'routeRules'), entryOf(entryOf(config, 'nitro')?.value, 'routeRules')].flatMap(
    (one) => (one?.value.kind === 'map' ? one.value.entries : []),
  );
  for (const route of routes) {
    const own = entryOf(route.value, 'headers')?.value;
    const headers: HeaderEntry[] =
      own?.kind === 'map'
        ? own.entries.map((entry) => ({
            name: entry.key,
            value: asText(entry.value),
            origin: at(entry.at),
            certainty: certaintyOf(entry.value) === 'env' ? 'env' : 'literal',
          }))
        : [];
    const secure = entryOf(entryOf(route.value, 'security')?.value, 'headers')?.value;
    if (isThere && secure !== undefined)
      headers.push(
        ...headersOfOptions('nuxt', secure, at(route.at), at).filter(
          (entry) => entry.certainty !== 'default' && entry.certainty !== 'unknown',
        ),
      );
    const cors = entryOf(route.value, 'cors');
    if (cors !== undefined && truth(cors.value) === true)
      headers.push({ name: 'Access-Control-Allow-Origin', value: '*', origin: at(cors.at), certainty: 'literal' });
    if (headers.length > 0) rule(route.key, headers, at(route.at));
  }
  return rules;
}

/**
 * Reads `security.csp` of astro.config: directives as texts, and sources of scripts and styles, to which Astro adds
 * hashes. https://docs.astro.build/en/reference/experimental-flags/csp/
 */
export function policiesOfAstro(config: Value, at: At): HeaderEntry[] {
  const csp =
    entryOf(entryOf(config, 'security')?.value, 'csp') ?? entryOf(entryOf(config, 'experimental')?.value, 'csp');
  if (csp === undefined || truth(csp.value) === false) return [];
  const directives = entryOf(csp.value, 'directives');
  const own = directives?.value.kind === 'list' ? directives.value.items.map(asText) : [];
  const sourcesOf = (name: string): string => {
    const directive = entryOf(csp.value, name)?.value;
    const resources = entryOf(directive, 'resources')?.value;
    const listed = resources?.kind === 'list' ? resources.items.map(asText) : ["'self'"];
    const hashes = entryOf(directive, 'hashes')?.value;
    const given = hashes?.kind === 'list' ? hashes.items.map((item) => `'${asText(item)}'`) : [];
    const strict = truth(entryOf(directive, 'strictDynamic')?.value) === true ? ["'strict-dynamic'"] : [];
    return [...listed, ...given, ...strict, "'sha256-YXN0cm8='"].join(' ');
  };
  return [
    {
      name: 'Content-Security-Policy',
      value: [...own, `script-src ${sourcesOf('scriptDirective')}`, `style-src ${sourcesOf('styleDirective')}`].join(
        '; ',
      ),
      origin: at((directives ?? csp).at),
      certainty: 'literal',
    },
  ];
}
