import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'pod-security',
  title: 'A container is confined less',
  noun: 'Pod security',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Privilege escalation is allowed, root too; privileged mode and host namespaces are not.',
  why: 'Whoever takes over the program in the container gets further: to root, to other containers, to the node.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
} satisfies ControlRow;
