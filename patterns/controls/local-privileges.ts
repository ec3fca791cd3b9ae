import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'local-privileges',
  title: 'Local users may do more',
  noun: 'Limits on local users',
  order: { kind: 'rank', verb: 'loosened' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Only the owner writes a file, and sudo asks for a password.', value: null },
  what: 'What users and programs of one machine may do to each other: sudo, setuid, file modes, SELinux.',
  why: 'Anyone who takes over one program of the machine can change what others run, or become root.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://www.sudo.ws/docs/man/sudoers.man/', 'https://man7.org/linux/man-pages/man1/chmod.1p.html'],
} satisfies ControlRow<'rank'>;
