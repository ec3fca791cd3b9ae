import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'nosniff',
  title: 'X-Content-Type-Options is gone',
  noun: 'nosniff',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: 'The browser guesses types of scripts and styles.',
  why: 'An uploaded file with a harmless type can be run as a script.',
  references: ['https://fetch.spec.whatwg.org/#x-content-type-options-header'],
} satisfies ControlRow;
