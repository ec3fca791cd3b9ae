import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'postgresql',
  title: 'PostgreSQL: postgresql.conf',
  files: ['**/postgresql*.conf', '**/{postgres,postgresql}/**/*.conf'],
  language: 'ini',
  proof: { path: 'postgres/postgresql.conf', text: '{line}\n' },
  settings: [
    { key: 'ssl', control: 'encrypted-connection', part: 'on', default: false },
    { key: 'ssl_min_protocol_version', control: 'tls-version', part: 'text', default: 'TLSv1.2' },
    { key: 'ssl_ciphers', control: 'ciphers', part: 'text', default: null, onlySet: true },
    { key: 'row_security', control: 'authorization', part: 'on', default: true },
  ],
  ranked: [
    {
      key: 'password_encryption',
      control: 'authentication',
      ranks: { false: 0, md5: 1, true: 1, 'scram-sha-256': 2 },
      default: 'scram-sha-256',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'listen_addresses',
      control: 'exposure',
      ranks: { '0.0.0.0': 0, '*': 0, '::': 0, '': 1 },
      default: 'localhost',
      atMost: 'medium',
      weakening: 'escalation',
    },
    {
      key: 'log_connections',
      control: 'audit',
      ranks: { false: 0, '0': 0, '': 1 },
      default: 'false',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'log_disconnections',
      control: 'audit',
      ranks: { true: 1, false: 0 },
      default: 'false',
      atMost: 'low',
      weakening: 'downgrade',
    },
    {
      key: 'log_statement',
      control: 'audit',
      ranks: { none: 0, ddl: 1, mod: 2, all: 3 },
      default: 'none',
      atMost: 'medium',
      weakening: 'downgrade',
    },
  ],
  restore: '{name} = {value}',
  references: [
    'https://www.postgresql.org/docs/current/runtime-config-connection.html',
    'https://www.postgresql.org/docs/current/runtime-config-logging.html',
  ],
} satisfies PlaceRow;
