import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'download-integrity',
  title: 'Downloads are verified less',
  noun: 'Download verification',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Package managers verify signatures; nothing verifies what curl or wget fetch.', value: null },
  what: 'The check of a download by a checksum, a signature or a pinned version before it is used.',
  why: 'Anyone who takes over the server or the network path decides which code is installed.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://slsa.dev/spec/v1.1/threats'],
} satisfies ControlRow<'rank'>;
