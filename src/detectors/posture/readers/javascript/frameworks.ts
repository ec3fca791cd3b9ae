/** What Electron, Hono, SvelteKit and Nuxt are told by options: windows, header middleware, configuration files. */

import { controls } from '../../controls.ts';
import {
  NUXT_POLICY,
  SECURE_OPTIONS,
  type SecureOption,
} from '../../../../../patterns/places/javascript-frameworks.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Text } from '../../../../model/text.ts';
import { policyOf } from './helmet.ts';
import type { AddressRule } from '../hosting/url-space.ts';
import { asText, certaintyOf, entryOf, truth, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';

type At = (stretch: Stretch) => Origin;

/**
 * Switches that were unsafe by themselves before a version of Electron.
 * https://www.electronjs.org/docs/latest/breaking-changes
 */
const ONCE_UNSAFE: readonly { readonly until: number; readonly name: string; readonly was: boolean }[] = [
  { until: 5, name: 'nodeIntegration', was: true },
  { until: 5, name: 'webviewTag', was: true },
  { until: 10, name: 'enableRemoteModule', was: true },
  { until: 12, name: 'contextIsolation', was: false },
  { until: 20, name: 'sandbox', was: false },
];

/** `webPreferences: { … }` of a window. https://www.electronjs.org/docs/latest/api/structures/web-preferences */
export function rendererFact(options: Value, at: At, version: number | null): Fact | null {
  if (options.kind !== 'map') return null;
  const olds = ONCE_UNSAFE.filter((row) => version !== null && version < row.until).map(
    (row) => [row.name, row.was] as const,
  );
  const entries = options.entries.filter((entry) =>
    controls.renderer.row.order.switches.some((row) => row.name === entry.key),
  );
  const switches = Object.fromEntries(entries.map((entry) => [entry.key, truth(entry.value)]));
  return {
    control: controls.renderer,
    subject: '',
    value: { kind: 'switches', switches: { ...Object.fromEntries(olds), ...switches } },
    certainty: options.open
      ? 'unknown'
      : entries.some((entry) => certaintyOf(entry.value) === 'env')
        ? 'env'
        : 'literal',
    origin: at(options.at),
    parts: Object.fromEntries(entries.map((entry) => [entry.key, at(entry.at)])),
  };
}

/** The major version that the nearest package.json with one asks for. */
export async function electronVersion(
  path: string,
  other: (path: string) => Promise<Text | null>,
): Promise<number | null> {
  for (let folder = path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const text = await other(folder === '' ? 'package.json' : `${folder}/package.json`);
    const version =
      text === null ? undefined : /"electron"\s*:\s*"[^"\d]*(\d+)\./.exec(text.bytes.toString('utf8'))?.[1];
    if (version !== undefined) return Number(version);
  }
  return null;
}

/**
 * Chromium told to look at no certificate.
 * https://www.electronjs.org/docs/latest/api/session#sessetcertificateverifyprocproc
 */
export function isUnverifiedCall(name: string, args: readonly Value[]): boolean {
  const [first, second] = args;
  if (/commandLine\.appendSwitch$/.test(name))
    return first?.kind === 'known' && first.value === 'ignore-certificate-errors';
  if (/\.setCertificateVerifyProc$/.test(name))
    return first?.kind === 'unknown' && /=>\s*\{?\s*(?:return\s+)?(?:callback|cb|done)\(0\)/.test(first.text);
  return (
    /\bapp\.on$/.test(name) &&
    first?.kind === 'known' &&
    first.value === 'certificate-error' &&
    second?.kind === 'unknown' &&
    /^\s*\(?[^)]*\)?\s*=>\s*\{\s*(?:\w+\.preventDefault\(\);?\s*)?(?:callback|cb)\(true\);?\s*\}$/.test(second.text)
  );
}

/** https://hono.dev/docs/middleware/builtin/secure-headers */
export function headersOfHono(options: Value | undefined, call: Origin, at: At): HeaderEntry[] {
  return headersOfOptions('hono', options, call, at);
}

function headersOfOptions(
  library: SecureOption['library'],
  options: Value | undefined,
  whole: Origin,
  at: At,
): HeaderEntry[] {
  const isOpen = options !== undefined && (options.kind !== 'map' || options.open);
  return SECURE_OPTIONS.filter((option) => option.library === library).flatMap((option): HeaderEntry[] => {
    const entry = entryOf(options, option.name);
    const value = textOf(option, entry?.value);
    if (entry === undefined && value === null) return [];
    return [
      {
        name: option.header,
        value,
        origin: entry === undefined ? whole : at(entry.at),
        certainty:
          entry === undefined
            ? isOpen
              ? 'unknown'
              : 'default'
            : certaintyOf(entry.value) === 'env'
              ? 'env'
              : 'literal',
      },
    ];
  });
}

/** Null: not sent. */
function textOf(option: SecureOption, value: Value | undefined): string | null {
  if (value === undefined || (value.kind === 'known' && value.value === true)) return option.default;
  if (value.kind === 'known')
    return value.value === false || value.value === null
      ? value.value === null
        ? option.default
        : null
      : String(value.value);
  if (value.kind !== 'map') return asText(value);
  const get = (...keys: string[]) => entryOf(value, ...keys)?.value;
  if (option.header === 'Strict-Transport-Security') {
    const sub = get('includeSubdomains', 'includeSubDomains');
    return `max-age=${get('maxAge') === undefined ? 15_552_000 : asText(get('maxAge')!)}${sub === undefined || truth(sub) ? '; includeSubDomains' : ''}${truth(get('preload')) ? '; preload' : ''}`;
  }
  if (option.header === 'Content-Security-Policy')
    return policyOf(value, value, option.library === 'nuxt' ? NUXT_POLICY : {}, false);
  return value.entries
    .map(
      (entry) =>
        `${entry.key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=(${entry.value.kind === 'list' ? entry.value.items.map(asText).join(' ') : truth(entry.value) === false ? '' : asText(entry.value)})`,
    )
    .join(', ');
}

/** `kit.csp` and `kit.csrf` of svelte.config.js. https://svelte.dev/docs/kit/configuration#csp */
export function saidBySvelte(config: Value, at: At): { headers: HeaderEntry[]; facts: Fact[] } {
  const kit = entryOf(config, 'kit')?.value;
  const csp = entryOf(kit, 'csp');
  const directives = entryOf(csp?.value, 'directives');
  const headers: HeaderEntry[] = [];
  if (csp !== undefined && directives !== undefined) {
    const text =
      policyOf(csp.value, directives.value, {}, false)?.replace(
        /(?<=\s)(?:self|none|unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic|report-sample|wasm-unsafe-eval|(?:nonce|sha256|sha384|sha512)-[\w+/=-]+)(?=[\s;]|$)/g,
        "'$&'",
      ) ?? null;
    const parts =
      directives.value.kind === 'map'
        ? { parts: Object.fromEntries(directives.value.entries.map((entry) => [entry.key, at(entry.at)])) }
        : {};
    // SvelteKit adds a nonce or hashes of its own to script-src, which put 'unsafe-inline' out of force.
    headers.push({
      name: 'Content-Security-Policy',
      value: text === null ? null : text.replace(/\bscript-src (?!'none')/, "script-src 'nonce-kit' "),
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

/** nuxt-security and the headers of route rules. https://nuxt-security.vercel.app/headers */
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
    if (headers.length > 0) rule(route.key, headers, at(route.at));
  }
  return rules;
}
