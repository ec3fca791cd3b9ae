import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'token-algorithms',
  title: 'Tokens may be signed in more ways',
  noun: 'Token algorithms',
  order: { kind: 'names', noun: 'algorithms', grave: ['none', 'hs256', 'hs384', 'hs512'] },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the library.', value: null },
  what: 'The algorithms with which a signed token (JWT) may be signed.',
  why: 'Anyone who knows the public key can sign a token, where a verifier takes it for a shared secret.',
  proof: {
    weaker: [
      [['RS256'], ['RS256', 'HS256']],
      [['RS256'], ['RS256', 'none']],
      [['ES256'], ['ES256', 'RS256']],
    ],
    equal: [
      [
        ['RS256', 'ES256'],
        ['ES256', 'RS256'],
      ],
    ],
    incomparable: [[['RS256'], ['ES256']]],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc8725#section-3.1'],
} satisfies ControlRow<'names'>;
