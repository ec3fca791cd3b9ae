import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'workflow-trust',
  title: 'A workflow trusts more code',
  noun: 'Workflow trust',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Depends on the trigger.',
  why: 'Code of a stranger, or of an action that was changed after it was read, runs with the secrets of the repository.',
  references: ['https://docs.github.com/en/actions/reference/security/secure-use'],
} satisfies ControlRow;
