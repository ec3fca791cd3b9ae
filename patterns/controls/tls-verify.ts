import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'tls-verify',
  title: 'Certificates are not verified',
  noun: 'Certificate verification',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'Clients verify certificates.',
  why: 'Anyone on the way can pose as the other side, read what is sent and change it.',
  references: ['https://www.rfc-editor.org/rfc/rfc9110#section-4.3.4'],
} satisfies ControlRow;
