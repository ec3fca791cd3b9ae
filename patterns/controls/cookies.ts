import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'cookies',
  title: 'A cookie is less protected',
  noun: 'Cookie',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent:
    'Browsers send the cookie over http, show it to scripts and, for some of them, send it along from other sites.',
  why: 'The cookie can be read on the wire (no Secure), by injected scripts (no HttpOnly) or be sent along by another site (SameSite).',
  references: ['https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2'],
} satisfies ControlRow;
