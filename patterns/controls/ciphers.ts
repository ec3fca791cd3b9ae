import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'ciphers',
  title: 'Weak ciphers are accepted',
  noun: 'TLS ciphers',
  order: { kind: 'suites' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'What the TLS library takes by default.', value: null },
  what: 'The algorithms that a server accepts to encrypt a TLS connection.',
  why: 'An attacker can force a broken cipher, or record connections now and decrypt them later with the key.',
  proof: {
    weaker: [
      ['ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-RC4-SHA'],
      ['HIGH:!aNULL', 'HIGH'],
    ],
    equal: [['ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384']],
  },
  references: [
    'https://www.rfc-editor.org/rfc/rfc9325#section-4',
    'https://docs.openssl.org/master/man1/openssl-ciphers/',
  ],
} satisfies ControlRow<'suites'>;
