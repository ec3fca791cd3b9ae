import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'csrf',
  title: 'Protection against forged requests is off',
  noun: 'CSRF protection',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Depends on the framework.',
  why: 'Another site can make a signed-in visitor change things without knowing.',
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html'],
} satisfies ControlRow;
