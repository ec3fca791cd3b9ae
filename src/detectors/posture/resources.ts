/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */

import type { ResourceFileEntry } from './resource-format.ts';

export const RESOURCES: readonly ResourceFileEntry[] = [
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
    id: 'kubernetes-components',
    words: { kubernetes: ['kind'], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-components.ts')).resources,
  },
  {
    id: 'kubernetes',
    words: { kubernetes: ['kind'], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes.ts')).resources,
  },
];
