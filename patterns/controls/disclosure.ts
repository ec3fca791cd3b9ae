import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'disclosure',
  title: 'Answers tell more about the server',
  noun: 'Server disclosure',
  severity: { removal: 'low', downgrade: 'low', escalation: 'low', widening: 'low' },
  absent: 'Most servers and frameworks name themselves, some with their version.',
  why: 'Names and versions tell an attacker which known flaws to try first.',
  references: ['https://www.rfc-editor.org/rfc/rfc9110#section-10.2.4'],
} satisfies ControlRow;
