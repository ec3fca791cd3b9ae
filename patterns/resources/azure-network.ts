/**
 * Azure: networks, gateways and firewalls.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_virtual_network_gateway active_active'],
  },
  { control: 'exposure', safe: 'set', default: '', atMost: 'low', settings: ['azurerm_firewall firewall_policy_id'] },
  {
    control: 'transit-encryption',
    safe: ['http|Http', 'https|Https|*'],
    default: 'https',
    atMost: 'medium',
    settings: ['azurerm_application_gateway http_listener[].protocol'],
  },
  {
    control: 'transit-encryption',
    safe: ['AppGwSslPolicy20150501', '*', 'AppGwSslPolicy20170401S|AppGwSslPolicy20220101|AppGwSslPolicy20220101S'],
    default: '*',
    atMost: 'medium',
    settings: [
      'azurerm_application_gateway ssl_policy.policy_name',
      'azurerm_application_gateway ssl_profile[].ssl_policy.policy_name',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.Network/networkWatchers/flowLogs properties.retentionPolicy.enabled',
      'azurerm_network_watcher_flow_log retention_policy.enabled',
      'azurerm_firewall_policy insights.enabled',
    ],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'Microsoft.Network/frontDoors properties.frontendEndpoints[].properties.webApplicationFirewallPolicyLink',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['Microsoft.Network/FrontDoorWebApplicationFirewallPolicies properties.policySettings.enabledState'],
  },
  {
    control: 'network-filter',
    safe: ['Detection', 'Prevention'],
    default: 'Detection',
    atMost: 'medium',
    settings: ['Microsoft.Network/FrontDoorWebApplicationFirewallPolicies properties.policySettings.mode'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_virtual_network ddos_protection_plan.enable',
      'Microsoft.Network/virtualNetworks properties.enableDdosProtection',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'azurerm_bastion_host shareable_link_enabled',
      'azurerm_bastion_host tunneling_enabled',
      'azurerm_virtual_network_peering allow_forwarded_traffic',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      'azurerm_cdn_frontdoor_custom_domain tls.minimum_tls_version',
      'azurerm_cdn_endpoint_custom_domain cdn_managed_https.tls_version',
      'azurerm_cdn_endpoint_custom_domain user_managed_https.tls_version',
      'azurerm_frontdoor_custom_https_configuration custom_https_configuration.minimum_tls_version',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: [
      [
        'azurerm_application_gateway ssl_policy.min_protocol_version',
        'Microsoft.Network/applicationGateways properties.sslPolicy.minProtocolVersion',
      ],
      'azurerm_application_gateway ssl_profile[].ssl_policy.min_protocol_version',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [['azurerm_cdn_endpoint is_http_allowed', 'Microsoft.Cdn/profiles/endpoints properties.isHttpAllowed']],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_cdn_endpoint is_https_allowed',
      'azurerm_cdn_frontdoor_route https_redirect_enabled',
      'azurerm_cdn_frontdoor_origin certificate_name_check_enabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: { bad: ['http', 'ws'] },
    default: '',
    atMost: 'medium',
    settings: ['azurerm_cdn_frontdoor_route supported_protocols'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ['azurerm_network_watcher_flow_log enabled', 'Microsoft.Network/networkWatchers/flowLogs properties.enabled'],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_network_watcher_flow_log traffic_analytics'],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: [
      [
        'azurerm_network_watcher_flow_log retention_policy.days',
        'Microsoft.Network/networkWatchers/flowLogs properties.retentionPolicy.days',
      ],
      'azurerm_firewall_policy insights.retention_in_days',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_application_gateway waf_configuration.enabled',
      'Microsoft.Network/applicationGateways properties.webApplicationFirewallConfiguration.enabled',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_web_application_firewall_policy policy_settings.enabled',
      'azurerm_frontdoor_firewall_policy enabled',
      'azurerm_cdn_frontdoor_firewall_policy enabled',
    ],
  },
  {
    control: 'threat-detection',
    safe: ['Detection', 'Prevention'],
    default: 'Prevention',
    atMost: 'medium',
    settings: [
      'azurerm_application_gateway waf_configuration.firewall_mode',
      'azurerm_web_application_firewall_policy policy_settings.mode',
      'azurerm_frontdoor_firewall_policy mode',
      'azurerm_cdn_frontdoor_firewall_policy mode',
      'Microsoft.Network/applicationGateways properties.webApplicationFirewallConfiguration.firewallMode',
      'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies properties.policySettings.mode',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_application_gateway firewall_policy_id',
      'azurerm_frontdoor frontend_endpoint[].web_application_firewall_policy_link_id',
    ],
  },
  {
    control: 'threat-detection',
    safe: ['Off', 'Alert', 'Deny'],
    default: 'Alert',
    atMost: 'medium',
    settings: [
      ['azurerm_firewall threat_intel_mode', 'Microsoft.Network/azureFirewalls properties.threatIntelMode'],
      [
        'azurerm_firewall_policy threat_intelligence_mode',
        'Microsoft.Network/firewallPolicies properties.threatIntelMode',
      ],
    ],
  },
  {
    control: 'threat-detection',
    safe: ['Off', 'Alert', 'Deny'],
    default: 'Off',
    atMost: 'medium',
    settings: [
      [
        'azurerm_firewall_policy intrusion_detection.mode',
        'Microsoft.Network/firewallPolicies properties.intrusionDetection.mode',
      ],
    ],
  },
  {
    control: 'network-filter',
    safe: ['Disabled', 'NetworkSecurityGroupEnabled|RouteTableEnabled', 'Enabled'],
    default: 'Disabled',
    sure: false,
    atMost: 'low',
    settings: ['azurerm_subnet private_endpoint_network_policies'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    sure: false,
    atMost: 'low',
    settings: [
      'azurerm_subnet default_outbound_access_enabled',
      'Microsoft.Network/virtualNetworks/subnets properties.defaultOutboundAccess',
    ],
  },
];
