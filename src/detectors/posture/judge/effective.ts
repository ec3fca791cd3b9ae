/** From response headers to controls: what browsers make of them together. */

import type { Certainty } from '../../../model/match.ts';
import type { ControlId } from '../../../model/posture.ts';
import { NO_CSP, parseCsp } from '../orders/csp.ts';
import { parseCookie } from '../orders/cookies.ts';
import { ANYONE, framingOf } from '../orders/framing.ts';
import { NO_HSTS } from '../orders/hsts.ts';
import { hasHole } from '../orders/order.ts';
import { orderOf, type ControlValue } from '../orders/index.ts';
import { RENDERER_DEFAULTS } from '../orders/renderer.ts';
import { corsOf, NO_CORS } from '../orders/sets.ts';
import { cookieOf } from '../orders/cookies.ts';
import type { Fact, Origin } from './scene.ts';

export interface HeaderEntry {
  readonly name: string;
  /** Null takes the header away. */
  readonly value: string | null;
  readonly origin: Origin | null;
  readonly certainty: Certainty;
  readonly partial?: boolean;
  /** Where each directive of a policy is written, where it is not one text. */
  readonly parts?: Readonly<Record<string, Origin>>;
}

/** Headers whose text alone is the control's value, with how several of them are joined. */
const PLAIN: Readonly<Record<string, ControlId>> = {
  'strict-transport-security': 'hsts',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'referrer-policy',
  'permissions-policy': 'permissions-policy',
  'feature-policy': 'permissions-policy',
  'cross-origin-opener-policy': 'coop',
  'cross-origin-embedder-policy': 'coep',
  'cross-origin-resource-policy': 'corp',
  'cache-control': 'cache',
};

const HEADER_NAMES: Readonly<Partial<Record<ControlId, string>>> = {
  hsts: 'Strict-Transport-Security',
  csp: 'Content-Security-Policy',
  framing: 'X-Frame-Options',
  nosniff: 'X-Content-Type-Options',
  'referrer-policy': 'Referrer-Policy',
  'permissions-policy': 'Permissions-Policy',
  coop: 'Cross-Origin-Opener-Policy',
  coep: 'Cross-Origin-Embedder-Policy',
  corp: 'Cross-Origin-Resource-Policy',
  cache: 'Cache-Control',
};

export function headerOf(control: ControlId): string | null {
  return HEADER_NAMES[control] ?? null;
}

export function isSecurityHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return lower in PLAIN || OTHERS.has(lower);
}

const OTHERS = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'x-frame-options',
  'set-cookie',
  'access-control-allow-origin',
  'access-control-allow-credentials',
]);

/** The facts that these headers make together, as one answer carries them. */
export function factsOfHeaders(entries: readonly HeaderEntry[]): Fact[] {
  const present = entries.filter((entry) => entry.value !== null && entry.value.trim() !== '');
  const named = (name: string) => present.filter((entry) => entry.name.toLowerCase() === name);
  const facts: Fact[] = [];
  const done = new Set<ControlId>();
  for (const [name, control] of Object.entries(PLAIN)) {
    const [first, ...rest] = named(name);
    if (first === undefined || done.has(control)) continue;
    done.add(control);
    // RFC 6797 8.1: the first one counts. The others are lists, joined as HTTP joins them.
    const text = control === 'hsts' ? first.value! : [first, ...rest].map((entry) => entry.value).join(', ');
    facts.push(fact(control, '', orderOf(control).parse(text), first));
  }
  const policies = named('content-security-policy');
  const policy = policies.length === 0 ? NO_CSP : parseCsp(policies.map((entry) => entry.value).join(', '));
  if (policies.length > 0) facts.push(fact('csp', '', policy, policies[0]!));
  const options = named('x-frame-options');
  if (options.length > 0 || policies.length > 0) {
    const value = framingOf(options.length === 0 ? null : options.map((entry) => entry.value).join(', '), policy);
    const ancestors = policies.find((entry) => /frame-ancestors/i.test(entry.value!));
    if (value.words !== ANYONE.words) facts.push(fact('framing', '', value, ancestors ?? options[0] ?? policies[0]!));
  }
  for (const entry of named('set-cookie')) {
    const cookie = parseCookie(entry.value!);
    facts.push(fact('cookies', cookie.name, cookie, entry));
  }
  const [origin] = named('access-control-allow-origin');
  if (origin !== undefined) {
    const credentials = named('access-control-allow-credentials')[0]?.value;
    // `req.headers.origin` is whoever asks; `settings.allowedOrigin` is somebody's choice.
    const isReflected =
      hasHole(origin.value!) &&
      /\borigin\b|HTTP_ORIGIN/i.test(origin.value!) &&
      !/allow|conf|setting|option|\benv\b/i.test(origin.value!);
    facts.push(
      fact(
        'cors',
        '',
        corsOf(
          [origin.value!.trim()],
          credentials === undefined
            ? false
            : hasHole(credentials!)
              ? null
              : credentials!.trim().toLowerCase() === 'true',
          isReflected && credentials !== undefined,
        ),
        origin,
      ),
    );
  }
  return [...facts, ...switchedOff(entries, facts), ...disclosures(entries)];
}

/** Headers that tell what runs there; others with the same purpose are left alone. */
const DISCLOSING = new Set([
  'server',
  'x-powered-by',
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-generator',
  'x-runtime',
  'x-drupal-cache',
]);

export function isDisclosing(name: string): boolean {
  return DISCLOSING.has(name.toLowerCase());
}

function disclosures(entries: readonly HeaderEntry[]): Fact[] {
  const last = new Map(
    entries.filter((entry) => isDisclosing(entry.name)).map((entry) => [entry.name.toLowerCase(), entry]),
  );
  return [...last].map(([name, entry]) =>
    fact('disclosure', name, orderOf('disclosure').parse(entry.value === null ? 'hidden' : entry.value), entry),
  );
}

/** Headers that are taken away here, or only reported: absent, but with a place to show. */
function switchedOff(entries: readonly HeaderEntry[], facts: readonly Fact[]): Fact[] {
  const off = new Map<ControlId, Fact>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    const isReport = name === 'content-security-policy-report-only';
    const control = isReport
      ? 'csp'
      : (PLAIN[name] ??
        (name === 'content-security-policy' ? 'csp' : name === 'x-frame-options' ? 'framing' : undefined));
    if (
      control === undefined ||
      (!isReport && entry.value !== null && entry.value.trim() !== '') ||
      facts.some((one) => one.control === control)
    )
      continue;
    off.set(control, fact(control, '', bareValue(control, ''), { ...entry, partial: false }));
  }
  return [...off.values()];
}

function fact(control: ControlId, subject: string, value: ControlValue, entry: HeaderEntry): Fact {
  return {
    control,
    subject,
    value,
    certainty: entry.certainty,
    origin: entry.origin,
    ...(entry.partial ? { partial: true } : {}),
    ...(entry.parts && control === 'csp' ? { parts: entry.parts } : {}),
  };
}

/** What holds where a server or framework sets nothing by itself. */
export function nothingSet(control: ControlId, subject: string): { value: ControlValue; certainty: Certainty } {
  // What a server takes that says nothing depends on its version: TLS 1.0 once, 1.2 today.
  if (control === 'tls-version')
    return { value: { kind: 'ladder', rank: 2, word: "the server's own choice" }, certainty: 'unknown' };
  return { value: bareValue(control, subject), certainty: 'default' };
}

function bareValue(control: ControlId, subject: string): ControlValue {
  switch (control) {
    case 'hsts':
      return NO_HSTS;
    case 'csp':
      return NO_CSP;
    case 'framing':
      return ANYONE;
    case 'cookies':
      return cookieOf(subject, 0, false, 'absent');
    case 'cors':
      return NO_CORS;
    case 'renderer':
      return RENDERER_DEFAULTS;
    case 'debug':
    case 'tls-verify':
    case 'trusted-proxy':
      return { kind: 'switch', on: true };
    case 'https-redirect':
    case 'csrf':
      return { kind: 'switch', on: false };
    default:
      return orderOf(control).parse(null);
  }
}
