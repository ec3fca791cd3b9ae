import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'corp',
  title: 'Cross-Origin-Resource-Policy is looser',
  noun: 'Cross-Origin-Resource-Policy',
  severity: { removal: 'low', downgrade: 'low', escalation: 'low', widening: 'low' },
  absent: 'Any site may load the resource.',
  why: 'Other sites can load the resource into their own process and read it by side channels.',
  references: ['https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header'],
} satisfies ControlRow;
