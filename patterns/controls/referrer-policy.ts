import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'referrer-policy',
  title: 'Referrer-Policy sends more',
  noun: 'Referrer-Policy',
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent:
    'Browsers send the origin to other sites and the full address to the same one (strict-origin-when-cross-origin).',
  why: 'Full addresses, with the tokens in them, go to other sites.',
  references: ['https://w3c.github.io/webappsec-referrer-policy/'],
} satisfies ControlRow;
