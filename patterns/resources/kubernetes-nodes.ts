/**
 * Kubernetes: flags and configuration of the kubelet, flags of etcd.
 * https://kubernetes.io/docs/reference/command-line-tools-reference/,
 * https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/ and
 * https://etcd.io/docs/v3.6/op-guide/configuration/,
 * read on 2026-11-30. Flags of older releases keep the default that they had last.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [['kubelet anonymous-auth', 'KubeletConfiguration authentication.anonymous.enabled']],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['kubelet client-ca-file', 'KubeletConfiguration authentication.x509.clientCAFile']],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['KubeletConfiguration authentication.webhook.enabled'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['etcd client-cert-auth', 'etcd peer-client-cert-auth'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['kubelet authentication-token-webhook'],
  },
  {
    control: 'authentication',
    safe: ['AlwaysAllow', 'Webhook|*'],
    default: 'AlwaysAllow',
    atMost: 'high',
    settings: ['kubelet authorization-mode'],
  },
  {
    // https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/, KubeletAuthorizationMode
    control: 'authentication',
    safe: ['AlwaysAllow', 'Webhook|*'],
    default: 'Webhook',
    atMost: 'high',
    settings: ['KubeletConfiguration authorization.mode'],
  },
  {
    control: 'exposure',
    safe: ['*', '0'],
    default: '10255',
    atMost: 'medium',
    settings: ['kubelet read-only-port', 'kubelet cadvisor-port'],
  },
  {
    control: 'exposure',
    safe: ['*', '0'],
    default: '0',
    atMost: 'medium',
    settings: ['KubeletConfiguration readOnlyPort'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['kubelet tls-cert-file', 'KubeletConfiguration tlsCertFile'],
      ['kubelet tls-private-key-file', 'KubeletConfiguration tlsPrivateKeyFile'],
      'etcd cert-file',
      'etcd key-file',
      'etcd trusted-ca-file',
      'etcd peer-cert-file',
      'etcd peer-key-file',
      'etcd peer-trusted-ca-file',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['etcd auto-tls', 'etcd peer-auto-tls'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['kubelet tls-cipher-suites', 'KubeletConfiguration tlsCipherSuites'], 'etcd cipher-suites'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'VersionTLS12',
    settings: [['kubelet tls-min-version', 'KubeletConfiguration tlsMinVersion'], 'etcd tls-min-version'],
  },
  {
    control: 'audit',
    safe: ['0', '*'],
    default: '50',
    atMost: 'low',
    settings: [['kubelet event-qps', 'KubeletConfiguration eventRecordQPS']],
  },
  { control: 'pod-security', safe: 'off', default: false, atMost: 'medium', settings: ['kubelet allow-privileged'] },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: [['kubelet enable-debugging-handlers', 'KubeletConfiguration enableDebuggingHandlers']],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [['kubelet protect-kernel-defaults', 'KubeletConfiguration protectKernelDefaults']],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['kubelet make-iptables-util-chains', 'KubeletConfiguration makeIPTablesUtilChains']],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'kubelet rotate-certificates',
      ['kubelet rotate-server-certificates', 'KubeletConfiguration serverTLSBootstrap'],
      'KubeletConfiguration rotateCertificates',
    ],
  },
  {
    // https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
    control: 'rotation',
    safe: { bad: ['RotateKubeletServerCertificate=false', 'RotateKubeletClientCertificate=false'] },
    default: '',
    atMost: 'medium',
    settings: ['kubelet feature-gates'],
  },
  {
    // 0 is never.
    control: 'authentication',
    safe: 'less',
    default: '4h',
    atMost: 'low',
    settings: [['kubelet streaming-connection-idle-timeout', 'KubeletConfiguration streamingConnectionIdleTimeout']],
  },
  { control: 'pod-security', safe: 'unset', default: '', atMost: 'low', settings: ['kubelet hostname-override'] },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [['kubelet seccomp-default', 'KubeletConfiguration seccompDefault']],
  },
  {
    // https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#enabling-unsafe-sysctls
    control: 'pod-security',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: [['kubelet allowed-unsafe-sysctls', 'KubeletConfiguration allowedUnsafeSysctls']],
  },
  {
    control: 'pod-security',
    safe: ['*', '0'],
    default: '-1',
    atMost: 'low',
    settings: ['KubeletConfiguration podPidsLimit'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['KubeletConfiguration enableSystemLogHandler', 'KubeletConfiguration enableProfilingHandler'],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: ['KubeletConfiguration localStorageCapacityIsolation'],
  },
  {
    // https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy, KubeletConfiguration v1beta1
    control: 'image-integrity',
    safe: ['NeverVerify', 'NeverVerifyPreloadedImages', 'NeverVerifyAllowlistedImages', 'AlwaysVerify'],
    default: 'NeverVerifyPreloadedImages',
    atMost: 'low',
    settings: ['KubeletConfiguration imagePullCredentialsVerificationPolicy'],
  },
];
