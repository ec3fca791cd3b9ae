import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'secret-source',
  title: 'A secret is written in the file instead of a secret store',
  noun: 'Secret reference',
  order: { kind: 'none' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is taken from a store or the environment.', value: null },
  what: 'The place from which a program gets a secret: a secret store, the environment, or the file itself.',
  why:
    'Anyone who can read the repository has the value, every environment shares it, and rotating it means a ' +
    'code change.',
  proof: null,
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://12factor.net/config',
  ],
} satisfies ControlRow<'none'>;
