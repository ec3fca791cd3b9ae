import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'kubernetes-client-key',
    title: 'Kubernetes client key in a kubeconfig',
    severity: 'critical',
    keywords: ['client-key-data'],
    pattern:
      String.raw`\bclient-key-data["']?:\s{0,3}["']?(?<secret>LS0tLS1CRUdJTi[0-9A-Za-z+/]{80,}={0,2})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    longest: 12288,
    publicPrefix: 'LS0tLS1CRUdJTi',
    minEntropy: 4,
    sample: { parts: ['LS0tLS1CRUdJTi', { alphabet: 'base64', chars: 2222 }, '=='] },
    matches: ['    client-key-data: {sample}', '"client-key-data": "{sample}"'],
    ignores: ['    client-key-data: REDACTED', '    client-key-data: DATA+OMITTED', 'client-key-data: <base64>'],
    why: 'Signs in to the cluster as that user until the certificate expires.',
    fix:
      "Rotate the cluster's client CA or drop the user's role bindings, as " +
      'certificates cannot be revoked, then sign in through an exec plugin.',
    revoke: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
    references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  },
  {
    id: 'kubernetes-service-account-token',
    title: 'Kubernetes service account token',
    severity: 'critical',
    keywords: ['eyjpc3mioijrdwjlcm5ldgvzl3nlcnzpy2vhy2nvdw50'],
    pattern:
      String.raw`\b` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,200}\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Ii` +
      String.raw`[0-9A-Za-z_-]{100,900}\.[0-9A-Za-z_-]{100,700})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJSUzI1NiIsImtpZCI6',
        { alphabet: 'base64url', chars: 44 },
        '.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Ii',
        { alphabet: 'base64url', chars: 400 },
        '.',
        { alphabet: 'base64url', chars: 342 },
      ],
    },
    matches: ['    token: {sample}', 'Authorization: Bearer {sample}'],
    ignores: ['    token: ${SA_TOKEN}', '    token: eyJhbGciOi...'],
    why: 'Acts as the service account in the cluster, without end.',
    fix: "Delete the token's Secret, which revokes it, then use short-lived projected tokens.",
    revoke: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
  },
  {
    id: 'kubernetes-bootstrap-token',
    title: 'Kubernetes bootstrap token',
    severity: 'high',
    keywords: ['kubeadm', 'bootstrap'],
    pattern:
      String.raw`(?:\bkubeadm [a-z]{3,10} [^\n]{0,200}?--token[= ]|(?i:bootstrap[_-]?token)` +
      String.raw`["'\\]{0,2}\s{0,3}[:=]\s{0,3})"?(?<secret>[0-9a-z]{6}\.[0-9a-z]{16})\b`,
    minEntropy: 3,
    sample: { parts: [{ alphabet: 'base36', chars: 6 }, '.', { alphabet: 'base36', chars: 16 }] },
    matches: [
      'kubeadm join 10.0.0.1:6443 --token {sample} --discovery-token-ca-cert-hash sha256:0',
      'KUBEADM_BOOTSTRAP_TOKEN={sample}',
    ],
    ignores: ['kubeadm join 10.0.0.1:6443 --token <token>', 'kubeadm join --token $TOKEN'],
    why: 'Joins a node to the cluster while the token lives.',
    fix: 'Delete it with kubeadm token delete, then create short-lived ones when nodes join.',
    revoke: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
  },
] satisfies PatternFile;
