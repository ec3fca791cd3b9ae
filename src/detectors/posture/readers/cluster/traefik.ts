/**
 * Traefik: headers middlewares, TLS options and redirections, as dynamic files, static files, labels and custom
 * resources.
 */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { objectName } from './kubernetes.ts';
import { isOn, settingsOf, switchFact, type Setting, type Settings } from './settings.ts';
import { accessOf, isGuardName, limitsOf, shieldFacts, type Kinds } from './traefik-access.ts';
import { leastTls } from '../cloud/tls.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';
import { textsOf, truth } from '../../languages/value.ts';

/** Returns a scope for each middleware, TLS option, entry point, router and transport with settings. */
export function traefikScopes(root: DocumentNode): Scope[] {
  const scopes: Scope[] = [];
  const add = (id: string, origin: Origin, facts: readonly Fact[]): void =>
    void scopes.push({ id, origin, facts, absent: nothingSet, atMost: 'high', site: id });
  const kind = root.text('kind');
  const headers = root.below('spec', 'headers');
  if (kind === 'Middleware' && headers !== undefined)
    add(objectName(root), root.opening, headersFacts(nestedSettings(headers), root.opening));
  if (kind === 'TLSOption') add(objectName(root), root.opening, tlsFacts(root.below('spec')));
  for (const [name, node] of root.pairs('http', 'middlewares')) {
    const own = node.below('headers');
    const redirect = node.below('redirectScheme');
    const list = node.below('ipAllowList') ?? node.below('ipWhiteList');
    const sources = list?.items('sourceRange').flatMap((item) => item.text() ?? []) ?? null;
    const limits = limitsOf(sources, node.text('rateLimit', 'average'), (list ?? node).opening);
    if (limits.length > 0) add(`middleware ${name}`, node.opening, limits);
    if (own !== undefined) add(`middleware ${name}`, node.opening, headersFacts(nestedSettings(own), node.opening));
    if (redirect !== undefined)
      add(`middleware ${name}`, node.opening, [
        {
          control: controls.httpsRedirect,
          subject: '',
          value: { kind: 'switch', on: redirect.text('scheme') === 'https' },
          certainty: 'literal',
          origin: redirect.opening,
        },
      ]);
  }
  for (const [name, facts, node] of accessOf(root)) add(name, node.opening, facts);
  for (const [name, node] of root.pairs('tls', 'options')) add(`tls ${name}`, node.opening, tlsFacts(node));
  if (isStatic(root)) add('access log', root.opening, [accessLogFact(root)]);
  for (const [name, node] of root.pairs('entryPoints')) {
    const to = node.below('http', 'redirections', 'entryPoint');
    add(`entry point ${name}`, node.opening, [
      {
        control: controls.httpsRedirect,
        subject: '',
        value: { kind: 'switch', on: to !== undefined && (to.text('scheme') ?? 'https') === 'https' },
        certainty: to === undefined ? 'default' : 'literal',
        origin: to?.opening ?? node.opening,
      },
      trustOf(node),
    ]);
  }
  return scopes;
}

/** Tests for the static configuration, which names entry points. */
function isStatic(root: DocumentNode): boolean {
  return root.entry('entryPoints') !== undefined;
}

function accessLogFact(root: DocumentNode): Fact {
  const log = root.entry('accessLog');
  const on = log !== undefined && truth(log.value) !== false;
  return {
    control: controls.audit,
    subject: 'accessLog',
    value: {
      kind: 'rank',
      name: 'accessLog',
      rank: Number(on),
      word: on ? 'on' : 'off',
      atMost: 'medium',
      weakening: 'removal',
    },
    certainty: log === undefined ? 'default' : 'literal',
    origin: root.get('accessLog')?.origin ?? root.opening,
  };
}

/** Returns if an entry point distrusts forwarded headers: with `insecure` it believes any client. */
function trustOf(entryPoint: DocumentNode): Fact {
  const found = entryPoint.get('forwardedHeaders', 'insecure');
  const any = entryPoint
    .items('forwardedHeaders', 'trustedIPs')
    .some((one) => /^(?:0\.0\.0\.0|::)\/0$/.test(one.text() ?? ''));
  return {
    control: controls.trustedProxy,
    subject: '',
    value: { kind: 'switch', on: !(truth(found?.value) === true || any) },
    certainty: found === undefined && !any ? 'default' : 'literal',
    origin: found?.origin ?? entryPoint.opening,
  };
}

/**
 * Returns one scope for each middleware that labels of a container define.
 * https://doc.traefik.io/traefik/reference/install-configuration/providers/docker/
 */
export function labelScopes(labels: Settings, service: string): Scope[] {
  const middlewares = new Map<string, Map<string, Setting>>();
  for (const [label, setting] of labels) {
    const [, name, key] = /^traefik\.http\.middlewares\.([\w-]+)\.headers\.(.+)$/i.exec(label) ?? [];
    if (name === undefined) continue;
    if (!middlewares.has(name)) middlewares.set(name, new Map());
    middlewares.get(name)!.set(key!, setting);
  }
  const routers = new Map<string, Map<string, Setting>>();
  for (const [label, setting] of labels) {
    const [, name, key] = /^traefik\.http\.routers\.([\w-]+)\.(.+)$/i.exec(label) ?? [];
    if (name === undefined) continue;
    if (!routers.has(name)) routers.set(name, new Map());
    routers.get(name)!.set(key!.toLowerCase(), setting);
  }
  const kinds = new Map<string, string>();
  for (const label of labels.keys()) {
    const [, name, kind] = /^traefik\.http\.middlewares\.([\w-]+)\.(\w+)/i.exec(label) ?? [];
    if (name !== undefined) kinds.set(name, kind!);
  }
  const ofRouters = [...routers].map(([name, settings]): Scope => {
    const origin = [...settings.values()][0]!.origin;
    const facts = routerFacts(settings, kinds);
    return { id: `${service} > router ${name}`, origin, facts, absent: nothingSet, atMost: 'medium', site: '' };
  });
  const ofMiddlewares = [...middlewares].map(([name, settings]): Scope => {
    const origin = [...settings.values()][0]!.origin;
    return {
      id: `${service} > middleware ${name}`,
      origin,
      facts: headersFacts(settings, origin),
      absent: nothingSet,
      atMost: 'high',
      site: '',
    };
  });
  const ofLimits = [...kinds.keys()].flatMap((name): Scope[] => {
    const at = (end: string) =>
      [...labels].find(
        ([label]) => label.toLowerCase() === `traefik.http.middlewares.${name}.${end}`.toLowerCase(),
      )?.[1];
    const list = at('ipallowlist.sourcerange') ?? at('ipwhitelist.sourcerange');
    const average = at('ratelimit.average');
    const origin = (list ?? average)?.origin;
    if (origin === undefined) return [];
    const sources = list?.text.split(',').map((one) => one.trim()) ?? null;
    const facts = limitsOf(sources, average?.text ?? null, origin);
    const id = `${service} > limits of ${name}`;
    return [{ id, origin, facts, absent: nothingSet, atMost: 'medium', site: '' }];
  });
  return [...ofRouters, ...ofMiddlewares, ...ofLimits];
}

/** Returns a router's guards, and the entry points that it answers on. */
function routerFacts(settings: ReadonlyMap<string, Setting>, kinds: Kinds): Fact[] {
  const guards = settings.get('middlewares');
  const points = settings.get('entrypoints');
  const tls = settings.get('tls') ?? [...settings].find(([key]) => key.startsWith('tls.'))?.[1];
  const isGuarded = guards?.text.split(',').some((name) => isGuardName(name, kinds)) === true;
  const isSecure = (tls !== undefined && tls.text !== 'false') || /secure|https|443/i.test(points?.text ?? '');
  const opening = [...settings.values()][0]!.origin;
  return [
    ...shieldFacts(guards?.text.split(',') ?? [], kinds, guards?.origin ?? opening),
    ...(isGuarded ? [switchFact(controls.authorization, true, guards, opening)] : []),
    ...(points === undefined && tls === undefined
      ? []
      : [{ ...switchFact(controls.encryptedConnection, isSecure, tls ?? points, opening), onlyChanged: true }]),
  ];
}

/**
 * Returns the settings of nested maps by dotted keys: `customResponseHeaders: { X: y }` as `customResponseHeaders.X`,
 * lists joined by commas.
 */
function nestedSettings(map: DocumentNode): Settings {
  const found = new Map(settingsOf(map));
  for (const [key, node] of map.pairs()) {
    if (node.value.kind === 'list') found.set(key, { text: textsOf(node.value).join(','), origin: node.stretch() });
    for (const [name, setting] of settingsOf(node)) found.set(`${key}.${name}`, setting);
  }
  return found;
}

/** https://doc.traefik.io/traefik/https/tls/#client-authentication-mtls */
const CLIENT_AUTH: Readonly<Record<string, string>> = {
  NoClientCert: 'none',
  RequestClientCert: 'request',
  RequireAnyClientCert: 'require_any',
  VerifyClientCertIfGiven: 'optional',
  RequireAndVerifyClientCert: 'require',
};

/** Returns version, ciphers and client certificates of TLS options; Traefik's defaults where they are not set. */
function tlsFacts(options: DocumentNode | undefined): Fact[] {
  const version = options?.get('minVersion');
  const suites = options?.get('cipherSuites');
  const client = options?.get('clientAuth', 'clientAuthType');
  return [
    ...(client === undefined
      ? []
      : [
          {
            control: controls.clientCertificates,
            subject: '',
            value: controls.clientCertificates.order.parse(
              CLIENT_AUTH[options!.text('clientAuth', 'clientAuthType')!] ?? null,
            ),
            certainty: 'literal' as const,
            origin: client.origin,
          },
        ]),
    // https://doc.traefik.io/traefik/https/tls/#minimum-tls-version: TLS 1.2 since 3.0 and Go 1.22.
    ...(options === undefined
      ? []
      : [
          {
            control: controls.tlsVersion,
            subject: '',
            value: leastTls((options.text('minVersion') ?? 'TLS1.2').replace(/^VersionTLS(\d)(\d)$/, 'TLS$1.$2')),
            certainty: version === undefined ? ('unknown' as const) : ('literal' as const),
            origin: version?.origin ?? options.opening,
          },
        ]),
    ...(suites === undefined
      ? []
      : [
          {
            control: controls.ciphers,
            subject: '',
            value: controls.ciphers.order.parse(textsOf(suites.value).join(':')),
            certainty: 'literal' as const,
            origin: suites.origin,
          },
        ]),
  ];
}

/**
 * Returns the headers that a middleware sets; its keys have no case.
 * https://doc.traefik.io/traefik/middlewares/http/headers/
 */
function headersFacts(all: Settings, opening: Origin): Fact[] {
  const lower = new Map([...all].map(([key, setting]) => [key.toLowerCase(), setting]));
  if (isOn(lower.get('isdevelopment'), false)) return [];
  const entries: HeaderEntry[] = [];
  const add = (name: string, value: string | null, setting: Setting | undefined): void =>
    void entries.push({ name, value, origin: setting?.origin ?? opening, certainty: 'literal' });
  const age = lower.get('stsseconds');
  if (age !== undefined)
    add(
      'Strict-Transport-Security',
      Number(age.text) > 0
        ? `max-age=${age.text}${isOn(lower.get('stsincludesubdomains'), false) ? '; includeSubDomains' : ''}` +
            `${isOn(lower.get('stspreload'), false) ? '; preload' : ''}`
        : null,
      age,
    );
  const frame = lower.get('customframeoptionsvalue') ?? lower.get('framedeny');
  if (frame !== undefined && frame.text !== 'false')
    add('X-Frame-Options', frame.text === 'true' ? 'DENY' : frame.text, frame);
  if (isOn(lower.get('contenttypenosniff'), false))
    add('X-Content-Type-Options', 'nosniff', lower.get('contenttypenosniff'));
  for (const [key, header] of [
    ['contentsecuritypolicy', 'Content-Security-Policy'],
    ['contentsecuritypolicyreportonly', 'Content-Security-Policy-Report-Only'],
    ['referrerpolicy', 'Referrer-Policy'],
    ['permissionspolicy', 'Permissions-Policy'],
  ] as const)
    if (lower.has(key)) add(header, lower.get(key)!.text, lower.get(key));
  for (const [key, setting] of all)
    if (/^customResponseHeaders\./i.test(key))
      add(key.slice(key.indexOf('.') + 1), setting.text === '' ? null : setting.text, setting);
  const facts = factsOfHeaders(entries);
  if (lower.has('sslredirect'))
    facts.push(
      switchFact(controls.httpsRedirect, isOn(lower.get('sslredirect'), false), lower.get('sslredirect'), opening),
    );
  const origins = lower.get('accesscontrolalloworiginlist');
  if (origins !== undefined)
    facts.push({
      control: controls.cors,
      subject: '',
      value: corsOf(
        origins.text.split(',').map((one) => one.trim()),
        isOn(lower.get('accesscontrolallowcredentials'), false),
      ),
      certainty: 'literal',
      origin: origins.origin,
    });
  return facts;
}
