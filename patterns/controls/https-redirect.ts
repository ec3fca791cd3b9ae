import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'https-redirect',
  title: 'Plain http is no longer redirected',
  noun: 'HTTPS redirect',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Requests over http are answered over http.',
  why: 'Visitors who arrive over http stay there, readable and changeable by anyone on the way.',
  references: ['https://infosec.mozilla.org/guidelines/web_security#http-redirections'],
} satisfies ControlRow;
