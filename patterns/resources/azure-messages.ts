/**
 * Azure: messages, events and programming interfaces.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_eventhub_namespace zone_redundant'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['azurerm_api_management sign_up.enabled'],
  },
  {
    control: 'transit-encryption',
    safe: ['http|Http', 'https|Https|*'],
    default: 'https',
    atMost: 'medium',
    settings: ['azurerm_api_management_backend protocol'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_servicebus_namespace customer_managed_key.infrastructure_encryption_enabled',
      'azurerm_eventhub_namespace_customer_managed_key infrastructure_encryption_enabled',
      'azurerm_api_management_named_value secret',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['azurerm_servicebus_namespace identity'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_eventhub_namespace public_network_access_enabled',
      'azurerm_servicebus_namespace public_network_access_enabled',
      'azurerm_eventgrid_topic public_network_access_enabled',
      'azurerm_eventgrid_domain public_network_access_enabled',
      'azurerm_signalr_service public_network_access_enabled',
      'azurerm_web_pubsub public_network_access_enabled',
      'azurerm_api_management public_network_access_enabled',
      'azurerm_bot_service_azure_bot public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'Microsoft.EventHub/namespaces properties.publicNetworkAccess',
      'Microsoft.ServiceBus/namespaces properties.publicNetworkAccess',
      'Microsoft.EventGrid/topics properties.publicNetworkAccess',
      'Microsoft.EventGrid/domains properties.publicNetworkAccess',
      'Microsoft.SignalRService/signalR properties.publicNetworkAccess',
      'Microsoft.ApiManagement/service properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: ['Allow', 'Deny'],
    default: 'Allow',
    atMost: 'medium',
    settings: [
      'azurerm_signalr_service_network_acl default_action',
      'azurerm_web_pubsub_network_acl default_action',
      'azurerm_servicebus_namespace network_rule_set.default_action',
      'azurerm_eventhub_namespace network_rulesets.default_action',
    ],
  },
  {
    control: 'exposure',
    safe: ['None', 'External', 'Internal'],
    default: 'None',
    atMost: 'medium',
    settings: [
      ['azurerm_api_management virtual_network_type', 'Microsoft.ApiManagement/service properties.virtualNetworkType'],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_eventhub_namespace local_authentication_enabled',
      'azurerm_servicebus_namespace local_auth_enabled',
      'azurerm_eventgrid_topic local_auth_enabled',
      'azurerm_eventgrid_domain local_auth_enabled',
      'azurerm_signalr_service local_auth_enabled',
      'azurerm_web_pubsub local_auth_enabled',
      'azurerm_bot_service_azure_bot local_authentication_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_api_management client_certificate_enabled',
      'azurerm_api_management sign_in.enabled',
      'azurerm_signalr_service tls_client_cert_enabled',
      'azurerm_web_pubsub tls_client_cert_enabled',
      'Microsoft.EventHub/namespaces properties.disableLocalAuth',
      'Microsoft.ServiceBus/namespaces properties.disableLocalAuth',
      'Microsoft.EventGrid/topics properties.disableLocalAuth',
      'Microsoft.EventGrid/domains properties.disableLocalAuth',
      'Microsoft.SignalRService/signalR properties.disableLocalAuth',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_signalr_service aad_auth_enabled',
      'azurerm_web_pubsub aad_auth_enabled',
      'azurerm_api_management_api subscription_required',
      'azurerm_relay_hybrid_connection requires_client_authorization',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      ['azurerm_eventhub_namespace minimum_tls_version', 'Microsoft.EventHub/namespaces properties.minimumTlsVersion'],
      [
        'azurerm_servicebus_namespace minimum_tls_version',
        'Microsoft.ServiceBus/namespaces properties.minimumTlsVersion',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_api_management security.frontend_ssl30_enabled|security.enable_frontend_ssl30',
      'azurerm_api_management security.frontend_tls10_enabled|security.enable_frontend_tls10',
      'azurerm_api_management security.frontend_tls11_enabled|security.enable_frontend_tls11',
      'azurerm_api_management security.backend_ssl30_enabled|security.enable_backend_ssl30',
      'azurerm_api_management security.backend_tls10_enabled|security.enable_backend_tls10',
      'azurerm_api_management security.backend_tls11_enabled|security.enable_backend_tls11',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_api_management_backend tls.validate_certificate_chain',
      'azurerm_api_management_backend tls.validate_certificate_name',
    ],
  },
  {
    control: 'transit-encryption',
    safe: { bad: ['http', 'ws'] },
    default: '',
    atMost: 'medium',
    settings: ['azurerm_api_management_api protocols', 'Microsoft.ApiManagement/service/apis properties.protocols'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_servicebus_namespace customer_managed_key'],
  },
];
