/** Traefik: who may call: middlewares of routers, the API, and the certificates of the servers behind it. */

import { controls } from '../../controls.ts';
import { held } from '../../control.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { objectName } from './kubernetes.ts';

/** A scope's name, its facts, and the node that it is. */
type Part = readonly [name: string, facts: readonly Fact[], node: DocumentNode];

export function accessOf(root: DocumentNode): readonly Part[] {
  const kind = root.text('kind');
  const spec = root.below('spec');
  return [
    ...(kind === 'ServersTransport' && spec !== undefined
      ? [[objectName(root), [verification(spec)], root] as const]
      : []),
    ...(kind === 'IngressRoute'
      ? root
          .items('spec', 'routes')
          .map((route): Part => [`${objectName(root)} > ${route.label('match')}`, guards(route), route])
      : []),
    ...root.pairs('http', 'routers').map(([name, node]): Part => [`router ${name}`, guards(node), node]),
    ...root
      .pairs('http', 'serversTransports')
      .map(([name, node]): Part => [`transport ${name}`, [verification(node)], node]),
    ...withNode(root.below('serversTransport'), (node): Part => ['transport', [verification(node)], node]),
    ...withNode(root.below('api'), (node): Part => ['api', [api(node)], node]),
  ];
}

function withNode(node: DocumentNode | undefined, make: (node: DocumentNode) => Part): readonly Part[] {
  return node === undefined ? [] : [make(node)];
}

function verification(node: DocumentNode): Fact {
  const skip = node.get('insecureSkipVerify');
  return switchOf(controls.tlsVerify, '', truth(skip?.value) !== true, skip, node);
}

/** `insecure` serves the API and the dashboard on a port of their own, to anyone. */
function api(node: DocumentNode): Fact {
  const insecure = node.get('insecure');
  return switchOf(controls.authorization, 'api', truth(insecure?.value) !== true, insecure, node);
}

/** Middlewares that keep callers out, by their kinds: a name is all that a router has of them. */
const GUARD = /auth|ips\b|allow-?list|white-?list|ip-?filter|oidc|sso|login|protect/i;

/** Returns whether a middleware's name says that it keeps callers out. */
export function isGuardName(name: string): boolean {
  return GUARD.test(name);
}

function guards(router: DocumentNode): readonly Fact[] {
  const list = router.get('middlewares');
  const names = router.items('middlewares').map((item) => item.text() ?? item.text('name') ?? '');
  const guard = names.find(isGuardName);
  return guard === undefined ? [] : [switchOf(controls.authorization, '', true, list, router)];
}

function switchOf(
  control: typeof controls.tlsVerify | typeof controls.authorization,
  subject: string,
  on: boolean,
  found: Found | undefined,
  node: DocumentNode,
): Fact {
  return held(
    control,
    { kind: 'switch', on },
    {
      subject,
      certainty: found === undefined ? 'default' : 'literal',
      origin: found?.origin ?? node.opening,
    },
  );
}
