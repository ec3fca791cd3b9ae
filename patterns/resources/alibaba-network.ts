/**
 * Alibaba Cloud: networks and content delivery.
 * https://registry.terraform.io/providers/aliyun/alicloud/latest/docs (1.289), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['internet', 'intranet|*'],
    default: 'internet',
    atMost: 'medium',
    settings: [
      'alicloud_slb_load_balancer address_type',
      'alicloud_slb address_type',
      'alicloud_alb_load_balancer address_type',
      'alicloud_nlb_load_balancer address_type',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'alicloud_elasticsearch_instance enable_public',
      'alicloud_elasticsearch_instance enable_kibana_public_network',
    ],
  },
  {
    control: 'exposure',
    safe: ['Accept', 'Drop'],
    default: 'Accept',
    atMost: 'low',
    settings: ['alicloud_security_group inner_access_policy'],
  },
  {
    control: 'exposure',
    safe: ['off', 'on'],
    default: 'off',
    atMost: 'low',
    settings: ['alicloud_slb_listener acl_status'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'alicloud_elasticsearch_instance public_whitelist',
      'alicloud_elasticsearch_instance private_whitelist',
      'alicloud_elasticsearch_instance kibana_whitelist',
      'alicloud_elasticsearch_instance kibana_private_whitelist',
      'alicloud_slb_acl entry_list[].entry',
      'alicloud_slb_acl_entry_attachment entry',
      'alicloud_alb_acl acl_entries[].entry',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'alicloud_elasticsearch_instance data_node_disk_encrypted',
      'alicloud_elasticsearch_instance warm_node_disk_encrypted',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'alicloud_dcdn_domain ssl_protocol',
      'alicloud_cdn_domain_new certificate_config.server_certificate_status',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['http|HTTP,HTTPS|HTTPS,HTTP', 'tcp|udp|*', 'https|quic|TCPSSL'],
    default: '*',
    atMost: 'medium',
    settings: [
      'alicloud_slb_listener protocol',
      'alicloud_alb_listener listener_protocol',
      'alicloud_nlb_listener listener_protocol',
      'alicloud_api_gateway_api request_config.protocol',
      'alicloud_elasticsearch_instance protocol',
      'alicloud_alb_server_group protocol',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['Off|', 'On'],
    default: '',
    atMost: 'medium',
    settings: ['alicloud_waf_domain https_redirect'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'tls_cipher_policy_1_0',
    settings: [
      'alicloud_slb_listener tls_cipher_policy',
      'alicloud_alb_listener security_policy_id',
      'alicloud_nlb_listener security_policy_id',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: [
      'alicloud_alb_security_policy tls_versions',
      'alicloud_nlb_security_policy tls_versions',
      'alicloud_api_gateway_instance https_policy',
      'alicloud_wafv3_domain listen.tls_version',
    ],
  },
  {
    control: 'authentication',
    safe: ['ANONYMOUS|', 'APP|*'],
    default: '',
    atMost: 'high',
    settings: ['alicloud_api_gateway_api auth_type'],
  },
  { control: 'audit', safe: 'on', default: true, atMost: 'high', settings: ['alicloud_vpc_flow_log status'] },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['alicloud_alb_load_balancer access_log_config'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'alicloud_slb_load_balancer delete_protection',
      'alicloud_alb_load_balancer deletion_protection_enabled',
      'alicloud_alb_load_balancer deletion_protection_config.enabled',
    ],
  },
  {
    control: 'recovery',
    safe: ['NonProtection|', 'ConsoleProtection'],
    default: '',
    atMost: 'low',
    settings: ['alicloud_slb_load_balancer modification_protection_status'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['alicloud_slb_tls_cipher_policy tls_versions'],
  },
];
