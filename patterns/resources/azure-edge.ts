/**
 * Azure: keys, front door, policies. https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'encryption',
    safe: 'more',
    default: 2048,
    atMost: 'medium',
    settings: [
      'azurerm_key_vault_key key_size',
      'azurerm_key_vault_certificate certificate_policy.key_properties.key_size',
      'Microsoft.KeyVault/vaults/keys properties.keySize',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['HttpOnly', 'MatchRequest', 'HttpsOnly'],
    default: 'MatchRequest',
    atMost: 'medium',
    settings: [
      'azurerm_cdn_frontdoor_route forwarding_protocol',
      'Microsoft.Cdn/profiles/afdEndpoints/routes properties.forwardingProtocol',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_cdn_frontdoor_firewall_policy managed_rule[].override[].rule[].enabled',
      'azurerm_frontdoor_firewall_policy managed_rule[].override[].rule[].enabled',
      'azurerm_web_application_firewall_policy managed_rules.managed_rule_set[].rule_group_override[].rule[].enabled',
    ],
  },
  {
    control: 'network-filter',
    safe: ['Allow|Log', '*'],
    default: '*',
    atMost: 'medium',
    settings: [
      'azurerm_cdn_frontdoor_firewall_policy managed_rule[].override[].rule[].action',
      'azurerm_frontdoor_firewall_policy managed_rule[].override[].rule[].action',
      'azurerm_web_application_firewall_policy managed_rules.managed_rule_set[].rule_group_override[].rule[].action',
    ],
  },
  {
    control: 'network-filter',
    safe: 'unset',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_cdn_frontdoor_firewall_policy managed_rule[].exclusion',
      'azurerm_web_application_firewall_policy managed_rules.exclusion',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_subscription_policy_assignment enforce',
      'azurerm_resource_group_policy_assignment enforce',
      'azurerm_resource_policy_assignment enforce',
      'azurerm_management_group_policy_assignment enforce',
    ],
  },
  {
    control: 'privilege-limit',
    safe: ['DoNotEnforce', 'Default'],
    default: 'Default',
    atMost: 'medium',
    settings: ['Microsoft.Authorization/policyAssignments properties.enforcementMode'],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_monitor_diagnostic_setting enabled_log[].category',
      'azurerm_monitor_diagnostic_setting log[].category',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['Microsoft.Relay/namespaces properties.disableLocalAuth'],
  },
];
