import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'framing',
  title: 'More sites may frame the page',
  noun: 'Framing protection',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Any site may show the page in a frame.',
  why: 'A hostile page can lay this one invisibly under the pointer and have visitors click on it (clickjacking).',
  references: [
    'https://www.w3.org/TR/CSP3/#directive-frame-ancestors',
    'https://html.spec.whatwg.org/#the-x-frame-options-header',
  ],
} satisfies ControlRow;
