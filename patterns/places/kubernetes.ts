import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'kubernetes',
  title: 'Kubernetes objects',
  files: ['**/*.{yml,yaml}'],
  keywords: [
    String.raw`kind:\s*["']?(?:Pod|PodTemplate|Deployment|DeploymentConfig|StatefulSet|DaemonSet|ReplicaSet)\b`,
    String.raw`kind:\s*["']?(?:ReplicationController|Rollout|Job|CronJob|List)\b`,
    String.raw`kind:\s*["']?(?:(?:Cluster)?Role(?:Binding)?|Service|ServiceAccount|Namespace|NetworkPolicy)\b`,
    String.raw`kind:\s*["']?(?:PodSecurityPolicy|SecurityContextConstraints|KubeletConfiguration)\b`,
    String.raw`kind:\s*["']?(?:EncryptionConfig(?:uration)?|(?:Cluster)?Policy|Ingress|ConfigMap|Secret|Gateway)\b`,
    String.raw`kind:\s*["']?(?:Certificate|(?:Cluster)?Issuer|APIService|` +
      String.raw`AuthorizationPolicy|AppProject|StorageClass)\b`,
    String.raw`kind:\s*["']?(?:(?:Validating|Mutating)(?:WebhookConfiguration|AdmissionPolicy(?:Binding)?))\b`,
    String.raw`kind:\s*["']?(?:(?:Git|OCI|Helm|Image)Repository|HelmChart|Prometheus|Elasticsearch|Kibana|Kafka)\b`,
    String.raw`kind:\s*["']?(?:RabbitmqCluster|PersistentVolume)\b|constraints\.gatekeeper\.sh/`,
  ],
  document: 'cluster/workloads.ts workloadScopes',
  controls: [
    'iam',
    'exposure',
    'debug',
    'tls-verify',
    'sslmode',
    'network-access',
    'image-integrity',
    'encryption',
    'audit',
  ],
  resources: 'kubernetes',
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/',
  ],
} satisfies PlaceRow;
