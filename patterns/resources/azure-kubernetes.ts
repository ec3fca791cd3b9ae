/**
 * Azure: Kubernetes clusters.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const POOLS: readonly (readonly [string, string])[] = [
  ['kubernetes_cluster', 'default_node_pool.'],
  ['kubernetes_cluster_node_pool', ''],
];

function inPools(...names: readonly string[]): SettingAddress[] {
  return POOLS.map(([type, path]): SettingAddress => `azurerm_${type} ${names.map((name) => path + name).join('|')}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_kubernetes_cluster private_cluster_enabled|private_link_enabled',
        'Microsoft.ContainerService/managedClusters properties.apiServerAccessProfile.enablePrivateCluster',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      ...inPools('node_public_ip_enabled', 'enable_node_public_ip'),
      'azurerm_kubernetes_cluster private_cluster_public_fqdn_enabled',
      'azurerm_kubernetes_cluster http_application_routing_enabled|addon_profile.http_application_routing.enabled',
      'azurerm_kubernetes_cluster addon_profile.kube_dashboard.enabled',
      'Microsoft.ContainerService/managedClusters properties.addonProfiles.kubeDashboard.enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_kubernetes_cluster public_network_access_enabled',
      'azurerm_kubernetes_cluster run_command_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: ['Microsoft.ContainerService/managedClusters properties.publicNetworkAccess'],
  },
  {
    control: 'exposure',
    safe: ['none', '*'],
    default: 'none',
    atMost: 'medium',
    settings: [
      [
        'azurerm_kubernetes_cluster network_profile.network_policy',
        'Microsoft.ContainerService/managedClusters properties.networkProfile.networkPolicy',
      ],
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '0.0.0.0/0',
    settings: [
      [
        'azurerm_kubernetes_cluster api_server_access_profile.authorized_ip_ranges|api_server_authorized_ip_ranges',
        'Microsoft.ContainerService/managedClusters properties.apiServerAccessProfile.authorizedIPRanges',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      [
        'azurerm_kubernetes_cluster role_based_access_control_enabled|role_based_access_control.enabled',
        'Microsoft.ContainerService/managedClusters properties.enableRBAC',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_kubernetes_cluster local_account_disabled',
        'Microsoft.ContainerService/managedClusters properties.disableLocalAccounts',
      ],
      [
        'azurerm_kubernetes_cluster azure_active_directory_role_based_access_control.azure_rbac_enabled',
        'Microsoft.ContainerService/managedClusters properties.aadProfile.enableAzureRBAC',
      ],
      'azurerm_kubernetes_cluster workload_identity_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_kubernetes_cluster azure_active_directory_role_based_access_control',
      'Microsoft.ContainerService/managedClusters properties.aadProfile',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [...inPools('host_encryption_enabled', 'enable_host_encryption')],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'azurerm_kubernetes_cluster disk_encryption_set_id',
        'Microsoft.ContainerService/managedClusters properties.diskEncryptionSetID',
      ],
      'azurerm_kubernetes_cluster key_management_service',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_kubernetes_cluster azure_policy_enabled|addon_profile.azure_policy.enabled',
      'azurerm_kubernetes_cluster image_cleaner_enabled',
      'Microsoft.ContainerService/managedClusters properties.addonProfiles.azurepolicy.enabled',
    ],
  },
  {
    control: 'patching',
    safe: ['none', '*'],
    default: 'none',
    atMost: 'medium',
    settings: [
      [
        'azurerm_kubernetes_cluster automatic_upgrade_channel|automatic_channel_upgrade',
        'Microsoft.ContainerService/managedClusters properties.autoUpgradeProfile.upgradeChannel',
      ],
    ],
  },
  {
    control: 'patching',
    safe: ['None|Unmanaged', '*'],
    default: 'NodeImage',
    atMost: 'medium',
    settings: [
      [
        'azurerm_kubernetes_cluster node_os_upgrade_channel|node_os_channel_upgrade',
        'Microsoft.ContainerService/managedClusters properties.autoUpgradeProfile.nodeOSUpgradeChannel',
      ],
    ],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_kubernetes_cluster key_vault_secrets_provider.secret_rotation_enabled'],
  },
  { control: 'audit', safe: 'set', default: '', atMost: 'medium', settings: ['azurerm_kubernetes_cluster oms_agent'] },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_kubernetes_cluster addon_profile.oms_agent.enabled',
      'Microsoft.ContainerService/managedClusters properties.addonProfiles.omsagent.enabled',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_kubernetes_cluster microsoft_defender',
      'Microsoft.ContainerService/managedClusters properties.securityProfile.defender',
    ],
  },
  {
    control: 'recovery',
    safe: ['Free', 'Standard|Premium|Paid'],
    default: 'Free',
    atMost: 'low',
    settings: ['azurerm_kubernetes_cluster sku_tier'],
  },
  {
    control: 'network-filter',
    safe: ['kubenet|', 'azure|none|*'],
    default: 'kubenet',
    atMost: 'low',
    settings: ['azurerm_kubernetes_cluster network_profile.network_plugin'],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_kubernetes_cluster default_node_pool.only_critical_addons_enabled'],
  },
];
