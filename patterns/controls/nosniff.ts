import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'nosniff',
  title: 'X-Content-Type-Options is missing',
  noun: 'nosniff',
  order: {
    kind: 'ladder',
    words: { none: 0, nosniff: 1 },
    absent: 'none',
    atMost: 'high',
    several: 'first',
  },
  headers: { names: ['X-Content-Type-Options'], several: 'joined', listed: 2 },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'The browser guesses types of scripts and styles.', value: null },
  what: 'A header that keeps browsers from guessing the type of a file (X-Content-Type-Options).',
  why: 'An uploaded file with a harmless type can be run as a script.',
  proof: { weaker: [['nosniff', 'none']], equal: [['nosniff', 'NoSniff']] },
  references: ['https://fetch.spec.whatwg.org/#x-content-type-options-header'],
} satisfies ControlRow<'ladder'>;
