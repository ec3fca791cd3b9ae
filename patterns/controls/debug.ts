import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'debug',
  title: 'Debug mode is on',
  noun: 'Debug mode',
  order: {
    kind: 'switch',
    on: 'debug off',
    off: 'debug on',
    verb: 'switched on',
    weakening: 'escalation',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Most frameworks keep it off.', value: true },
  what: 'A mode for developers, in which a program shows its inner state when something fails.',
  why:
    'Error pages show source code, settings and variables to anyone who causes an error; some let that ' +
    'person run code.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: [
    'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
    'https://flask.palletsprojects.com/en/stable/debugging/',
  ],
} satisfies ControlRow<'switch'>;
