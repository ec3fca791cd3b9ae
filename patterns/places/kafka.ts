import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'kafka',
  title: 'Kafka: server.properties and clients',
  files: [
    '**/kafka*/**/*.properties',
    '**/{server,broker,producer,consumer,connect-distributed,connect-standalone}.properties',
  ],
  language: 'properties',
  proof: { path: 'kafka/server.properties', text: '{line}\n' },
  settings: [
    {
      key: 'ssl.client.auth',
      control: 'client-certificates',
      part: 'text',
      default: 'none',
      words: { required: 'require', requested: 'request', true: 'require' },
    },
    { key: 'allow.everyone.if.no.acl.found', control: 'authorization', part: 'off', default: false },
    {
      key: 'ssl.endpoint.identification.algorithm',
      control: 'tls-verify',
      part: 'on',
      default: true,
      words: { '': false, https: true },
    },
    { key: 'ssl.enabled.protocols', control: 'tls-version', part: 'text', default: null, onlySet: true },
  ],
  ranked: [
    {
      key: 'security.inter.broker.protocol',
      control: 'transit-encryption',
      ranks: { plaintext: 0, sasl_plaintext: 0, ssl: 1, sasl_ssl: 1 },
      default: 'PLAINTEXT',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'security.protocol',
      control: 'transit-encryption',
      ranks: { plaintext: 0, sasl_plaintext: 0, ssl: 1, sasl_ssl: 1 },
      default: 'PLAINTEXT',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'authorizer.class.name',
      control: 'authentication',
      ranks: { none: 0, '': 1 },
      default: 'none',
      atMost: 'high',
      weakening: 'removal',
    },
  ],
  restore: '{name}={value}',
  references: [
    'https://kafka.apache.org/documentation/#brokerconfigs',
    'https://kafka.apache.org/documentation/#security',
  ],
} satisfies PlaceRow;
