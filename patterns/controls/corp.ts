import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'corp',
  title: 'Cross-Origin-Resource-Policy is looser',
  noun: 'Cross-Origin-Resource-Policy',
  order: {
    kind: 'ladder',
    words: { 'cross-origin': 0, 'same-site': 1, 'same-origin': 2 },
    absent: 'cross-origin',
    atMost: 'medium',
  },
  headers: { names: ['Cross-Origin-Resource-Policy'], several: 'joined', listed: 7 },
  severity: { removal: 'low', downgrade: 'low', escalation: 'low', widening: 'low' },
  absent: { words: 'Any site may load the resource.', value: null },
  what: 'A header that says which sites may load this resource into their pages.',
  why: 'Other sites can load the resource into their own process and read it by side channels.',
  proof: {
    weaker: [
      ['same-origin', 'same-site'],
      ['same-site', 'cross-origin'],
    ],
    equal: [['same-origin', 'Same-Origin']],
  },
  references: ['https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header'],
} satisfies ControlRow<'ladder'>;
