import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'coop',
  title: 'Cross-Origin-Opener-Policy is looser',
  noun: 'Cross-Origin-Opener-Policy',
  order: {
    kind: 'ladder',
    words: { 'unsafe-none': 0, 'same-origin-allow-popups': 1, 'noopener-allow-popups': 2, 'same-origin': 3 },
    absent: 'unsafe-none',
    atMost: 'medium',
  },
  headers: { names: ['Cross-Origin-Opener-Policy'], several: 'joined', listed: 5 },
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: { words: 'Windows of other origins keep a handle on this one (unsafe-none).', value: null },
  what: 'A header that separates a page from windows of other sites that opened it.',
  why: 'A page that opened this one keeps a reference to it, and can observe or navigate it.',
  proof: {
    weaker: [
      ['same-origin', 'same-origin-allow-popups'],
      ['same-origin', 'unsafe-none'],
    ],
    equal: [['same-origin', 'same-origin; report-to="coop"']],
  },
  references: ['https://html.spec.whatwg.org/#cross-origin-opener-policies'],
} satisfies ControlRow<'ladder'>;
