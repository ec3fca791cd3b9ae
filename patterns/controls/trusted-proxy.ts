import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'trusted-proxy',
  title: 'Forwarded headers are trusted from anyone',
  noun: 'Proxy trust',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: 'Forwarded headers are not trusted.',
  why: 'A client can pretend to come over https or from another address.',
  references: ['https://expressjs.com/en/guide/behind-proxies.html'],
} satisfies ControlRow;
