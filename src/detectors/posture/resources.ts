/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */

import type { ResourceFileEntry } from './resource-format.ts';

export const RESOURCES: readonly ResourceFileEntry[] = [
  {
    id: 'alibaba',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba.ts')).resources,
  },
  {
    id: 'aws-api',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-api.ts')).resources,
  },
  {
    id: 'aws-audit',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-audit.ts')).resources,
  },
  {
    id: 'aws-compute',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-compute.ts')).resources,
  },
  {
    id: 'aws-database',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-database.ts')).resources,
  },
  {
    id: 'aws-identity',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-identity.ts')).resources,
  },
  {
    id: 'aws-network',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-network.ts')).resources,
  },
  {
    id: 'aws-others',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-others.ts')).resources,
  },
  {
    id: 'aws-storage',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-storage.ts')).resources,
  },
  {
    id: 'azure-apps',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-apps.ts')).resources,
  },
  {
    id: 'azure-compute',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-compute.ts')).resources,
  },
  {
    id: 'azure-database',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-database.ts')).resources,
  },
  {
    id: 'azure-others',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-others.ts')).resources,
  },
  {
    id: 'azure-platform',
    words: { terraform: ['azuread_', 'azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-platform.ts')).resources,
  },
  {
    id: 'azure-storage',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-storage.ts')).resources,
  },
  {
    id: 'cloudflare',
    words: { terraform: ['cloudflare_'] },
    load: async () => (await import('../../../patterns/resources/cloudflare.ts')).resources,
  },
  {
    id: 'digitalocean',
    words: { terraform: ['digitalocean_'] },
    load: async () => (await import('../../../patterns/resources/digitalocean.ts')).resources,
  },
  {
    id: 'github',
    words: { terraform: ['github_'] },
    load: async () => (await import('../../../patterns/resources/github.ts')).resources,
  },
  {
    id: 'google-compute',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-compute.ts')).resources,
  },
  {
    id: 'google-data',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-data.ts')).resources,
  },
  {
    id: 'google-others',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-others.ts')).resources,
  },
  {
    id: 'hetzner',
    words: { terraform: ['hcloud_'] },
    load: async () => (await import('../../../patterns/resources/hetzner.ts')).resources,
  },
  {
    id: 'kubernetes-components',
    words: { kubernetes: ['kind'], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-components.ts')).resources,
  },
  {
    id: 'kubernetes',
    words: { kubernetes: ['kind'], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes.ts')).resources,
  },
  {
    id: 'linode',
    words: { terraform: ['linode_'] },
    load: async () => (await import('../../../patterns/resources/linode.ts')).resources,
  },
  {
    id: 'naver',
    words: { terraform: ['ncloud_'] },
    load: async () => (await import('../../../patterns/resources/naver.ts')).resources,
  },
  {
    id: 'nifcloud',
    words: { terraform: ['nifcloud_'] },
    load: async () => (await import('../../../patterns/resources/nifcloud.ts')).resources,
  },
  {
    id: 'openstack',
    words: { terraform: ['openstack_'] },
    load: async () => (await import('../../../patterns/resources/openstack.ts')).resources,
  },
  {
    id: 'oracle',
    words: { terraform: ['oci_'] },
    load: async () => (await import('../../../patterns/resources/oracle.ts')).resources,
  },
  {
    id: 'tencent',
    words: { terraform: ['tencentcloud_'] },
    load: async () => (await import('../../../patterns/resources/tencent.ts')).resources,
  },
  {
    id: 'yandex',
    words: { terraform: ['yandex_'] },
    load: async () => (await import('../../../patterns/resources/yandex.ts')).resources,
  },
];
