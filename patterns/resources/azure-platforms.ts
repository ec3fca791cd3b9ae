/**
 * Azure: encryption, logs and backups of platforms.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'azurerm_hdinsight_hadoop_cluster disk_encryption[].encryption_at_host_enabled',
      'azurerm_hdinsight_hbase_cluster disk_encryption[].encryption_at_host_enabled',
      'azurerm_hdinsight_interactive_query_cluster disk_encryption[].encryption_at_host_enabled',
      'azurerm_hdinsight_kafka_cluster disk_encryption[].encryption_at_host_enabled',
      'azurerm_hdinsight_spark_cluster disk_encryption[].encryption_at_host_enabled',
      'azurerm_orchestrated_virtual_machine_scale_set encryption_at_host_enabled',
      'azurerm_redhat_openshift_cluster main_profile.encryption_at_host_enabled',
      'azurerm_redhat_openshift_cluster worker_profile.encryption_at_host_enabled',
      'azurerm_batch_pool security_profile.host_encryption_enabled',
      'azurerm_automation_connection_type field[].is_encrypted',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_recovery_services_vault encryption.infrastructure_encryption_enabled',
      'azurerm_servicebus_namespace_customer_managed_key infrastructure_encryption_enabled',
      'azurerm_batch_pool security_profile.secure_boot_enabled',
      'azurerm_batch_pool security_profile.vtpm_enabled',
      'azurerm_databricks_workspace enhanced_security_compliance.compliance_security_profile_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_batch_pool disk_encryption', 'azurerm_virtual_network encryption'],
  },
  {
    control: 'encryption',
    safe: ['AllowUnencrypted', 'DropUnencrypted'],
    default: 'AllowUnencrypted',
    atMost: 'medium',
    settings: ['azurerm_virtual_network encryption.enforcement'],
  },
  {
    control: 'encryption',
    safe: ['EncryptionAtRestWithPlatformKey', 'EncryptionAtRestWithCustomerKey', '*'],
    default: 'EncryptionAtRestWithPlatformKey',
    atMost: 'medium',
    settings: ['azurerm_elastic_san_volume_group encryption_type'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_ai_foundry encryption',
      'azurerm_elastic_san_volume_group encryption',
      'azurerm_databricks_workspace managed_services_cmk_key_vault_key_id',
      'azurerm_databricks_workspace managed_disk_cmk_key_vault_key_id',
      'azurerm_image os_disk.disk_encryption_set_id',
      'azurerm_image data_disk[].disk_encryption_set_id',
      'azurerm_orchestrated_virtual_machine_scale_set os_disk.disk_encryption_set_id',
      'azurerm_orchestrated_virtual_machine_scale_set data_disk[].disk_encryption_set_id',
      'azurerm_redhat_openshift_cluster main_profile.disk_encryption_set_id',
      'azurerm_redhat_openshift_cluster worker_profile.disk_encryption_set_id',
      'azurerm_managed_lustre_file_system encryption_key',
      'azurerm_mssql_database transparent_data_encryption_key_vault_key_id',
      'azurerm_mysql_flexible_server customer_managed_key.geo_backup_key_vault_key_id',
      'azurerm_postgresql_flexible_server customer_managed_key.geo_backup_key_vault_key_id',
      'azurerm_shared_image_version target_region[].disk_encryption_set_id',
      'azurerm_storage_container default_encryption_scope',
      'azurerm_storage_data_lake_gen2_filesystem default_encryption_scope',
      'azurerm_storage_blob encryption_scope',
    ],
  },
  {
    control: 'customer-key',
    safe: ['Service', 'Account'],
    default: 'Service',
    atMost: 'low',
    settings: [
      'azurerm_storage_account queue_encryption_key_type',
      'azurerm_storage_account table_encryption_key_type',
    ],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_databricks_workspace managed_disk_cmk_rotation_to_latest_version_enabled',
      'azurerm_mssql_database transparent_data_encryption_key_automatic_rotation_enabled',
      'azurerm_mssql_managed_instance_transparent_data_encryption auto_rotation_enabled',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      'azurerm_hdinsight_hbase_cluster tls_min_version',
      'azurerm_hdinsight_interactive_query_cluster tls_min_version',
      'azurerm_function_app_flex_consumption site_config.scm_minimum_tls_version',
      'azurerm_logic_app_standard site_config.scm_min_tls_version',
    ],
  },
];
