/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */

/** Id of each control that has values → the kind of its order. */
export interface ControlKinds {
  readonly 'allowed-hosts': 'hosts';
  readonly 'allowed-roles': 'names';
  readonly audit: 'rank';
  readonly authentication: 'rank';
  readonly authorization: 'switch';
  readonly cache: 'caching';
  readonly ciphers: 'suites';
  readonly 'client-certificates': 'ladder';
  readonly coep: 'ladder';
  readonly 'cookie-encryption': 'switch';
  readonly cookies: 'cookie';
  readonly coop: 'ladder';
  readonly corp: 'ladder';
  readonly cors: 'origins';
  readonly csp: 'policy';
  readonly 'csrf-exemptions': 'names';
  readonly csrf: 'switch';
  readonly 'customer-key': 'rank';
  readonly debug: 'switch';
  readonly disclosure: 'naming';
  readonly 'encrypted-connection': 'switch';
  readonly encryption: 'rank';
  readonly endpoints: 'names';
  readonly exposure: 'rank';
  readonly 'extension-permissions': 'names';
  readonly 'frame-sandbox': 'names';
  readonly framing: 'frame';
  readonly 'host-keys': 'switch';
  readonly hsts: 'transport';
  readonly 'https-redirect': 'switch';
  readonly iam: 'grants';
  readonly 'image-integrity': 'rank';
  readonly 'input-checks': 'rank';
  readonly 'instance-metadata': 'rank';
  readonly 'network-access': 'networks';
  readonly 'network-filter': 'rank';
  readonly nosniff: 'ladder';
  readonly 'password-hash': 'rank';
  readonly 'password-policy': 'rank';
  readonly patching: 'rank';
  readonly 'permissions-policy': 'features';
  readonly 'pod-security': 'rank';
  readonly 'privilege-limit': 'rank';
  readonly 'rate-limit': 'switch';
  readonly recovery: 'rank';
  readonly 'referrer-policy': 'referrer';
  readonly renderer: 'switches';
  readonly 'request-rate': 'rank';
  readonly rotation: 'rank';
  readonly 'session-lifetime': 'rank';
  readonly 'ssh-algorithms': 'names';
  readonly sslmode: 'scale';
  readonly 'subresource-integrity': 'switch';
  readonly 'threat-detection': 'rank';
  readonly 'tls-verify': 'switch';
  readonly 'tls-version': 'ladder';
  readonly 'token-algorithms': 'names';
  readonly 'token-verification': 'switch';
  readonly 'transit-encryption': 'rank';
  readonly 'trusted-proxy': 'switch';
  readonly 'workflow-permissions': 'token';
  readonly 'workflow-trust': 'rank';
}

export type ControlId = keyof ControlKinds;
