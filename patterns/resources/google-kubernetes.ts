/**
 * Google Cloud: clusters and policies of their images.
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs (7), read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

/** A setting of nodes, in the cluster and in pools of their own. */
function inNodes(key: string): SettingAddress[] {
  const path = key.replaceAll(/(^|\|)/g, '$1node_config.');
  return [`google_container_cluster ${path}`, `google_container_node_pool ${path}`];
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_container_cluster private_cluster_config.enable_private_nodes',
      'google_container_cluster private_cluster_config.enable_private_endpoint',
      'google_container_node_pool network_config.enable_private_nodes',
      'google_container_cluster network_policy.enabled',
      'google_container_cluster enable_intranode_visibility',
      'google_container_cluster addons_config.network_policy_config.enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_container_cluster enable_legacy_abac',
      'google_container_cluster addons_config.kubernetes_dashboard.enabled',
      'google_container_cluster addons_config.network_policy_config.disabled',
      'google_container_cluster enable_kubernetes_alpha',
      'google_container_cluster private_cluster_config.master_global_access_config.enabled',
      'google_container_cluster default_snat_status.disabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_container_cluster master_authorized_networks_config',
      'google_container_cluster private_cluster_config',
      'google_container_cluster ip_allocation_policy',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['google_container_cluster master_authorized_networks_config.cidr_blocks[].cidr_block'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['google_container_cluster master_auth.client_certificate_config.issue_client_certificate'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_container_cluster workload_identity_config',
      'google_container_cluster authenticator_groups_config',
    ],
  },
  {
    control: 'instance-metadata',
    safe: ['EXPOSE|GCE_METADATA|UNSPECIFIED|MODE_UNSPECIFIED', 'SECURE|GKE_METADATA|GKE_METADATA_SERVER'],
    default: 'GCE_METADATA',
    atMost: 'medium',
    settings: [...inNodes('workload_metadata_config.mode|workload_metadata_config.node_metadata')],
  },
  {
    control: 'instance-metadata',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [...inNodes('metadata.disable-legacy-endpoints')],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inNodes('shielded_instance_config.enable_secure_boot'),
      'google_container_cluster enable_binary_authorization',
      'google_container_cluster pod_security_policy_config.enabled',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ...inNodes('shielded_instance_config.enable_integrity_monitoring'),
      'google_container_cluster enable_shielded_nodes',
    ],
  },
  {
    control: 'image-integrity',
    safe: ['DISABLED|EVALUATION_MODE_UNSPECIFIED', 'PROJECT_SINGLETON_POLICY_ENFORCE|*'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['google_container_cluster binary_authorization.evaluation_mode'],
  },
  {
    control: 'image-integrity',
    safe: ['ALWAYS_ALLOW', 'REQUIRE_ATTESTATION', 'ALWAYS_DENY'],
    default: '',
    atMost: 'medium',
    settings: [
      'google_binary_authorization_policy default_admission_rule.evaluation_mode',
      'google_binary_authorization_policy cluster_admission_rules[].evaluation_mode',
    ],
  },
  {
    control: 'image-integrity',
    safe: ['DRYRUN_AUDIT_LOG_ONLY', 'ENFORCED_BLOCK_AND_AUDIT_LOG'],
    default: '',
    atMost: 'medium',
    settings: [
      'google_binary_authorization_policy default_admission_rule.enforcement_mode',
      'google_binary_authorization_policy cluster_admission_rules[].enforcement_mode',
    ],
  },
  {
    control: 'image-integrity',
    safe: ['*', 'COS|COS_CONTAINERD'],
    default: 'COS_CONTAINERD',
    atMost: 'low',
    settings: [...inNodes('image_type')],
  },
  {
    control: 'threat-detection',
    safe: ['DISABLED|MODE_UNSPECIFIED', 'BASIC', 'ENTERPRISE'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['google_container_cluster security_posture_config.mode'],
  },
  {
    control: 'threat-detection',
    safe: ['VULNERABILITY_DISABLED|VULNERABILITY_MODE_UNSPECIFIED', 'VULNERABILITY_BASIC', 'VULNERABILITY_ENTERPRISE'],
    default: 'VULNERABILITY_DISABLED',
    atMost: 'medium',
    settings: ['google_container_cluster security_posture_config.vulnerability_mode'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'google_container_node_pool management.auto_repair',
      'google_container_node_pool management.auto_upgrade',
    ],
  },
  {
    control: 'patching',
    safe: ['UNSPECIFIED', '*'],
    default: 'REGULAR',
    atMost: 'medium',
    settings: ['google_container_cluster release_channel.channel'],
  },
  {
    control: 'audit',
    safe: ['none', '*'],
    default: 'logging.googleapis.com/kubernetes',
    atMost: 'medium',
    settings: ['google_container_cluster logging_service'],
  },
  {
    control: 'audit',
    safe: ['none', '*'],
    default: 'monitoring.googleapis.com/kubernetes',
    atMost: 'medium',
    settings: ['google_container_cluster monitoring_service'],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'google_container_cluster logging_config.enable_components',
      'google_container_cluster monitoring_config.enable_components',
    ],
  },
  {
    control: 'encryption',
    safe: ['DECRYPTED', 'ENCRYPTED'],
    default: 'DECRYPTED',
    atMost: 'medium',
    settings: ['google_container_cluster database_encryption.state'],
  },
  { control: 'customer-key', safe: 'set', default: '', atMost: 'medium', settings: [...inNodes('boot_disk_kms_key')] },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['google_container_cluster deletion_protection'],
  },
  {
    control: 'exposure',
    safe: { bad: ['https://www.googleapis.com/auth/cloud-platform', 'cloud-platform'] },
    default: '',
    atMost: 'medium',
    settings: [...inNodes('oauth_scopes')],
  },
  {
    control: 'authentication',
    safe: 'unset',
    default: '',
    atMost: 'high',
    settings: ['google_container_cluster master_auth.username', 'google_container_cluster master_auth.password'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['google_container_cluster authenticator_groups_config.security_group'],
  },
  {
    control: 'privilege-limit',
    safe: ['|default', '*'],
    default: '',
    atMost: 'low',
    settings: [
      'google_container_cluster node_config.service_account',
      'google_container_node_pool node_config.service_account',
    ],
  },
  {
    control: 'patching',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['google_container_cluster release_channel'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['google_container_cluster addons_config.kubernetes_dashboard.disabled'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    sure: false,
    atMost: 'medium',
    settings: [
      'google_container_cluster node_pool_defaults.node_config_defaults.insecure_kubelet_readonly_port_enabled',
      'google_container_cluster node_config.kubelet_config.insecure_kubelet_readonly_port_enabled',
      'google_container_node_pool node_config.kubelet_config.insecure_kubelet_readonly_port_enabled',
      'google_container_cluster node_pool_auto_config.node_kubelet_config.insecure_kubelet_readonly_port_enabled',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_container_cluster node_config.sandbox_config',
      'google_container_node_pool node_config.sandbox_config',
    ],
  },
];
