import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'gate-changed',
  title: 'The gate itself changes: its policy, its baseline or the workflow that runs it',
  noun: 'Gate',
  order: { kind: 'none' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'medium' },
  absent: { words: 'Nothing looks at what is merged.', value: null },
  what: 'tidegate itself: the policy, the baseline and the workflow or hook that make it run and block.',
  why: 'Changes that the gate stopped before may pass unseen once this is merged.',
  proof: null,
  references: [
    'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-ru' +
      'lesets/available-rules-for-rulesets',
  ],
} satisfies ControlRow<'none'>;
