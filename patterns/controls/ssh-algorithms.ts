import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'ssh-algorithms',
  title: 'SSH accepts weak algorithms',
  noun: 'SSH algorithms',
  order: {
    kind: 'names',
    noun: 'weak algorithms',
    grave: ['diffie-hellman-group1-sha1', '3des-cbc', 'arcfour', 'arcfour128', 'arcfour256', 'hmac-md5', 'ssh-dss'],
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'medium' },
  absent: { words: 'OpenSSH accepts none that is known to be weak.', value: [] },
  what: 'The algorithms that SSH accepts for keys, encryption and checksums.',
  why: 'Connections can be brought to an algorithm that is broken, and then read or taken over.',
  proof: {
    weaker: [
      [[], ['3des-cbc']],
      [['hmac-sha1'], ['hmac-sha1', 'hmac-md5']],
    ],
    equal: [[['ssh-rsa'], ['ssh-rsa']]],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc9142', 'https://www.rfc-editor.org/rfc/rfc8758'],
} satisfies ControlRow<'names'>;
