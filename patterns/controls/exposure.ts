import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'exposure',
  title: 'A resource can be reached by more',
  noun: 'Exposure',
  order: { kind: 'rank', verb: 'opened' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'The networks from which a resource can be reached, up to the whole internet.',
  why: 'Anyone on the internet can reach what only a few could reach before.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
} satisfies ControlRow<'rank'>;
