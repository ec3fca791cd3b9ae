import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'image-integrity',
  title: 'Images are checked less',
  noun: 'Image integrity',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'What makes sure that a container image is the one that was built and scanned: digest, signature, scan.',
  why: 'An image with known vulnerabilities, or another image under the same name, can get into production.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html'],
} satisfies ControlRow<'rank'>;
