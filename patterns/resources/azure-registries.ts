/**
 * Azure: registries of containers, and container groups.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_container_registry public_network_access_enabled',
      'azurerm_container_registry export_policy_enabled',
      'azurerm_spring_cloud_api_portal public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: ['Microsoft.ContainerRegistry/registries properties.publicNetworkAccess'],
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
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_service_fabric_cluster azure_active_directory'],
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
    settings: ['azurerm_container_registry encryption'],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['azurerm_container_registry trust_policy_enabled|trust_policy.enabled'],
      'azurerm_container_registry quarantine_policy_enabled',
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
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['azurerm_container_registry retention_policy_in_days'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'azurerm_container_registry zone_redundancy_enabled',
      'azurerm_container_registry retention_policy.enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['azurerm_container_registry georeplications'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['azurerm_container_group subnet_ids', 'azurerm_spring_cloud_service network'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_container_registry data_endpoint_enabled'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['azurerm_spring_cloud_api_portal https_only_enabled'],
  },
];
