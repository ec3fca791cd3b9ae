import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'hsts',
  title: 'Strict-Transport-Security is weaker',
  noun: 'HSTS',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'The browser keeps using http where a link or a typed address says so.',
  why: 'Whoever sits between a visitor and the site can keep the connection on plain http, read it and change it.',
  references: ['https://www.rfc-editor.org/rfc/rfc6797#section-6.1'],
} satisfies ControlRow;
