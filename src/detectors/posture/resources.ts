/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */

import type { ResourceFileEntry } from './resource-format.ts';

export const RESOURCES: readonly ResourceFileEntry[] = [
  {
    id: 'alibaba-compute',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba-compute.ts')).resources,
  },
  {
    id: 'alibaba-data',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba-data.ts')).resources,
  },
  {
    id: 'alibaba-exposure',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba-exposure.ts')).resources,
  },
  {
    id: 'alibaba-identity',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba-identity.ts')).resources,
  },
  {
    id: 'alibaba-network',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba-network.ts')).resources,
  },
  {
    id: 'alibaba-services',
    words: { terraform: ['alicloud_'] },
    load: async () => (await import('../../../patterns/resources/alibaba-services.ts')).resources,
  },
  {
    id: 'ansible-aws',
    words: { ansible: [''] },
    load: async () => (await import('../../../patterns/resources/ansible-aws.ts')).resources,
  },
  {
    id: 'ansible-azure',
    words: { ansible: [''] },
    load: async () => (await import('../../../patterns/resources/ansible-azure.ts')).resources,
  },
  {
    id: 'ansible-databases',
    words: { ansible: [''] },
    load: async () => (await import('../../../patterns/resources/ansible-databases.ts')).resources,
  },
  {
    id: 'ansible-modules',
    words: { ansible: [''] },
    load: async () => (await import('../../../patterns/resources/ansible-modules.ts')).resources,
  },
  {
    id: 'aws-accounts',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-accounts.ts')).resources,
  },
  {
    id: 'aws-analytics',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-analytics.ts')).resources,
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
    id: 'aws-builds',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-builds.ts')).resources,
  },
  {
    id: 'aws-caches',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-caches.ts')).resources,
  },
  {
    id: 'aws-callers',
    words: { terraform: ['aws_', 'local_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-callers.ts')).resources,
  },
  {
    id: 'aws-cdk-access',
    words: { cdk: ['cdk:'] },
    load: async () => (await import('../../../patterns/resources/aws-cdk-access.ts')).resources,
  },
  {
    id: 'aws-cdk-data',
    words: { cdk: ['cdk:'] },
    load: async () => (await import('../../../patterns/resources/aws-cdk-data.ts')).resources,
  },
  {
    id: 'aws-cdk',
    words: { cdk: ['cdk:'] },
    load: async () => (await import('../../../patterns/resources/aws-cdk.ts')).resources,
  },
  {
    id: 'aws-connections',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-connections.ts')).resources,
  },
  {
    id: 'aws-document-databases',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-document-databases.ts')).resources,
  },
  {
    id: 'aws-ecs',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-ecs.ts')).resources,
  },
  {
    id: 'aws-edge',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-edge.ts')).resources,
  },
  {
    id: 'aws-eks',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-eks.ts')).resources,
  },
  {
    id: 'aws-files',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-files.ts')).resources,
  },
  {
    id: 'aws-functions',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-functions.ts')).resources,
  },
  {
    id: 'aws-identity',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-identity.ts')).resources,
  },
  {
    id: 'aws-instances',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-instances.ts')).resources,
  },
  {
    id: 'aws-keys',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-keys.ts')).resources,
  },
  {
    id: 'aws-links',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-links.ts')).resources,
  },
  {
    id: 'aws-machine-learning',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-machine-learning.ts')).resources,
  },
  {
    id: 'aws-messages',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-messages.ts')).resources,
  },
  {
    id: 'aws-network',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-network.ts')).resources,
  },
  {
    id: 'aws-parameters',
    words: { cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-parameters.ts')).resources,
  },
  {
    id: 'aws-rds',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-rds.ts')).resources,
  },
  {
    id: 'aws-records',
    words: { cloudformation: ['AWS::'], terraform: ['aws_'] },
    load: async () => (await import('../../../patterns/resources/aws-records.ts')).resources,
  },
  {
    id: 'aws-s3',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-s3.ts')).resources,
  },
  {
    id: 'aws-search',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-search.ts')).resources,
  },
  {
    id: 'aws-services',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-services.ts')).resources,
  },
  {
    id: 'aws-warehouses',
    words: { terraform: ['aws_'], cloudformation: ['AWS::'] },
    load: async () => (await import('../../../patterns/resources/aws-warehouses.ts')).resources,
  },
  {
    id: 'azure-analytics',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-analytics.ts')).resources,
  },
  {
    id: 'azure-apps',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-apps.ts')).resources,
  },
  {
    id: 'azure-directory',
    words: { terraform: ['azuread_', 'azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-directory.ts')).resources,
  },
  {
    id: 'azure-edge',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-edge.ts')).resources,
  },
  {
    id: 'azure-gateways',
    words: { terraform: ['azurerm_'] },
    load: async () => (await import('../../../patterns/resources/azure-gateways.ts')).resources,
  },
  {
    id: 'azure-kubernetes',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-kubernetes.ts')).resources,
  },
  {
    id: 'azure-machines',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-machines.ts')).resources,
  },
  {
    id: 'azure-messages',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-messages.ts')).resources,
  },
  {
    id: 'azure-network',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-network.ts')).resources,
  },
  {
    id: 'azure-open-databases',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-open-databases.ts')).resources,
  },
  {
    id: 'azure-platforms',
    words: { terraform: ['azurerm_'] },
    load: async () => (await import('../../../patterns/resources/azure-platforms.ts')).resources,
  },
  {
    id: 'azure-postgresql',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-postgresql.ts')).resources,
  },
  {
    id: 'azure-records',
    words: { terraform: ['azurerm_'] },
    load: async () => (await import('../../../patterns/resources/azure-records.ts')).resources,
  },
  {
    id: 'azure-registries',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-registries.ts')).resources,
  },
  {
    id: 'azure-rights',
    words: { terraform: ['azurerm_'] },
    load: async () => (await import('../../../patterns/resources/azure-rights.ts')).resources,
  },
  {
    id: 'azure-services',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-services.ts')).resources,
  },
  {
    id: 'azure-sites',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-sites.ts')).resources,
  },
  {
    id: 'azure-sql',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-sql.ts')).resources,
  },
  {
    id: 'azure-storage',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-storage.ts')).resources,
  },
  {
    id: 'azure-template-access',
    words: { arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-template-access.ts')).resources,
  },
  {
    id: 'azure-template-authentication',
    words: { arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-template-authentication.ts')).resources,
  },
  {
    id: 'azure-template-checks',
    words: { arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-template-checks.ts')).resources,
  },
  {
    id: 'azure-template-data',
    words: { arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-template-data.ts')).resources,
  },
  {
    id: 'azure-vaults',
    words: { terraform: ['azurerm_'], arm: ['Microsoft.'] },
    load: async () => (await import('../../../patterns/resources/azure-vaults.ts')).resources,
  },
  {
    id: 'cloudflare-access',
    words: { terraform: ['cloudflare_'] },
    load: async () => (await import('../../../patterns/resources/cloudflare-access.ts')).resources,
  },
  {
    id: 'cloudflare-gateway',
    words: { terraform: ['cloudflare_'] },
    load: async () => (await import('../../../patterns/resources/cloudflare-gateway.ts')).resources,
  },
  {
    id: 'cloudflare',
    words: { terraform: ['cloudflare_'] },
    load: async () => (await import('../../../patterns/resources/cloudflare.ts')).resources,
  },
  {
    id: 'confluent',
    words: { terraform: ['confluent_'] },
    load: async () => (await import('../../../patterns/resources/confluent.ts')).resources,
  },
  {
    id: 'data-services',
    words: { terraform: ['databricks_', 'datadog_', 'mongodbatlas_', 'snowflake_'] },
    load: async () => (await import('../../../patterns/resources/data-services.ts')).resources,
  },
  {
    id: 'digitalocean-services',
    words: { terraform: ['digitalocean_'] },
    load: async () => (await import('../../../patterns/resources/digitalocean-services.ts')).resources,
  },
  {
    id: 'digitalocean',
    words: { terraform: ['digitalocean_'] },
    load: async () => (await import('../../../patterns/resources/digitalocean.ts')).resources,
  },
  {
    id: 'github-branches',
    words: { terraform: ['github_'] },
    load: async () => (await import('../../../patterns/resources/github-branches.ts')).resources,
  },
  {
    id: 'github-enterprise',
    words: { terraform: ['github_'] },
    load: async () => (await import('../../../patterns/resources/github-enterprise.ts')).resources,
  },
  {
    id: 'github-organization',
    words: { terraform: ['github_'] },
    load: async () => (await import('../../../patterns/resources/github-organization.ts')).resources,
  },
  {
    id: 'gitlab',
    words: { terraform: ['gitlab_'] },
    load: async () => (await import('../../../patterns/resources/gitlab.ts')).resources,
  },
  {
    id: 'google-data',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-data.ts')).resources,
  },
  {
    id: 'google-edge',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-edge.ts')).resources,
  },
  {
    id: 'google-kubernetes',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-kubernetes.ts')).resources,
  },
  {
    id: 'google-machines',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-machines.ts')).resources,
  },
  {
    id: 'google-platforms',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-platforms.ts')).resources,
  },
  {
    id: 'google-policies',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-policies.ts')).resources,
  },
  {
    id: 'google-serverless',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-serverless.ts')).resources,
  },
  {
    id: 'google-services',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-services.ts')).resources,
  },
  {
    id: 'google-sql',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-sql.ts')).resources,
  },
  {
    id: 'google-storage',
    words: { terraform: ['google_'] },
    load: async () => (await import('../../../patterns/resources/google-storage.ts')).resources,
  },
  {
    id: 'hashicorp',
    words: { terraform: ['consul_', 'panos_', 'vault_'] },
    load: async () => (await import('../../../patterns/resources/hashicorp.ts')).resources,
  },
  {
    id: 'helm-releases',
    words: { terraform: ['helm_'] },
    load: async () => (await import('../../../patterns/resources/helm-releases.ts')).resources,
  },
  {
    id: 'hetzner',
    words: { terraform: ['hcloud_'] },
    load: async () => (await import('../../../patterns/resources/hetzner.ts')).resources,
  },
  {
    id: 'ibm',
    words: { terraform: ['ibm_'] },
    load: async () => (await import('../../../patterns/resources/ibm.ts')).resources,
  },
  {
    id: 'identity-addresses',
    words: { terraform: ['auth0_', 'aws_', 'azuread_', 'keycloak_', 'okta_'] },
    load: async () => (await import('../../../patterns/resources/identity-addresses.ts')).resources,
  },
  {
    id: 'identity-providers',
    words: { terraform: ['auth0_', 'okta_'] },
    load: async () => (await import('../../../patterns/resources/identity-providers.ts')).resources,
  },
  {
    id: 'kubernetes-admission',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-admission.ts')).resources,
  },
  {
    id: 'kubernetes-arguments',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-arguments.ts')).resources,
  },
  {
    id: 'kubernetes-control-plane',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-control-plane.ts')).resources,
  },
  {
    id: 'kubernetes-delivery',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-delivery.ts')).resources,
  },
  {
    id: 'kubernetes-edge',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-edge.ts')).resources,
  },
  {
    id: 'kubernetes-mesh',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-mesh.ts')).resources,
  },
  {
    id: 'kubernetes-nodes',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-nodes.ts')).resources,
  },
  {
    id: 'kubernetes-servers',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes-servers.ts')).resources,
  },
  {
    id: 'kubernetes',
    words: { kubernetes: [''], terraform: ['kubectl_', 'kubernetes_'] },
    load: async () => (await import('../../../patterns/resources/kubernetes.ts')).resources,
  },
  {
    id: 'linode-services',
    words: { terraform: ['linode_'] },
    load: async () => (await import('../../../patterns/resources/linode-services.ts')).resources,
  },
  {
    id: 'linode',
    words: { terraform: ['linode_'] },
    load: async () => (await import('../../../patterns/resources/linode.ts')).resources,
  },
  {
    id: 'naver-services',
    words: { terraform: ['ncloud_'] },
    load: async () => (await import('../../../patterns/resources/naver-services.ts')).resources,
  },
  {
    id: 'naver',
    words: { terraform: ['ncloud_'] },
    load: async () => (await import('../../../patterns/resources/naver.ts')).resources,
  },
  {
    id: 'nifcloud-services',
    words: { terraform: ['nifcloud_'] },
    load: async () => (await import('../../../patterns/resources/nifcloud-services.ts')).resources,
  },
  {
    id: 'nifcloud',
    words: { terraform: ['nifcloud_'] },
    load: async () => (await import('../../../patterns/resources/nifcloud.ts')).resources,
  },
  {
    id: 'openstack-services',
    words: { terraform: ['openstack_'] },
    load: async () => (await import('../../../patterns/resources/openstack-services.ts')).resources,
  },
  {
    id: 'openstack',
    words: { terraform: ['openstack_'] },
    load: async () => (await import('../../../patterns/resources/openstack.ts')).resources,
  },
  {
    id: 'oracle-compute',
    words: { terraform: ['oci_'] },
    load: async () => (await import('../../../patterns/resources/oracle-compute.ts')).resources,
  },
  {
    id: 'oracle-data',
    words: { terraform: ['oci_'] },
    load: async () => (await import('../../../patterns/resources/oracle-data.ts')).resources,
  },
  {
    id: 'oracle-services',
    words: { terraform: ['oci_'] },
    load: async () => (await import('../../../patterns/resources/oracle-services.ts')).resources,
  },
  {
    id: 'palo-alto',
    words: { terraform: ['panos_'] },
    load: async () => (await import('../../../patterns/resources/palo-alto.ts')).resources,
  },
  {
    id: 'puppet',
    words: { puppet: [''] },
    load: async () => (await import('../../../patterns/resources/puppet.ts')).resources,
  },
  {
    id: 'repository-files',
    words: { repository: [''] },
    load: async () => (await import('../../../patterns/resources/repository-files.ts')).resources,
  },
  {
    id: 'scaleway',
    words: { terraform: ['exoscale_', 'ovh_', 'scaleway_', 'vultr_'] },
    load: async () => (await import('../../../patterns/resources/scaleway.ts')).resources,
  },
  {
    id: 'snowflake-parameters',
    words: { terraform: ['snowflake_'] },
    load: async () => (await import('../../../patterns/resources/snowflake-parameters.ts')).resources,
  },
  {
    id: 'tencent-services',
    words: { terraform: ['tencentcloud_'] },
    load: async () => (await import('../../../patterns/resources/tencent-services.ts')).resources,
  },
  {
    id: 'tencent',
    words: { terraform: ['tencentcloud_'] },
    load: async () => (await import('../../../patterns/resources/tencent.ts')).resources,
  },
  {
    id: 'terraform-modules-data',
    words: { terraform: ['module'] },
    load: async () => (await import('../../../patterns/resources/terraform-modules-data.ts')).resources,
  },
  {
    id: 'terraform-modules',
    words: { terraform: ['module'] },
    load: async () => (await import('../../../patterns/resources/terraform-modules.ts')).resources,
  },
  {
    id: 'terraform',
    words: { terraform: ['backend', 'output', 'provider', 'variable'] },
    load: async () => (await import('../../../patterns/resources/terraform.ts')).resources,
  },
  {
    id: 'vmware',
    words: { terraform: ['vsphere_'] },
    load: async () => (await import('../../../patterns/resources/vmware.ts')).resources,
  },
  {
    id: 'webhooks-of-clouds',
    words: { terraform: ['argocd_', 'aws_', 'cloudflare_', 'grafana_', 'opsgenie_'] },
    load: async () => (await import('../../../patterns/resources/webhooks-of-clouds.ts')).resources,
  },
  {
    id: 'webhooks',
    words: { terraform: ['datadog_', 'github_', 'gitlab_', 'pagerduty_'] },
    load: async () => (await import('../../../patterns/resources/webhooks.ts')).resources,
  },
  {
    id: 'yandex-services',
    words: { terraform: ['yandex_'] },
    load: async () => (await import('../../../patterns/resources/yandex-services.ts')).resources,
  },
  {
    id: 'yandex',
    words: { terraform: ['yandex_'] },
    load: async () => (await import('../../../patterns/resources/yandex.ts')).resources,
  },
];
