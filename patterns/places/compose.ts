import type { PlaceRow, RankedRow } from '../../src/model/posture/place.ts';

const row = (
  key: string,
  ranks: RankedRow['ranks'],
  fallback: string,
  atMost: RankedRow['atMost'],
  weakening: RankedRow['weakening'],
): RankedRow => ({ resource: 'service', control: 'pod-security', key, ranks, default: fallback, atMost, weakening });

/** A limit that is set, whatever it is, and none. */
const LIMITED = { none: 0, '0': 0, '-1': 0, '': 1 };

export const place = {
  id: 'compose',
  title: 'Compose files',
  files: ['**/*.{yml,yaml}'],
  keywords: [String.raw`(?:^|\n)services:`],
  document: 'cluster/compose.ts composeScopes',
  resources: 'kubernetes',
  ranked: [
    row('privileged', { true: 0, false: 1 }, 'false', 'high', 'escalation'),
    row('network_mode', { host: 0, '': 1 }, '', 'medium', 'escalation'),
    row('pid', { host: 0, '': 1 }, '', 'high', 'escalation'),
    row('ipc', { host: 0, '': 1 }, '', 'medium', 'escalation'),
    row('userns_mode', { host: 0, '': 1 }, '', 'medium', 'downgrade'),
    row('user', { root: 0, 'root:root': 0, '0': 0, '0:0': 0, '': 1 }, '', 'medium', 'downgrade'),
    row('read_only', { false: 0, true: 1 }, 'false', 'medium', 'downgrade'),
    // https://docs.docker.com/reference/compose-file/services/: without a limit, one service may starve the others.
    ...['mem_limit', 'cpus', 'pids_limit'].map((key) => row(key, LIMITED, 'none', 'low', 'removal')),
  ],
  controls: [
    'debug',
    'tls-verify',
    'sslmode',
    'https-redirect',
    'hsts',
    'csp',
    'framing',
    'nosniff',
    'referrer-policy',
    'permissions-policy',
    'cors',
    'network-access',
    'exposure',
    'image-integrity',
    'authorization',
    'authentication',
    'transit-encryption',
    'password-hash',
    'audit',
  ],
  references: ['https://docs.docker.com/reference/compose-file/services/'],
} satisfies PlaceRow;
