/** Security policies of cloud load balancers and CDNs by name → the least TLS version that they accept. */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Opaque } from '../../orders/order.ts';
import type { Ladder } from '../../orders/small.ts';
import type { Origin } from '../../position.ts';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
const ELB: readonly (readonly [RegExp, string])[] = [
  [/TLS13-1-3/, 'tlsv1.3'],
  [/TLS13-1-2|TLS-1-2|FS-1-2/, 'tlsv1.2'],
  [/TLS13-1-1|TLS-1-1|FS-1-1/, 'tlsv1.1'],
  [/^ELBSecurityPolicy-/, 'tlsv1'],
];

/** Ranks a listener by its protocol. A listener that is new, or only redirects, says nothing of the others. */
export function listenerProtocol(protocol: string, origin: Origin): Fact {
  const isEncrypted = protocol === 'HTTPS' || protocol === 'TLS';
  return makeFact(
    controls.transitEncryption,
    {
      kind: 'rank',
      name: 'protocol',
      rank: isEncrypted ? 1 : 0,
      word: protocol,
      atMost: 'high',
      weakening: 'downgrade',
    },
    { subject: 'protocol', certainty: 'literal' as const, origin, onlyChanged: true },
  );
}

/** Policy of a listener that names none. */
export const ELB_DEFAULT = 'ELBSecurityPolicy-2016-08';
/** Version that a distribution with CloudFront's own certificate accepts, whatever it configures. */
export const CLOUDFRONT_DEFAULT = 'TLSv1';

/** Returns the least of several versions that are accepted: `["TLSv1.0", "TLSv1.2"]`. */
export function leastOf(policies: readonly string[]): Ladder | Opaque {
  const all = policies.map(leastTls);
  const known = all.filter((one) => one.kind === 'ladder').sort((one, other) => one.rank - other.rank);
  return known.length === all.length ? known[0]! : all.find((one) => one.kind === 'opaque')!;
}

/** Words before the version in the names of Alibaba Cloud. */
const AHEAD = /^(?:tls_cipher_policy_|HTTPS\d(?:_\d)?_)/i;

/**
 * Returns the version that a name stands for: `ELBSecurityPolicy-…`, `TLSv1.2_2021`, `TLS_1_2`, `1.2`, `TLS1_2`,
 * `Tls12`. Opaque for any other name.
 */
export function leastTls(named: string): Ladder | Opaque {
  const policy = named.replace(AHEAD, '');
  const elb = ELB.find(([pattern]) => policy.startsWith('ELBSecurityPolicy-') && pattern.test(policy));
  if (elb !== undefined) return controls.tlsVersion.order.parse(elb[1]);
  // https://docs.aws.amazon.com/cloudfront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
  const found =
    /^(?:SSLv?(\d)|(?:Policy-Min-)?(?:SecurityPolicy_)?(?:TLS_?v?[_-]?)?(\d)(?:[._-]?([0-3]))?)(?:[_-].*)?$/i.exec(
      policy,
    );
  // Azure Cosmos DB calls version 1.0 `Tls`.
  if (/^tls$/i.test(policy)) return controls.tlsVersion.order.parse('tlsv1.0');
  if (found === null) return { kind: 'opaque', text: policy };
  return controls.tlsVersion.order.parse(
    found[1] !== undefined ? `sslv${found[1]}` : `tlsv${found[2]}.${found[3] ?? '0'}`,
  );
}
