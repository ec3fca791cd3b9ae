import type { PlaceRow, RankedRow } from '../../src/model/place.ts';

const OFF_ON = { false: 0, true: 1 };
const ON_OFF = { true: 0, false: 1 };

const row = (
  resource: string,
  key: string,
  ranks: RankedRow['ranks'],
  fallback: string,
  atMost: RankedRow['atMost'],
  weakening: RankedRow['weakening'],
): RankedRow => ({ resource, key, control: 'pod-security', ranks, default: fallback, atMost, weakening });

/**
 * `pod` keys are of a pod's `spec`, `container` keys of a container in it; a container takes over what its pod says.
 */
export const place = {
  id: 'kubernetes',
  title: 'Kubernetes workloads',
  files: ['**/*.{yml,yaml}'],
  keywords: [
    String.raw`kind:\s*["']?(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)\b`,
    String.raw`kind:\s*["']?(?:(?:Cluster)?Role(?:Binding)?|Service|Namespace)\b`,
  ],
  document: 'cluster/workloads.ts workloadScopes',
  controls: ['iam', 'exposure', 'debug', 'tls-verify', 'sslmode'],
  ranked: [
    row('pod', 'hostNetwork', ON_OFF, 'false', 'high', 'escalation'),
    row('pod', 'hostPID', ON_OFF, 'false', 'high', 'escalation'),
    row('pod', 'hostIPC', ON_OFF, 'false', 'high', 'escalation'),
    row('pod', 'automountServiceAccountToken', ON_OFF, 'true', 'low', 'downgrade'),
    row('container', 'securityContext.privileged', ON_OFF, 'false', 'high', 'escalation'),
    row('container', 'securityContext.allowPrivilegeEscalation', ON_OFF, 'true', 'high', 'downgrade'),
    row('container', 'securityContext.runAsNonRoot', OFF_ON, 'false', 'medium', 'downgrade'),
    row('container', 'securityContext.readOnlyRootFilesystem', OFF_ON, 'false', 'medium', 'downgrade'),
    row(
      'container',
      'securityContext.seccompProfile.type',
      { unconfined: 0, '': 1, runtimedefault: 2, localhost: 2 },
      '',
      'medium',
      'downgrade',
    ),
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context',
  ],
} satisfies PlaceRow;
