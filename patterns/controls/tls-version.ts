import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'tls-version',
  title: 'Old TLS versions are accepted',
  noun: 'TLS version',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'Depends on the server and its version.',
  why: 'Connections can be brought down to a protocol version with known attacks.',
  references: ['https://www.rfc-editor.org/rfc/rfc8996'],
} satisfies ControlRow;
