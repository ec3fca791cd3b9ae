import type { PlaceRow, RankedRow } from '../../src/model/posture/place.ts';

const row = (
  resource: string,
  key: string,
  control: RankedRow['control'],
  ranks: RankedRow['ranks'],
  fallback: string,
  atMost: RankedRow['atMost'],
): RankedRow => ({ resource, key, control, ranks, default: fallback, atMost, weakening: 'downgrade' });

const OFF = { true: 0, '1': 0, false: 1, '0': 1 };
const ON = { true: 1, '1': 1, false: 0, '0': 0 };

export const place = {
  id: 'hashicorp',
  title: 'Vault, Consul and Nomad: policies, servers and jobs',
  files: ['**/*.{hcl,nomad}'],
  keywords: [
    String.raw`\bpath\s+"`,
    String.raw`\b(?:listener|seal|job|task)\s+"`,
    String.raw`(?:^|\n)[ \t]*(?:acl|tls|telemetry|ports)\s*\{`,
    String.raw`\b(?:service|node|key|namespace|session|agent)(?:_prefix)?\s+"[^"\n]*"\s*\{`,
  ],
  reader: 'cloud/hashicorp.ts readHashicorp',
  ranked: [
    // https://developer.hashicorp.com/vault/docs/configuration/listener/tcp
    row('listener', 'tls_disable', 'transit-encryption', OFF, 'false', 'high'),
    row(
      'listener',
      'tls_min_version',
      'transit-encryption',
      { tls10: 0, tls11: 1, tls12: 2, tls13: 3 },
      'tls12',
      'high',
    ),
    row('listener', 'tls_require_and_verify_client_cert', 'authentication', ON, 'false', 'medium'),
    row('listener', 'tls_disable_client_certs', 'authentication', OFF, 'false', 'medium'),
    row('telemetry', 'unauthenticated_metrics_access', 'exposure', OFF, 'false', 'medium'),
    row('profiling', 'unauthenticated_pprof_access', 'exposure', OFF, 'false', 'medium'),
    {
      key: 'seal',
      control: 'recovery',
      ranks: { set: 1, '': 0 },
      default: '',
      atMost: 'medium',
      weakening: 'removal',
    },
    {
      key: 'disable_mlock',
      control: 'exposure',
      ranks: OFF,
      default: 'false',
      atMost: 'low',
      weakening: 'downgrade',
    },
    {
      key: 'raw_storage_endpoint',
      control: 'exposure',
      ranks: OFF,
      default: 'false',
      atMost: 'high',
      weakening: 'escalation',
    },
    ...(['introspection_endpoint', 'log_raw'] as const).map(
      (key): RankedRow => ({
        key,
        control: 'exposure',
        ranks: OFF,
        default: 'false',
        atMost: 'medium',
        weakening: 'escalation',
      }),
    ),
    { key: 'ui', control: 'exposure', ranks: OFF, default: 'false', atMost: 'low', weakening: 'widening' },
    {
      key: 'max_lease_ttl',
      control: 'session-lifetime',
      ranks: 'less',
      default: '768h',
      atMost: 'low',
      weakening: 'downgrade',
    },
    // https://developer.hashicorp.com/nomad/docs/configuration,
    // https://developer.hashicorp.com/consul/docs/reference/agent
    row('acl', 'enabled', 'authentication', ON, 'false', 'high'),
    row('acl', 'default_policy', 'authentication', { allow: 0, deny: 1 }, 'allow', 'high'),
    row('tls', 'http', 'transit-encryption', ON, 'false', 'high'),
    row('tls', 'rpc', 'transit-encryption', ON, 'false', 'high'),
    row('tls', 'verify_server_hostname', 'authentication', ON, 'false', 'medium'),
    row('tls', 'verify_https_client', 'authentication', ON, 'false', 'medium'),
    row('defaults', 'verify_incoming', 'authentication', ON, 'false', 'medium'),
    row('defaults', 'verify_outgoing', 'authentication', ON, 'false', 'medium'),
    row('internal_rpc', 'verify_server_hostname', 'authentication', ON, 'false', 'medium'),
    // https://developer.hashicorp.com/nomad/docs/drivers
    row('task', 'driver', 'pod-security', { raw_exec: 0, '': 1 }, 'docker', 'medium'),
    row('task', 'user', 'pod-security', { root: 0, '0': 0, '': 1 }, 'nobody', 'medium'),
    row('task', 'config.privileged', 'pod-security', OFF, 'false', 'high'),
    row('task', 'config.network_mode', 'pod-security', { host: 0, '': 1 }, 'bridge', 'medium'),
    row('task', 'config.pid_mode', 'pod-security', { host: 0, '': 1 }, 'private', 'medium'),
    row('task', 'config.readonly_rootfs', 'pod-security', ON, 'false', 'low'),
  ],
  controls: ['iam'],
  references: [
    'https://developer.hashicorp.com/vault/docs/configuration',
    'https://developer.hashicorp.com/vault/docs/concepts/policies',
    'https://developer.hashicorp.com/nomad/docs/configuration',
  ],
} satisfies PlaceRow;
