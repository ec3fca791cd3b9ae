/**
 * Alibaba Cloud: clusters, instances and registries.
 * https://registry.terraform.io/providers/aliyun/alicloud/latest/docs (1.289), read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const CLUSTERS = ['cs_kubernetes', 'cs_managed_kubernetes', 'cs_edge_kubernetes'];

/** A setting that all kinds of clusters have. */
function inClusters(key: string): SettingAddress[] {
  return CLUSTERS.map((type): SettingAddress => `alicloud_${type} ${key}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['PUBLIC', 'PRIVATE|*'],
    default: 'PRIVATE',
    atMost: 'high',
    settings: [
      'alicloud_cr_repo repo_type',
      'alicloud_cr_ee_repo repo_type',
      'alicloud_cr_namespace default_visibility',
      'alicloud_cr_ee_namespace default_visibility',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [...inClusters('slb_internet_enabled'), 'alicloud_fc_service internet_access'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'alicloud_cs_serverless_kubernetes endpoint_public_access_enabled',
      ...inClusters('enable_ssh'),
      'alicloud_instance allocate_public_ip',
    ],
  },
  {
    control: 'exposure',
    safe: ['*', '0|'],
    default: '',
    atMost: 'medium',
    settings: [
      'alicloud_instance internet_max_bandwidth_out',
      'alicloud_ess_scaling_configuration internet_max_bandwidth_out',
      'alicloud_ecs_launch_template internet_max_bandwidth_out',
      'alicloud_cs_kubernetes_node_pool internet_max_bandwidth_out',
    ],
  },
  { control: 'network-access', safe: 'networks', default: '', settings: ['alicloud_cr_endpoint_acl_policy entry'] },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'alicloud_disk encrypted',
      'alicloud_ecs_disk encrypted',
      'alicloud_instance system_disk_encrypted',
      'alicloud_instance data_disks[].encrypted',
      'alicloud_ecs_launch_template system_disk.encrypted',
      'alicloud_ecs_launch_template data_disks[].encrypted',
      'alicloud_ess_scaling_configuration system_disk_encrypted',
      'alicloud_ess_scaling_configuration data_disk[].encrypted',
      'alicloud_cs_kubernetes_node_pool system_disk_encrypted',
      'alicloud_cs_kubernetes_node_pool data_disks[].encrypted',
      ...inClusters('worker_data_disks[].encrypted'),
      'alicloud_image_copy encrypted',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'alicloud_cs_managed_kubernetes encryption_provider_key',
      'alicloud_cs_serverless_kubernetes encryption_provider_key',
    ],
  },
  {
    control: 'encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['alicloud_cs_managed_kubernetes disable_encryption'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'alicloud_disk kms_key_id',
      'alicloud_ecs_disk kms_key_id',
      'alicloud_instance system_disk_kms_key_id',
      'alicloud_instance data_disks[].kms_key_id',
    ],
  },
  {
    control: 'instance-metadata',
    safe: ['optional', 'required'],
    default: 'optional',
    atMost: 'high',
    settings: ['alicloud_instance http_tokens', 'alicloud_ecs_launch_template http_tokens'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['alicloud_cs_managed_kubernetes audit_log_config.enabled'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['alicloud_fc_service log_config', ...inClusters('log_config')],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['alicloud_cs_managed_kubernetes control_plane_log_components'],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 30,
    atMost: 'medium',
    settings: ['alicloud_cs_managed_kubernetes control_plane_log_ttl'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [...inClusters('install_cloud_monitor'), 'alicloud_cs_kubernetes_node_pool install_cloud_monitor'],
  },
  {
    control: 'threat-detection',
    safe: ['Deactive|', 'Active'],
    default: '',
    atMost: 'medium',
    settings: [
      'alicloud_instance security_enhancement_strategy',
      'alicloud_ecs_launch_template security_enhancement_strategy',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'alicloud_cs_kubernetes_node_pool management.auto_repair',
      'alicloud_cs_kubernetes_node_pool management.auto_upgrade',
      'alicloud_cs_kubernetes_node_pool management.auto_vul_fix',
      'alicloud_cs_kubernetes_node_pool security_hardening_os',
      'alicloud_cs_kubernetes_node_pool soc_enabled',
      'alicloud_cs_kubernetes_node_pool cis_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'alicloud_instance deletion_protection',
      ...inClusters('deletion_protection'),
      'alicloud_cs_serverless_kubernetes deletion_protection',
    ],
  },
];
