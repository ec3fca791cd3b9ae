import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'permissions-policy',
  title: 'Permissions-Policy allows more',
  noun: 'Permissions-Policy',
  severity: { removal: 'low', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: 'Powerful features are open to the own origin.',
  why: 'Injected or framed content can ask for the camera, the place or payments.',
  references: ['https://www.w3.org/TR/permissions-policy/'],
} satisfies ControlRow;
