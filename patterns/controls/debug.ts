import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'debug',
  title: 'Debug mode is on',
  noun: 'Debug mode',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'Most frameworks keep it off.',
  why: 'Error pages show source code, settings and variables to anyone who causes an error; some let him run code.',
  references: [
    'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
    'https://flask.palletsprojects.com/en/stable/debugging/',
  ],
} satisfies ControlRow;
