import type { PlaceRow, RankedRow } from '../../src/model/place.ts';

const OFF_ON = { false: 0, true: 1 };
const ON_OFF = { true: 0, false: 1 };

const row = (
  control: RankedRow['control'],
  weakening: RankedRow['weakening'],
  ranks: RankedRow['ranks'],
  fallback: string,
  atMost: RankedRow['atMost'],
  keys: readonly string[],
): RankedRow[] =>
  keys.map((key) => ({
    resource: key.split(' ')[0]!,
    key: key.split(' ')[1]!,
    control,
    weakening,
    ranks,
    default: fallback,
    atMost,
  }));

export const place = {
  id: 'terraform',
  title: 'Terraform and OpenTofu',
  files: ['**/*.{tf,tofu}'],
  headers: true,
  keywords: ['aws_', 'google_', 'azurerm_'],
  reader: 'cloud/terraform.ts readTerraform',
  controls: ['https-redirect', 'tls-version', 'ciphers', 'sslmode', 'iam', 'exposure', 'network-access'],
  ranked: [
    ...row('exposure', 'escalation', OFF_ON, 'false', 'high', [
      'aws_s3_bucket_public_access_block block_public_acls',
      'aws_s3_bucket_public_access_block block_public_policy',
      'aws_s3_bucket_public_access_block ignore_public_acls',
      'aws_s3_bucket_public_access_block restrict_public_buckets',
      'aws_s3_account_public_access_block block_public_acls',
      'aws_s3_account_public_access_block block_public_policy',
      'aws_s3_account_public_access_block ignore_public_acls',
      'aws_s3_account_public_access_block restrict_public_buckets',
    ]),
    ...row(
      'exposure',
      'escalation',
      { private: 3, 'authenticated-read': 2, 'public-read': 1, 'public-read-write': 0, '': 3 },
      'private',
      'high',
      ['aws_s3_bucket_acl acl', 'aws_s3_bucket acl'],
    ),
    ...row('exposure', 'escalation', ON_OFF, 'false', 'high', [
      'aws_db_instance publicly_accessible',
      'aws_rds_cluster_instance publicly_accessible',
      'aws_redshift_cluster publicly_accessible',
      'aws_dms_replication_instance publicly_accessible',
      'aws_mq_broker publicly_accessible',
    ]),
    ...row('exposure', 'escalation', OFF_ON, 'false', 'medium', [
      'aws_lb internal',
      'aws_alb internal',
      'aws_elb internal',
    ]),
    ...row('exposure', 'escalation', ON_OFF, 'true', 'medium', [
      'aws_eks_cluster vpc_config.endpoint_public_access',
      'azurerm_storage_account allow_nested_items_to_be_public',
      'azurerm_storage_account public_network_access_enabled',
      'azurerm_mssql_server public_network_access_enabled',
      'azurerm_postgresql_server public_network_access_enabled',
      'azurerm_mysql_server public_network_access_enabled',
      'azurerm_key_vault public_network_access_enabled',
      'azurerm_container_registry public_network_access_enabled',
      'google_sql_database_instance settings.ip_configuration.ipv4_enabled',
    ]),
    ...row('exposure', 'escalation', { enforced: 1, inherited: 0 }, 'inherited', 'high', [
      'google_storage_bucket public_access_prevention',
    ]),
    ...row('exposure', 'escalation', { private: 2, blob: 1, container: 0 }, 'private', 'high', [
      'azurerm_storage_container container_access_type',
    ]),
    ...row('encryption', 'downgrade', OFF_ON, 'false', 'high', [
      'aws_db_instance storage_encrypted',
      'aws_rds_cluster storage_encrypted',
      'aws_docdb_cluster storage_encrypted',
      'aws_neptune_cluster storage_encrypted',
      'aws_redshift_cluster encrypted',
      'aws_ebs_volume encrypted',
      'aws_efs_file_system encrypted',
      'aws_elasticache_replication_group at_rest_encryption_enabled',
      'aws_opensearch_domain encrypt_at_rest.enabled',
      'aws_elasticsearch_domain encrypt_at_rest.enabled',
      'aws_elasticache_replication_group transit_encryption_enabled',
      'aws_opensearch_domain node_to_node_encryption.enabled',
    ]),
    ...row('encryption', 'downgrade', OFF_ON, 'true', 'high', ['aws_ebs_encryption_by_default enabled']),
    ...row('rotation', 'removal', OFF_ON, 'false', 'high', ['aws_kms_key enable_key_rotation']),
    ...row('rotation', 'downgrade', 'less', '', 'medium', [
      'aws_secretsmanager_secret_rotation rotation_rules.automatically_after_days',
      'google_kms_crypto_key rotation_period',
    ]),
    ...row('rotation', 'downgrade', 'less', '365', 'medium', ['aws_kms_key rotation_period_in_days']),
    ...row('audit', 'removal', OFF_ON, 'true', 'high', ['aws_cloudtrail enable_logging']),
    ...row('audit', 'downgrade', OFF_ON, 'true', 'medium', ['aws_cloudtrail include_global_service_events']),
    ...row('audit', 'downgrade', OFF_ON, 'false', 'high', [
      'aws_cloudtrail is_multi_region_trail',
      'aws_cloudtrail enable_log_file_validation',
    ]),
    ...row('audit', 'downgrade', OFF_ON, 'false', 'medium', [
      'aws_lb access_logs.enabled',
      'aws_alb access_logs.enabled',
      'google_compute_subnetwork enable_flow_logs',
    ]),
    ...row('audit', 'downgrade', 'more', '0', 'medium', ['aws_cloudwatch_log_group retention_in_days']),
    ...row('audit', 'downgrade', { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 }, '0', 'medium', [
      'aws_eks_cluster enabled_cluster_log_types',
    ]),
  ],
  references: [
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs',
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs',
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs',
  ],
} satisfies PlaceRow;
