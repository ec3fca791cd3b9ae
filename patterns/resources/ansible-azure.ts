/**
 * Modules of Ansible that manage resources of Azure and Google Cloud.
 * https://docs.ansible.com/ansible/latest/collections/azure/azcollection/index.html,
 * https://docs.ansible.com/ansible/latest/collections/google/cloud/index.html, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  // Azure.
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['ansible:azure_rm_storageaccount https_only'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'ansible:azure_rm_webapp https_only',
      'ansible:azure_rm_functionapp https_only',
      'ansible:azure_rm_postgresqlserver enforce_ssl',
      'ansible:azure_rm_mysqlserver enforce_ssl',
      'ansible:azure_rm_mariadbserver enforce_ssl',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['ansible:azure_rm_rediscache enable_non_ssl_port'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'TLS1_0',
    sure: false,
    settings: [
      'ansible:azure_rm_storageaccount minimum_tls_version',
      'ansible:azure_rm_sqlserver minimal_tls_version',
      'ansible:azure_rm_rediscache minimum_tls_version',
      'ansible:azure_rm_webapp site_config.min_tls_version',
    ],
  },
  {
    control: 'exposure',
    safe: ['enabled', 'securedbyperimeter', 'disabled'],
    default: 'enabled',
    atMost: 'medium',
    settings: [
      'ansible:azure_rm_storageaccount public_network_access',
      'ansible:azure_rm_sqlserver public_network_access',
      'ansible:azure_rm_postgresqlflexibleserver network.public_network_access',
      'ansible:azure_rm_containerregistry public_network_access',
      'ansible:azure_rm_cosmosdbaccount public_network_access',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    sure: false,
    atMost: 'high',
    settings: ['ansible:azure_rm_storageaccount allow_blob_public_access'],
  },
  {
    control: 'exposure',
    safe: ['container', 'blob', 'off|*'],
    default: '',
    atMost: 'high',
    settings: ['ansible:azure_rm_storageblob public_access'],
  },
  {
    control: 'network-filter',
    safe: ['allow', 'deny'],
    default: 'allow',
    atMost: 'high',
    settings: [
      'ansible:azure_rm_storageaccount network_acls.default_action',
      'ansible:azure_rm_keyvault network_acls.default_action',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['ansible:azure_rm_keyvault enable_purge_protection', 'ansible:azure_rm_keyvault enable_soft_delete'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['ansible:azure_rm_containerregistry admin_user_enabled'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['ansible:azure_rm_virtualmachine ssh_password_enabled'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['ansible:azure_rm_aks enable_rbac', 'ansible:azure_rm_keyvault enable_rbac_authorization'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['ansible:azure_rm_storageaccount encryption.require_infrastructure_encryption'],
  },
  // Google.
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['ansible:gcp_sql_instance settings.ip_configuration.require_ssl'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['ansible:gcp_sql_instance settings.ip_configuration.ipv4_enabled'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'ansible:gcp_sql_instance settings.backup_configuration.enabled',
      'ansible:gcp_storage_bucket versioning.enabled',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'ansible:gcp_compute_instance shielded_instance_config.enable_secure_boot',
      'ansible:gcp_container_cluster binary_authorization.enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'ansible:gcp_container_cluster legacy_abac.enabled',
      'ansible:gcp_container_cluster master_auth.client_certificate_config.issue_client_certificate',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'ansible:gcp_container_cluster network_policy.enabled',
      'ansible:gcp_container_cluster private_cluster_config.enable_private_nodes',
      'ansible:gcp_compute_subnetwork private_ip_google_access',
    ],
  },
  {
    control: 'rotation',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['ansible:gcp_kms_crypto_key rotation_period'],
  },
  {
    control: 'exposure',
    safe: { bad: ['allUsers', 'allAuthenticatedUsers'] },
    default: '',
    atMost: 'high',
    settings: ['ansible:gcp_storage_bucket_access_control entity', 'ansible:gcp_storage_default_object_acl entity'],
  },
  {
    control: 'exposure',
    safe: ['public-read|publicRead', 'authenticated-read|authenticatedRead', '*'],
    default: '',
    atMost: 'high',
    settings: ['ansible:gcp_storage_bucket predefined_default_object_acl', 'ansible:gcp_storage_object predefined_acl'],
  },
];
