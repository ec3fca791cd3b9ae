import type { ControlRow } from '../../src/model/control.ts';

export default {
  id: 'secret-source',
  title: 'A secret comes from the file and no longer from where secrets are kept',
  noun: 'Secret reference',
  order: { kind: 'none' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is taken from a store or the environment.', value: null },
  why: 'Whoever reads the repository has the value, every environment shares it, and rotating it means a change of code.',
  proof: null,
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://12factor.net/config',
  ],
} satisfies ControlRow<'none'>;
