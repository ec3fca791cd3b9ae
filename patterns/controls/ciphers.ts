import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'ciphers',
  title: 'Weak ciphers are accepted',
  noun: 'TLS ciphers',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'What the TLS library takes by default.',
  why: 'Connections can be brought to a cipher that is broken, or recorded now and read later once the key is known.',
  references: [
    'https://www.rfc-editor.org/rfc/rfc9325#section-4',
    'https://docs.openssl.org/master/man1/openssl-ciphers/',
  ],
} satisfies ControlRow;
