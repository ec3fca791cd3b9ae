import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'framing',
  title: 'More sites may frame the page',
  noun: 'Framing protection',
  order: { kind: 'frame' },
  headers: { names: ['X-Frame-Options'], several: 'after policies' },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Any site may show the page in a frame.', value: null },
  what: 'Headers that say which sites may show this page in a frame: X-Frame-Options, frame-ancestors.',
  why: 'A hostile page can place this one invisibly under the pointer and make visitors click on it (clickjacking).',
  proof: {
    weaker: [
      ['DENY', 'SAMEORIGIN'],
      ['SAMEORIGIN', 'ALLOWALL'],
    ],
    equal: [['SAMEORIGIN', 'sameorigin']],
  },
  references: [
    'https://www.w3.org/TR/CSP3/#directive-frame-ancestors',
    'https://html.spec.whatwg.org/#the-x-frame-options-header',
  ],
} satisfies ControlRow<'frame'>;
