import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'cors',
  title: 'Other origins may read more',
  noun: 'CORS',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'No other origin may read answers.',
  why: 'A hostile page reads answers in the name of the visitor, with his cookies where credentials are allowed.',
  references: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
} satisfies ControlRow;
