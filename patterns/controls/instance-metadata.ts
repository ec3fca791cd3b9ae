import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'instance-metadata',
  title: 'Instance credentials are easier to steal',
  noun: 'Instance metadata service',
  order: { kind: 'rank', verb: 'opened' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'The address at which a cloud machine gives its programs their credentials (IMDS).',
  why: 'A program that can be made to fetch an address hands out the credentials of its machine.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html'],
} satisfies ControlRow<'rank'>;
