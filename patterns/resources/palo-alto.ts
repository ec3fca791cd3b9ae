/**
 * Palo Alto Networks firewalls. https://registry.terraform.io/providers/PaloAltoNetworks/panos/latest/docs and its
 * version 1 pages, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'panos_management_profile telnet',
      'panos_management_profile http',
      'panos_interface_management_profile telnet',
      'panos_interface_management_profile http',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['panos_management_profile http_ocsp', 'panos_interface_management_profile http_ocsp'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['panos_management_profile permitted_ips', 'panos_interface_management_profile permitted_ips[].name'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['panos_security_policy rules[].log_end', 'panos_security_policy_rules rules[].log_end'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'panos_security_rule_group rule[].log_setting',
      'panos_security_policy rule[].log_setting',
      'panos_zone log_setting',
      'panos_zone network.log_setting',
    ],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'panos_security_policy rules[].profile_setting',
      'panos_security_policy_rules rules[].profile_setting',
      'panos_zone zone_profile',
      'panos_zone network.zone_protection_profile',
    ],
  },
  {
    control: 'network-filter',
    safe: { bad: ['any'] },
    default: 'any',
    atMost: 'medium',
    settings: [
      'panos_security_policy rules[].applications',
      'panos_security_policy rules[].services',
      'panos_security_policy rules[].source_addresses',
      'panos_security_policy rules[].destination_addresses',
      'panos_security_policy_rules rules[].applications',
      'panos_security_policy_rules rules[].services',
      'panos_security_policy_rules rules[].source_addresses',
      'panos_security_policy_rules rules[].destination_addresses',
    ],
  },
  {
    control: 'network-filter',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'panos_security_rule_group rule[].disable_server_response_inspection',
      'panos_security_policy rule[].disable_server_response_inspection',
      'panos_security_rule_group rule[].disabled',
      'panos_security_policy rule[].disabled',
      'panos_security_policy rules[].disabled',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['panos_zone enable_user_id', 'panos_zone enable_user_identification'],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['panos_zone include_acls'],
  },
  {
    control: 'encryption',
    safe: { bad: ['des', '3des', 'null'] },
    default: '',
    atMost: 'medium',
    settings: [
      'panos_ike_crypto_profile encryptions',
      'panos_ipsec_crypto_profile encryptions',
      'panos_ike_crypto_profile encryption',
    ],
  },
  {
    control: 'encryption',
    safe: { bad: ['md5', 'sha1', 'none'] },
    default: '',
    atMost: 'medium',
    settings: [
      'panos_ike_crypto_profile authentications',
      'panos_ipsec_crypto_profile authentications',
      'panos_ike_crypto_profile hash',
    ],
  },
  {
    control: 'encryption',
    safe: { bad: ['group1', 'group2', 'group5'] },
    default: '',
    atMost: 'medium',
    settings: ['panos_ike_crypto_profile dh_groups', 'panos_ike_crypto_profile dh_group'],
  },
  {
    control: 'encryption',
    safe: ['ah', 'esp'],
    default: 'esp',
    atMost: 'high',
    settings: ['panos_ipsec_crypto_profile protocol'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.0',
    settings: ['panos_ssl_tls_service_profile protocol_settings.min_version'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['panos_administrator client_certificate_only'],
  },
];
