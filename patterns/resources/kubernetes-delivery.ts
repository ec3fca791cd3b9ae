/**
 * Kubernetes: what deploys to a cluster, and what brings secrets and certificates into it.
 * https://fluxcd.io/flux/components/, https://argo-cd.readthedocs.io/en/stable/operator-manual/,
 * https://external-secrets.io/latest/api/spec/, https://cert-manager.io/docs/reference/api-docs/.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'privilege-limit',
    safe: ['ClusterSecretStore', 'SecretStore'],
    default: 'SecretStore',
    atMost: 'low',
    settings: ['ExternalSecret spec.secretStoreRef.kind'],
  },
  {
    control: 'privilege-limit',
    safe: 'allowed',
    default: '*',
    atMost: 'low',
    settings: ['ClusterSecretStore spec.conditions[].namespaces'],
  },
  {
    // https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions
    control: 'privilege-limit',
    safe: 'mode',
    default: '0644',
    atMost: 'low',
    settings: ['Pod volumes[].secret.defaultMode', 'Pod volumes[].projected.defaultMode'],
  },
  {
    control: 'privilege-limit',
    safe: 'mode',
    default: '',
    atMost: 'low',
    settings: ['Pod volumes[].secret.items[].mode'],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: 3600,
    atMost: 'low',
    settings: ['Pod volumes[].projected.sources[].serviceAccountToken.expirationSeconds'],
  },
  {
    // Without it, the controller applies objects with its own rights over the whole cluster.
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['Kustomization spec.serviceAccountName', 'HelmRelease spec.serviceAccountName'],
  },
  {
    control: 'image-integrity',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['HelmRelease spec.chart.spec.verify'],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['Bucket spec.insecure'],
  },
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'medium',
    settings: ['GitRepository spec.url', 'HelmRepository spec.url', 'SecretStore spec.provider.vault.server'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['*'] },
    default: '',
    atMost: 'medium',
    settings: [
      'AppProject spec.clusterResourceWhitelist[].group',
      'AppProject spec.sourceNamespaces',
      'AppProject spec.namespaceResourceWhitelist[].group',
      'AppProject spec.namespaceResourceWhitelist[].kind',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['AppProject spec.signatureKeys'],
  },
  {
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['AppProject spec.destinationServiceAccounts', 'AppProject spec.namespaceResourceBlacklist'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['default'] },
    default: 'default',
    atMost: 'low',
    settings: ['Application spec.project', 'ApplicationSet spec.template.spec.project'],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '1h',
    atMost: 'low',
    settings: ['ExternalSecret spec.refreshInterval'],
  },
  {
    // Without conditions, secrets of every namespace may use the store.
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['ClusterSecretStore spec.conditions'],
  },
  {
    control: 'encryption',
    safe: ['SHA1WithRSA', '*'],
    default: '',
    atMost: 'low',
    settings: ['Certificate spec.signatureAlgorithm'],
  },
  { control: 'rotation', safe: 'less', default: '2160h', atMost: 'low', settings: ['Certificate spec.duration'] },
  {
    control: 'privilege-limit',
    safe: { bad: ['any', 'cert sign', 'crl sign'] },
    default: '',
    atMost: 'medium',
    settings: ['Certificate spec.usages'],
  },
  { control: 'privilege-limit', safe: 'off', default: false, atMost: 'medium', settings: ['Certificate spec.isCA'] },
];
