import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'patching',
  title: 'Security updates are not installed automatically',
  noun: 'Automatic updates',
  order: { kind: 'rank', verb: 'switched off' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'The automatic installation of security updates.',
  why: 'Known vulnerabilities stay open after a fix is available.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html'],
} satisfies ControlRow<'rank'>;
