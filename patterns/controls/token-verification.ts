import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'token-verification',
  title: 'Tokens are accepted without a check',
  noun: 'Token verification',
  order: {
    kind: 'switch',
    on: 'tokens are verified',
    off: 'tokens are not verified in full',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Libraries verify signature and expiry.', value: true },
  what: 'The checks of a token (JWT) before it is believed: signature, expiry, issuer, audience.',
  why: 'Anyone can write a token for any account, or use one that has expired or was made for another service.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc8725'],
} satisfies ControlRow<'switch'>;
