import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'subresource-integrity',
  title: 'Code of another server is no longer verified',
  noun: 'Integrity of',
  order: {
    kind: 'switch',
    on: 'verified by its hash',
    off: 'not verified',
    verb: 'no longer verified',
    weakening: 'removal',
    atMost: 'medium',
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Browsers run whatever the server sends.', value: false },
  what: 'The `integrity` hash by which a browser verifies a script or style of another server.',
  why: 'Anyone who controls the other server, or breaks into it, can run code in this page.',
  onlyChanged: true,
  namesSubject: true,
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://www.w3.org/TR/SRI/'],
} satisfies ControlRow<'switch'>;
