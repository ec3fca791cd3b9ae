import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'threat-detection',
  title: 'Attacks are no longer detected',
  noun: 'Threat detection',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'Services that watch for attacks and raise an alarm: GuardDuty, Defender, scans.',
  why: 'Nobody is warned of an attack while it is going on.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html'],
} satisfies ControlRow<'rank'>;
