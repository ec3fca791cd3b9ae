import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'tls-verify',
  title: 'Certificates are not verified',
  noun: 'Certificate verification',
  order: {
    kind: 'switch',
    on: 'certificates are verified',
    off: 'certificates are not verified',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Clients verify certificates.', value: true },
  what: 'The check that the other side of a TLS connection is who its certificate says.',
  why: 'Anyone on the network path can pose as the other side, read what is sent and change it.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc9110#section-4.3.4'],
} satisfies ControlRow<'switch'>;
