import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'rabbitmq',
  title: 'RabbitMQ: rabbitmq.conf',
  files: ['**/rabbitmq*.conf', '**/rabbitmq/**/*.conf'],
  language: 'properties',
  proof: { path: 'rabbitmq/rabbitmq.conf', text: '{line}\n' },
  settings: [
    {
      key: 'ssl_options.verify',
      control: 'tls-verify',
      part: 'on',
      default: false,
      words: { verify_peer: true, verify_none: false },
    },
    {
      key: 'ssl_options.fail_if_no_peer_cert',
      control: 'client-certificates',
      part: 'text',
      default: 'none',
      words: { true: 'require', false: 'none' },
    },
  ],
  ranked: [
    {
      key: 'loopback_users.guest',
      control: 'exposure',
      ranks: { true: 1, false: 0 },
      default: 'true',
      atMost: 'high',
      weakening: 'escalation',
    },
    {
      key: 'loopback_users',
      control: 'exposure',
      ranks: { none: 0, '': 1 },
      default: 'guest',
      atMost: 'high',
      weakening: 'escalation',
    },
    {
      key: 'anonymous_login_user',
      control: 'authentication',
      ranks: { none: 1, '': 0 },
      default: 'guest',
      atMost: 'low',
      weakening: 'downgrade',
    },
    {
      key: 'management.ssl.port',
      control: 'transit-encryption',
      ranks: { none: 0, '': 1 },
      default: 'none',
      atMost: 'low',
      weakening: 'downgrade',
    },
    {
      key: 'log.file',
      control: 'audit',
      ranks: { false: 0, '': 1 },
      default: 'rabbit.log',
      atMost: 'low',
      weakening: 'downgrade',
    },
  ],
  restore: '{name} = {value}',
  references: ['https://www.rabbitmq.com/docs/configure', 'https://www.rabbitmq.com/docs/ssl'],
} satisfies PlaceRow;
