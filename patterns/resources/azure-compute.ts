/** Azure: Kubernetes, registries and virtual machines. https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const MACHINES = [
  'linux_virtual_machine',
  'windows_virtual_machine',
  'linux_virtual_machine_scale_set',
  'windows_virtual_machine_scale_set',
];
const POOLS: readonly (readonly [string, string])[] = [
  ['kubernetes_cluster', 'default_node_pool.'],
  ['kubernetes_cluster_node_pool', ''],
];

function inMachines(key: string, types: readonly string[] = MACHINES): SettingAddress[] {
  return types.map((type): SettingAddress => `azurerm_${type} ${key}`);
}

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
      [
        'azurerm_network_interface ip_forwarding_enabled|enable_ip_forwarding',
        'Microsoft.Network/networkInterfaces properties.enableIPForwarding',
      ],
      'azurerm_machine_learning_compute_cluster ssh_public_access_enabled',
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
      'azurerm_container_registry public_network_access_enabled',
      'azurerm_container_registry export_policy_enabled',
      ...inMachines('allow_extension_operations', ['linux_virtual_machine', 'windows_virtual_machine']),
      'azurerm_machine_learning_compute_instance node_public_ip_enabled',
      'azurerm_machine_learning_compute_cluster node_public_ip_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'Microsoft.ContainerRegistry/registries properties.publicNetworkAccess',
      'Microsoft.ContainerService/managedClusters properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: ['Allow', 'Deny'],
    default: 'Allow',
    atMost: 'medium',
    settings: [
      [
        'azurerm_container_registry network_rule_set.default_action',
        'Microsoft.ContainerRegistry/registries properties.networkRuleSet.defaultAction',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_network_interface ip_configuration[].public_ip_address_id'],
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
      ...inMachines('disable_password_authentication', ['linux_virtual_machine', 'linux_virtual_machine_scale_set']),
      ...inMachines('os_profile_linux_config.disable_password_authentication', [
        'virtual_machine',
        'virtual_machine_scale_set',
      ]),
      'Microsoft.Compute/virtualMachines properties.osProfile.linuxConfiguration.disablePasswordAuthentication',
      'Microsoft.Compute/virtualMachineScaleSets properties.virtualMachineProfile.osProfile.linuxConfiguration.disablePasswordAuthentication',
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
      'azurerm_service_fabric_cluster azure_active_directory',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_container_registry admin_enabled',
        'Microsoft.ContainerRegistry/registries properties.adminUserEnabled',
      ],
      [
        'azurerm_container_registry anonymous_pull_enabled',
        'Microsoft.ContainerRegistry/registries properties.anonymousPullEnabled',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_machine_learning_compute_cluster local_auth_enabled',
      'azurerm_machine_learning_compute_instance local_auth_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inMachines('encryption_at_host_enabled'),
      ...inPools('host_encryption_enabled', 'enable_host_encryption'),
      'azurerm_virtual_machine_scale_set encryption_at_host_enabled',
      'Microsoft.Compute/virtualMachines properties.securityProfile.encryptionAtHost',
      'Microsoft.Compute/virtualMachineScaleSets properties.virtualMachineProfile.securityProfile.encryptionAtHost',
    ],
  },
  {
    control: 'encryption',
    safe: ['*', 'EncryptAndSign'],
    default: '',
    atMost: 'medium',
    settings: ['azurerm_service_fabric_cluster fabric_settings[name=security].parameters.ClusterProtectionLevel'],
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
      'azurerm_container_registry encryption',
      ...inMachines('os_disk.disk_encryption_set_id'),
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['Http', 'Https'],
    default: '',
    atMost: 'medium',
    settings: [
      ...inMachines('winrm_listener[].protocol', ['windows_virtual_machine', 'windows_virtual_machine_scale_set']),
      'azurerm_virtual_machine os_profile_windows_config.winrm[].protocol',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inMachines('secure_boot_enabled'),
      ...inMachines('vtpm_enabled'),
      ['azurerm_container_registry trust_policy_enabled|trust_policy.enabled'],
      'azurerm_container_registry quarantine_policy_enabled',
      'azurerm_managed_disk trusted_launch_enabled',
      'azurerm_kubernetes_cluster azure_policy_enabled|addon_profile.azure_policy.enabled',
      'azurerm_kubernetes_cluster image_cleaner_enabled',
      'Microsoft.Compute/virtualMachines properties.securityProfile.uefiSettings.secureBootEnabled',
      'Microsoft.Compute/virtualMachines properties.securityProfile.uefiSettings.vTpmEnabled',
      'Microsoft.ContainerService/managedClusters properties.addonProfiles.azurepolicy.enabled',
    ],
  },
  {
    control: 'image-integrity',
    safe: ['disabled', 'enabled'],
    default: 'disabled',
    atMost: 'medium',
    settings: [
      'Microsoft.ContainerRegistry/registries properties.policies.trustPolicy.status',
      'Microsoft.ContainerRegistry/registries properties.policies.quarantinePolicy.status',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ...inMachines('automatic_updates_enabled|enable_automatic_updates', [
        'windows_virtual_machine',
        'windows_virtual_machine_scale_set',
      ]),
      'Microsoft.Compute/virtualMachines properties.osProfile.windowsConfiguration.enableAutomaticUpdates',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_virtual_machine os_profile_windows_config.enable_automatic_upgrades',
      'azurerm_virtual_machine_scale_set automatic_os_upgrade',
    ],
  },
  {
    control: 'patching',
    safe: ['Manual', 'ImageDefault', 'AutomaticByOS', 'AutomaticByPlatform'],
    default: '',
    atMost: 'low',
    settings: inMachines('patch_mode', ['linux_virtual_machine', 'windows_virtual_machine']),
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
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_kubernetes_cluster oms_agent', ...inMachines('boot_diagnostics')],
  },
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
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['azurerm_container_registry retention_policy_in_days'],
  },
];
