/**
 * Azure: cognitive services, search and devices.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  { control: 'recovery', safe: 'more', default: 1, atMost: 'low', settings: ['azurerm_search_service replica_count'] },
  {
    control: 'recovery',
    safe: ['free', 'standard|premium|developer'],
    default: 'free',
    atMost: 'low',
    settings: ['azurerm_app_configuration sku'],
  },
  { control: 'network-access', safe: 'networks', default: '', settings: ['azurerm_search_service allowed_ips'] },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_search_service public_network_access_enabled',
      'azurerm_cognitive_account public_network_access_enabled',
      'azurerm_iothub public_network_access_enabled',
      'azurerm_iothub_dps public_network_access_enabled',
      'azurerm_machine_learning_workspace public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'azurerm_app_configuration public_network_access',
      'azurerm_ai_services public_network_access',
      'azurerm_ai_foundry public_network_access',
      'Microsoft.Search/searchServices properties.publicNetworkAccess',
      'Microsoft.CognitiveServices/accounts properties.publicNetworkAccess',
      'Microsoft.AppConfiguration/configurationStores properties.publicNetworkAccess',
      'Microsoft.Devices/IotHubs properties.publicNetworkAccess',
      'Microsoft.MachineLearningServices/workspaces properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: ['Allow', 'Deny'],
    default: 'Allow',
    atMost: 'medium',
    settings: [
      [
        'azurerm_cognitive_account network_acls.default_action',
        'Microsoft.CognitiveServices/accounts properties.networkAcls.defaultAction',
      ],
      'azurerm_ai_services network_acls.default_action',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_cognitive_account outbound_network_access_restricted',
        'Microsoft.CognitiveServices/accounts properties.restrictOutboundNetworkAccess',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_search_service local_authentication_enabled',
      'azurerm_cognitive_account local_auth_enabled',
      'azurerm_ai_services local_authentication_enabled',
      'azurerm_iothub local_authentication_enabled',
      'azurerm_app_configuration local_auth_enabled',
      'azurerm_maps_account local_authentication_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.Search/searchServices properties.disableLocalAuth',
      'Microsoft.CognitiveServices/accounts properties.disableLocalAuth',
      'Microsoft.AppConfiguration/configurationStores properties.disableLocalAuth',
      'Microsoft.Devices/IotHubs properties.disableLocalAuth',
    ],
  },
  { control: 'tls-version', safe: 'tls', default: '1.0', settings: ['azurerm_iothub min_tls_version'] },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_cognitive_account customer_managed_key',
      'azurerm_app_configuration encryption',
      'azurerm_machine_learning_workspace encryption',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_app_configuration purge_protection_enabled',
        'Microsoft.AppConfiguration/configurationStores properties.enablePurgeProtection',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: ['azurerm_app_configuration soft_delete_retention_days'],
  },
];
