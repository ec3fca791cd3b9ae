import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'kibana',
  title: 'Kibana and OpenSearch Dashboards',
  files: ['**/{kibana,opensearch_dashboards}.{yml,yaml}'],
  language: 'yaml',
  proof: { path: 'kibana/kibana.yml', text: '{line}\n' },
  settings: [
    {
      key: 'elasticsearch.ssl.verificationMode',
      control: 'tls-verify',
      part: 'on',
      default: true,
      words: { none: false, certificate: true, full: true },
    },
    {
      key: 'opensearch.ssl.verificationMode',
      control: 'tls-verify',
      subject: 'opensearch',
      part: 'on',
      default: true,
      words: { none: false, certificate: true, full: true },
    },
    { key: 'server.ssl.enabled', control: 'encrypted-connection', part: 'on', default: false },
    { key: 'xpack.security.secureCookies', control: 'cookies', subject: 'sid', part: 'Secure', default: false },
  ],
  ranked: [
    {
      key: 'csp.strict',
      control: 'exposure',
      ranks: { true: 1, false: 0 },
      default: 'true',
      atMost: 'low',
      weakening: 'downgrade',
    },
    {
      key: 'server.securityResponseHeaders.disableEmbedding',
      control: 'exposure',
      ranks: { true: 1, false: 0 },
      default: 'false',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'xpack.security.audit.enabled',
      control: 'audit',
      ranks: { true: 1, false: 0 },
      default: 'false',
      atMost: 'medium',
      weakening: 'removal',
    },
  ],
  restore: '{name}: {value}',
  references: ['https://www.elastic.co/docs/reference/kibana/configuration-reference/general-settings'],
} satisfies PlaceRow;
