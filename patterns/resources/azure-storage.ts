/** Azure: storage, databases, vaults and registries. https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_storage_account allow_nested_items_to_be_public',
      'azurerm_storage_account public_network_access_enabled',
      'azurerm_mssql_server public_network_access_enabled',
      'azurerm_postgresql_server public_network_access_enabled',
      'azurerm_mysql_server public_network_access_enabled',
      'azurerm_key_vault public_network_access_enabled',
      'azurerm_container_registry public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['container', 'blob', 'private'],
    default: 'private',
    atMost: 'high',
    settings: ['azurerm_storage_container container_access_type'],
  },
];
