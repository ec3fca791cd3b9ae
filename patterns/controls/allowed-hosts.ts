import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'allowed-hosts',
  title: 'More host names are accepted',
  noun: 'Host check',
  order: { kind: 'hosts' },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the framework.', value: null },
  what: 'The list of host names that the application answers to.',
  why: 'A forged Host header ends up in links, password-reset mails and caches.',
  proof: {
    weaker: [
      [['a.example'], ['*']],
      [['a.example'], ['a.example', 'b.example']],
      [['a.example'], ['.a.example']],
    ],
    equal: [
      [
        ['a.example', 'b.example'],
        ['b.example', 'a.example'],
      ],
    ],
    incomparable: [[['a.example'], ['b.example']]],
  },
  references: ['https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts'],
} satisfies ControlRow<'hosts'>;
