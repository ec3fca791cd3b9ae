import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'referrer-policy',
  title: 'Referrer-Policy sends more',
  noun: 'Referrer-Policy',
  order: { kind: 'referrer' },
  headers: { names: ['Referrer-Policy'], several: 'joined', listed: 3 },
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: {
    words:
      'Browsers send the origin to other sites and the full address to the same one (strict-origin-when-cross-origin).',
    value: null,
  },
  what: 'A header that says how much of its address a page sends along to other sites.',
  why: 'Full addresses, with the tokens in them, go to other sites.',
  proof: {
    weaker: [
      ['no-referrer', 'unsafe-url'],
      ['strict-origin', 'origin'],
      ['same-origin', 'strict-origin-when-cross-origin'],
    ],
    equal: [['strict-origin', 'unsafe-url, strict-origin']],
    incomparable: [['same-origin', 'strict-origin']],
  },
  references: ['https://w3c.github.io/webappsec-referrer-policy/'],
} satisfies ControlRow<'referrer'>;
