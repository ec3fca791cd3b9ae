import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

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
    ...words('transit-encryption', ['listeners', 'advertised.listeners'], ['~plaintext://', '*'], {
      default: 'PLAINTEXT://:9092',
      atMost: 'high',
    }),
    ...words('transit-encryption', ['listener.security.protocol.map'], ['~:plaintext|~:sasl_plaintext', '*'], {
      default: 'PLAINTEXT:PLAINTEXT',
      sure: false,
    }),
    ...words('authentication', ['sasl.enabled.mechanisms', 'sasl.mechanism'], ['~plain', '*'], {
      default: 'GSSAPI',
    }),
    ...words('authentication', ['sasl.mechanism.inter.broker.protocol'], ['plain', '*'], { default: 'GSSAPI' }),
    ...off('exposure', ['auto.create.topics.enable', 'delete.topic.enable'], { default: 'true', atMost: 'low' }),
    ...off('recovery', ['unclean.leader.election.enable']),
    ...words('authentication', ['super.users'], ['~user:anonymous|~user:*', '*'], { default: 'none' }),
    ...on('authentication', ['zookeeper.set.acl', 'zookeeper.ssl.client.enable']),
  ],
  restore: '{name}={value}',
  references: [
    'https://kafka.apache.org/documentation/#brokerconfigs',
    'https://kafka.apache.org/documentation/#security',
  ],
} satisfies PlaceRow;
