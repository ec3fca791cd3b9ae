import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'allowed-hosts',
  title: 'More host names are accepted',
  noun: 'Host check',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Depends on the framework.',
  why: 'A forged Host header ends up in links, password-reset mails and caches.',
  references: ['https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts'],
} satisfies ControlRow;
