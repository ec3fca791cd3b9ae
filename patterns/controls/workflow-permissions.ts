import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'workflow-permissions',
  title: 'A workflow token may do more',
  noun: 'Workflow permissions',
  order: { kind: 'token' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: "The repository's own default, which may be to write everywhere.", value: null },
  what: 'What the token of a CI workflow may do in its repository.',
  why:
    'A hostile action or script in the workflow can use the token for everything that it allows: push code, ' +
    'publish packages, change releases.',
  onePerFile: true,
  proof: {
    weaker: [
      ['read-all', 'write-all'],
      [{ contents: 'read' }, { contents: 'write' }],
      [{}, { packages: 'write' }],
    ],
    equal: [[{ contents: 'read' }, { contents: 'read', packages: 'none' }]],
    incomparable: [[{ contents: 'read' }, { issues: 'read' }]],
  },
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions'],
} satisfies ControlRow<'token'>;
