import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'mosquitto',
  title: 'Mosquitto: mosquitto.conf',
  files: ['**/mosquitto*.conf', '**/mosquitto/**/*.conf'],
  language: 'properties',
  proof: { path: 'mosquitto/mosquitto.conf', text: '{line}\n' },
  settings: [
    { key: 'allow_anonymous', control: 'authorization', part: 'off', default: false },
    {
      key: 'require_certificate',
      control: 'client-certificates',
      part: 'text',
      default: 'none',
      words: { true: 'require', false: 'none' },
    },
    { key: 'bridge_insecure', control: 'tls-verify', part: 'off', default: false },
    { key: 'tls_version', control: 'tls-version', part: 'text', default: null, onlySet: true },
  ],
  ranked: [
    {
      key: 'password_file',
      control: 'authentication',
      ranks: { none: 0, '': 1 },
      default: 'none',
      atMost: 'medium',
      weakening: 'removal',
    },
    {
      key: 'acl_file',
      control: 'authentication',
      ranks: { none: 0, '': 1 },
      default: 'none',
      atMost: 'medium',
      weakening: 'removal',
    },
  ],
  restore: '{name} {value}',
  references: ['https://mosquitto.org/man/mosquitto-conf-5.html'],
} satisfies PlaceRow;
