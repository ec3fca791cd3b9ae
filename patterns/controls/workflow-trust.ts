import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'workflow-trust',
  title: 'A workflow trusts more code',
  noun: 'Workflow trust',
  order: { kind: 'rank', verb: 'loosened' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the trigger.', value: null },
  what: 'The code that a CI workflow runs with its secrets: actions, images, scripts and pull requests.',
  why:
    'Code of a stranger, or of an action that changed after it was reviewed, runs with the secrets of the ' +
    'repository.',
  onlyChanged: true,
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.github.com/en/actions/reference/security/secure-use'],
} satisfies ControlRow<'rank'>;
