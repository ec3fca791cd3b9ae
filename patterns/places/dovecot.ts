import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'dovecot',
  title: 'Dovecot: dovecot.conf',
  files: ['**/dovecot*.conf', '**/dovecot/**/*.conf'],
  language: 'properties',
  proof: { path: 'dovecot/dovecot.conf', text: '{line}\n' },
  settings: [
    { key: 'ssl_min_protocol', control: 'tls-version', part: 'text', default: 'TLSv1.2' },
    { key: 'ssl_cipher_list', control: 'ciphers', part: 'text', default: null, onlySet: true },
  ],
  ranked: [
    {
      key: 'ssl',
      control: 'transit-encryption',
      ranks: { false: 0, true: 1, required: 2 },
      default: 'true',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'disable_plaintext_auth',
      control: 'authentication',
      ranks: { true: 1, false: 0 },
      default: 'true',
      atMost: 'high',
      weakening: 'downgrade',
    },
    {
      key: 'auth_allow_cleartext',
      control: 'authentication',
      ranks: { true: 0, false: 1 },
      default: 'false',
      atMost: 'high',
      weakening: 'downgrade',
    },
    {
      key: 'auth_debug_passwords',
      control: 'exposure',
      ranks: { true: 0, false: 1 },
      default: 'false',
      atMost: 'medium',
      weakening: 'downgrade',
    },
  ],
  restore: '{name} = {value}',
  references: ['https://doc.dovecot.org/latest/core/config/ssl.html'],
} satisfies PlaceRow;
