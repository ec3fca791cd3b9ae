/**
 * Azure: rights of keys, rules of the firewall.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_eventhub_authorization_rule manage',
      'azurerm_eventhub_namespace_authorization_rule manage',
      'azurerm_servicebus_namespace_authorization_rule manage',
      'azurerm_servicebus_queue_authorization_rule manage',
      'azurerm_servicebus_topic_authorization_rule manage',
      'azurerm_notification_hub_authorization_rule manage',
      'azurerm_relay_namespace_authorization_rule manage',
      'azurerm_relay_hybrid_connection_authorization_rule manage',
      'azurerm_iothub_shared_access_policy registry_write',
      'azurerm_iothub_shared_access_policy service_connect',
      'azurerm_iothub_dps_shared_access_policy enrollment_write',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'azurerm_eventhub_authorization_rule listen',
      'azurerm_eventhub_authorization_rule send',
      'azurerm_eventhub_namespace_authorization_rule listen',
      'azurerm_eventhub_namespace_authorization_rule send',
      'azurerm_servicebus_namespace_authorization_rule listen',
      'azurerm_servicebus_namespace_authorization_rule send',
      'azurerm_servicebus_queue_authorization_rule listen',
      'azurerm_servicebus_queue_authorization_rule send',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_web_application_firewall_policy policy_settings.request_body_check',
      'azurerm_web_application_firewall_policy policy_settings.request_body_enforcement',
      'azurerm_web_application_firewall_policy policy_settings.file_upload_enforcement',
      'azurerm_cdn_frontdoor_firewall_policy request_body_check_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_machine_learning_workspace high_business_impact',
      'azurerm_ai_foundry high_business_impact_enabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_cdn_frontdoor_firewall_policy redirect_url',
      'azurerm_eventgrid_event_subscription webhook_endpoint.url',
      'azurerm_api_management_backend url',
      'azurerm_api_management_api service_url',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['azurerm_key_vault_certificate certificate_policy.lifetime_action[].trigger.days_before_expiry'],
  },
];
