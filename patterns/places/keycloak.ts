import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'keycloak',
  title: 'Keycloak: keycloak.conf',
  files: ['**/keycloak*.conf'],
  language: 'properties',
  proof: { path: 'keycloak/keycloak.conf', text: '{line}\n' },
  settings: [
    { key: 'http-enabled', control: 'encrypted-connection', part: 'off', default: false },
    {
      key: 'https-client-auth',
      control: 'client-certificates',
      part: 'text',
      default: 'none',
      words: { required: 'require', true: 'require' },
    },
    { key: 'https-protocols', control: 'tls-version', part: 'text', default: 'TLSv1.2' },
    { key: 'https-cipher-suites', control: 'ciphers', part: 'text', default: null, onlySet: true },
    {
      key: 'tls-hostname-verifier',
      control: 'tls-verify',
      part: 'on',
      default: true,
      words: { any: false, default: true, strict: true, wildcard: true },
    },
  ],
  ranked: [
    {
      key: 'hostname-strict',
      control: 'exposure',
      ranks: { true: 1, false: 0 },
      default: 'true',
      atMost: 'medium',
      weakening: 'downgrade',
    },
  ],
  restore: '{name}={value}',
  references: ['https://www.keycloak.org/server/all-config'],
} satisfies PlaceRow;
