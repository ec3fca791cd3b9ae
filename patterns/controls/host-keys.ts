import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'host-keys',
  title: 'Host keys of SSH servers are not verified',
  noun: 'Host key verification',
  order: {
    kind: 'switch',
    on: 'host keys are verified',
    off: 'any host key is accepted',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Clients refuse a host whose key they do not know.', value: true },
  what: 'The check that an SSH server is the one that was met before, by its public key.',
  why: 'Anyone on the network path can pose as the server, take the password and change what is sent.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc4251#section-4.1'],
} satisfies ControlRow<'switch'>;
