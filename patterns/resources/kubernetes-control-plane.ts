/**
 * Kubernetes: flags of the API server, the controller manager and the scheduler.
 * https://kubernetes.io/docs/reference/command-line-tools-reference/,
 * https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/ and
 * https://etcd.io/docs/v3.6/op-guide/configuration/,
 * read on 2026-11-30. Flags of older releases keep the default that they had last.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const COMPONENTS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'];

/** A flag that several components have. */
function inComponents(flag: string): SettingAddress[] {
  return COMPONENTS.map((component): SettingAddress => `${component} ${flag}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['kube-apiserver anonymous-auth'],
  },
  {
    control: 'authentication',
    safe: 'unset',
    default: '',
    atMost: 'high',
    settings: [
      'kube-apiserver basic-auth-file',
      'kube-apiserver token-auth-file',
      'kube-apiserver insecure-bind-address',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'kube-apiserver client-ca-file',
      'kube-apiserver kubelet-client-certificate',
      'kube-apiserver kubelet-client-key',
      'kube-apiserver etcd-certfile',
      'kube-apiserver etcd-keyfile',
      'kube-apiserver service-account-key-file',
      'kube-controller-manager service-account-private-key-file',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['kube-apiserver service-account-lookup'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['kube-controller-manager use-service-account-credentials'],
  },
  {
    control: 'authentication',
    safe: { bad: ['AlwaysAllow'], needs: ['RBAC', 'Node'] },
    default: 'AlwaysAllow',
    atMost: 'high',
    settings: ['kube-apiserver authorization-mode'],
  },
  { control: 'exposure', safe: ['*', '0'], default: '0', atMost: 'high', settings: ['kube-apiserver insecure-port'] },
  {
    control: 'exposure',
    safe: ['0.0.0.0|::|', '*', '127.0.0.1|::1|localhost'],
    default: '0.0.0.0',
    atMost: 'medium',
    settings: [
      'kube-controller-manager bind-address',
      'kube-controller-manager address',
      'kube-scheduler bind-address',
      'kube-scheduler address',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['0', '*'],
    default: '6443',
    atMost: 'high',
    settings: ['kube-apiserver secure-port'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'kube-apiserver tls-cert-file',
      'kube-apiserver tls-private-key-file',
      'kube-apiserver kubelet-certificate-authority',
      'kube-apiserver etcd-cafile',
      'kube-controller-manager root-ca-file',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['kube-apiserver kubelet-https'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [...inComponents('tls-cipher-suites')],
  },
  { control: 'tls-version', safe: 'tls', default: 'VersionTLS12', settings: [...inComponents('tls-min-version')] },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'high',
    settings: ['kube-apiserver encryption-provider-config|experimental-encryption-provider-config'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['kube-apiserver audit-log-path', 'kube-apiserver audit-policy-file'],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: '',
    atMost: 'low',
    settings: [
      'kube-apiserver audit-log-maxage',
      'kube-apiserver audit-log-maxbackup',
      'kube-apiserver audit-log-maxsize',
    ],
  },
  {
    // https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/
    control: 'pod-security',
    safe: {
      bad: ['AlwaysAdmit'],
      needs: [
        'NodeRestriction',
        'AlwaysPullImages',
        'EventRateLimit',
        'ImagePolicyWebhook',
        'PodSecurityPolicy',
        'SecurityContextDeny',
        'DenyEscalatingExec',
        'DenyServiceExternalIPs',
      ],
    },
    default: '',
    atMost: 'medium',
    settings: ['kube-apiserver enable-admission-plugins|admission-control'],
  },
  {
    control: 'pod-security',
    safe: {
      bad: [
        'NamespaceLifecycle',
        'NodeRestriction',
        'PodSecurity',
        'PodSecurityPolicy',
        'ServiceAccount',
        'MutatingAdmissionWebhook',
        'ValidatingAdmissionWebhook',
        'ValidatingAdmissionPolicy',
        'CertificateApproval',
        'CertificateSigning',
        'CertificateSubjectRestriction',
      ],
    },
    default: '',
    atMost: 'medium',
    settings: ['kube-apiserver disable-admission-plugins'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['kube-apiserver allow-privileged'],
  },
  { control: 'exposure', safe: 'off', default: true, atMost: 'low', settings: [...inComponents('profiling')] },
  {
    // https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
    control: 'rotation',
    safe: { bad: ['RotateKubeletServerCertificate=false', 'RotateKubeletClientCertificate=false'] },
    default: '',
    atMost: 'medium',
    settings: ['kube-controller-manager feature-gates'],
  },
];
