/** Traefik: who may call: middlewares of routers, the API, and the certificates of the servers behind it. */

import { controls } from '../../controls.ts';
import { makeFact } from '../../control.ts';
import type { Fact } from '../../judge/scene.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { Origin } from '../../position.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { objectName } from './kubernetes.ts';

/** A scope's name, its facts, and the node that it is. */
type Part = readonly [name: string, facts: readonly Fact[], node: DocumentNode];

/** Returns parts (id, facts, node) on who may call: routers, transports to servers, and the API. */
export function accessOf(root: DocumentNode): readonly Part[] {
  const kind = root.text('kind');
  const kinds: Kinds = new Map(
    root.pairs('http', 'middlewares').flatMap(([name, node]) => {
      const [own] = node.pairs();
      return own === undefined ? [] : [[name, own[0]] as const];
    }),
  );
  const spec = root.below('spec');
  return [
    ...(kind === 'ServersTransport' && spec !== undefined
      ? [[objectName(root), [verificationFact(spec)], root] as const]
      : []),
    ...(kind === 'IngressRoute'
      ? root
          .items('spec', 'routes')
          .map((route): Part => [`${objectName(root)} > ${route.label('match')}`, guardFacts(route, kinds), route])
      : []),
    ...root.pairs('http', 'routers').map(([name, node]): Part => [`router ${name}`, guardFacts(node, kinds), node]),
    ...root
      .pairs('http', 'serversTransports')
      .map(([name, node]): Part => [`transport ${name}`, [verificationFact(node)], node]),
    ...partOfNode(root.below('serversTransport'), (node): Part => ['transport', [verificationFact(node)], node]),
    ...partOfNode(root.below('api'), (node): Part => ['api', [apiFact(node)], node]),
  ];
}

function partOfNode(node: DocumentNode | undefined, make: (node: DocumentNode) => Part): readonly Part[] {
  return node === undefined ? [] : [make(node)];
}

function verificationFact(node: DocumentNode): Fact {
  const skip = node.get('insecureSkipVerify');
  return switchFact(controls.tlsVerify, '', truth(skip?.value) !== true, skip, node);
}

/**
 * Returns if the API is closed to strangers: `insecure` serves it and the dashboard on a port of their own, to anyone.
 */
function apiFact(node: DocumentNode): Fact {
  const insecure = node.get('insecure');
  return switchFact(controls.authorization, 'api', truth(insecure?.value) !== true, insecure, node);
}

/** Middlewares that keep callers out, by their kinds, or by their names where a router has nothing else of them. */
const GUARD = /auth|ips\b|allow-?list|white-?list|ip-?filter|oidc|sso|login|protect/i;
const GUARDING = /^(?:basicauth|digestauth|forwardauth|ipallowlist|ipwhitelist|plugin)$/i;
/** Middlewares that keep nobody out, but protect in another way. */
const SHIELD = /sec|header|hsts|csp|cors|rate|limit|throttl|redirect|https|waf|crowdsec/i;
const SHIELDING = /^(?:headers|ratelimit|inflightreq|redirectscheme|buffering)$/i;

/** Kind of each middleware that the same file defines, by its name. */
export type Kinds = ReadonlyMap<string, string>;

/** Removes the provider from a name: `auth@docker` → `auth`. */
function withoutProvider(name: string): string {
  return name.trim().replace(/@.*$/, '');
}

/** Tests the kind of a middleware that the file declares; its name where it is declared elsewhere. */
function isKind(name: string, kinds: Kinds, byKind: RegExp, byName: RegExp): boolean {
  const kind = kinds.get(withoutProvider(name));
  return kind === undefined ? byName.test(name) : byKind.test(kind);
}

/** Returns the middlewares of a router that protect what it sends on: each that goes is lost. */
export function shieldFacts(names: readonly string[], kinds: Kinds, origin: Origin): readonly Fact[] {
  const kept = names.filter((name) => isKind(name, kinds, SHIELDING, SHIELD)).map(withoutProvider);
  if (names.length === 0) return [];
  return [
    {
      control: controls.exposure,
      subject: 'middlewares',
      value: {
        kind: 'rank',
        name: 'middlewares',
        rank: kept.length,
        word: names.map(withoutProvider).join(', '),
        atMost: 'medium',
        weakening: 'removal',
        items: { isGood: true, names: kept },
      },
      certainty: 'literal',
      origin,
      without: {
        kind: 'rank',
        name: 'middlewares',
        rank: 0,
        word: 'no middlewares',
        atMost: 'medium',
        weakening: 'removal',
        items: { isGood: true, names: [] },
      },
    },
  ];
}

/** Lists of addresses and limits. https://doc.traefik.io/traefik/middlewares/http/overview/ */
export function limitsOf(sources: readonly string[] | null, average: string | null, origin: Origin): readonly Fact[] {
  const range = sources === null ? [] : sources.map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
  const limit = average === null ? null : Number(average);
  return [
    ...(sources === null
      ? []
      : [
          {
            control: controls.networkAccess,
            subject: 'sourceRange',
            value: { kind: 'networks' as const, allows: range },
            certainty: 'literal' as const,
            origin,
            onlyChanged: true,
          },
        ]),
    ...(limit === null || Number.isNaN(limit)
      ? []
      : [
          {
            control: controls.inputChecks,
            subject: 'average',
            value: {
              kind: 'rank' as const,
              name: 'rate limit',
              // https://doc.traefik.io/traefik/middlewares/http/ratelimit/#average: 0 means no limit.
              rank: limit === 0 ? -Number.MAX_SAFE_INTEGER : -limit,
              word: average!,
              atMost: 'medium' as const,
              weakening: 'widening' as const,
            },
            certainty: 'literal' as const,
            origin,
            onlyChanged: true,
          },
        ]),
  ];
}

/** Returns whether a middleware's name says that it keeps callers out. */
export function isGuardName(name: string, kinds: Kinds): boolean {
  return isKind(name, kinds, GUARDING, GUARD);
}

/** Returns if a router checks its callers, limits them, and listens on an encrypted entry point. */
function guardFacts(router: DocumentNode, kinds: Kinds): readonly Fact[] {
  const list = router.get('middlewares');
  const names = router.items('middlewares').map((item) => item.text() ?? item.text('name') ?? '');
  const guard = names.find((name) => isGuardName(name, kinds));
  const points = router.items('entryPoints').map((item) => item.text() ?? '');
  const isSecure = router.entry('tls') !== undefined || points.some((point) => /secure|https|443/i.test(point));
  const encrypted = switchFact(controls.encryptedConnection, '', isSecure, router.get('entryPoints'), router);
  return [
    ...(guard === undefined ? [] : [switchFact(controls.authorization, '', true, list, router)]),
    ...shieldFacts(names, kinds, list?.origin ?? router.opening),
    ...(points.length === 0 ? [] : [{ ...encrypted, onlyChanged: true }]),
  ];
}

function switchFact(
  control: typeof controls.tlsVerify | typeof controls.authorization | typeof controls.encryptedConnection,
  subject: string,
  on: boolean,
  found: Found | undefined,
  node: DocumentNode,
): Fact {
  return makeFact(
    control,
    { kind: 'switch', on },
    {
      subject,
      certainty: found === undefined ? 'default' : 'literal',
      origin: found?.origin ?? node.opening,
    },
  );
}
