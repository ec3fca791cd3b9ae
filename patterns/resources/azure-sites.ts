/**
 * Azure: web apps and functions, where their kinds differ.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_service_plan zone_balancing_enabled'],
  },
  { control: 'recovery', safe: 'more', default: 1, atMost: 'low', settings: ['azurerm_service_plan worker_count'] },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_linux_web_app site_config.health_check_path',
      'azurerm_windows_web_app site_config.health_check_path',
      'azurerm_app_service site_config.health_check_path',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['azurerm_logic_app_workflow access_control.trigger.allowed_caller_ip_address_range'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_linux_web_app virtual_network_subnet_id',
      'azurerm_windows_web_app virtual_network_subnet_id',
      'azurerm_linux_function_app virtual_network_subnet_id',
      'azurerm_logic_app_workflow access_control',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'azurerm_linux_web_app site_config.vnet_route_all_enabled',
      'azurerm_linux_web_app_slot site_config.vnet_route_all_enabled',
      'azurerm_linux_function_app site_config.vnet_route_all_enabled',
      'azurerm_linux_function_app_slot site_config.vnet_route_all_enabled',
      'azurerm_windows_web_app site_config.vnet_route_all_enabled',
      'azurerm_windows_web_app_slot site_config.vnet_route_all_enabled',
      'azurerm_windows_function_app site_config.vnet_route_all_enabled',
      'azurerm_windows_function_app_slot site_config.vnet_route_all_enabled',
      'Microsoft.Web/sites properties.vnetRouteAllEnabled|properties.siteConfig.vnetRouteAllEnabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'azurerm_app_service site_config.http2_enabled',
      'azurerm_app_service_slot site_config.http2_enabled',
      'azurerm_function_app site_config.http2_enabled',
      'azurerm_function_app_slot site_config.http2_enabled',
      'azurerm_linux_web_app site_config.http2_enabled',
      'azurerm_linux_web_app_slot site_config.http2_enabled',
      'azurerm_windows_web_app site_config.http2_enabled',
      'azurerm_windows_web_app_slot site_config.http2_enabled',
      'azurerm_linux_function_app site_config.http2_enabled',
      'azurerm_windows_function_app site_config.http2_enabled',
      'Microsoft.Web/sites properties.siteConfig.http20Enabled',
      'Microsoft.Web/sites/config properties.http20Enabled',
    ],
  },
  { control: 'encryption', safe: 'set', default: '', atMost: 'medium', settings: ['azurerm_load_test encryption'] },
  {
    control: 'authentication',
    safe: ['Optional|OptionalInteractiveUser', 'Required'],
    default: 'Optional',
    atMost: 'low',
    settings: ['azurerm_function_app client_cert_mode'],
  },
  {
    control: 'patching',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: [
      'azurerm_app_service site_config.php_version',
      'azurerm_app_service site_config.python_version',
      'azurerm_app_service site_config.java_version',
      'azurerm_linux_web_app site_config.application_stack.php_version',
      'azurerm_linux_web_app site_config.application_stack.python_version',
      'azurerm_linux_web_app site_config.application_stack.java_version',
      'azurerm_windows_web_app site_config.application_stack.php_version',
    ],
  },
  {
    control: 'patching',
    safe: ['v2.0|v3.0', 'v4.0|v5.0', 'v6.0|*'],
    default: 'v4.0',
    atMost: 'low',
    settings: [
      'azurerm_app_service site_config.dotnet_framework_version',
      'azurerm_function_app site_config.dotnet_framework_version',
      'azurerm_windows_web_app site_config.application_stack.dotnet_version',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['Microsoft.Web/sites/config [name=authsettings].properties.enabled'],
  },
  {
    control: 'authentication',
    safe: ['None|', '*'],
    default: '',
    atMost: 'low',
    settings: ['Microsoft.Web/sites identity.type'],
  },
];
