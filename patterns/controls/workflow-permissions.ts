import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'workflow-permissions',
  title: 'A workflow token may do more',
  noun: 'Workflow permissions',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: "The repository's own default, which may be to write everywhere.",
  why: 'A hostile action or script in the workflow can do with the token whatever it allows: push code, publish packages, change releases.',
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions'],
} satisfies ControlRow;
