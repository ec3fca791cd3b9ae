import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'coop',
  title: 'Cross-Origin-Opener-Policy is looser',
  noun: 'Cross-Origin-Opener-Policy',
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: 'Windows of other origins keep a handle on this one (unsafe-none).',
  why: 'A page that opened this one keeps a handle on it and can learn from it or steer it.',
  references: ['https://html.spec.whatwg.org/#cross-origin-opener-policies'],
} satisfies ControlRow;
