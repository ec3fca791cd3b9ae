import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'pod-security',
  title: 'A container is confined less',
  noun: 'Pod security',
  order: { kind: 'rank', verb: 'loosened' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: {
    words: 'Privilege escalation is allowed, root too; privileged mode and host namespaces are not.',
    value: null,
  },
  what: 'Limits on a container: its user, capabilities, file system, and access to the host.',
  why: 'Anyone who takes over the program in the container gets further: to root, to other containers, to the node.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
} satisfies ControlRow<'rank'>;
