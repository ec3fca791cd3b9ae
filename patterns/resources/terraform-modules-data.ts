/**
 * Inputs of public Terraform modules: storage, databases and keys.
 * https://registry.terraform.io/namespaces/terraform-aws-modules, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'terraform_module_aws_rds publicly_accessible',
      'terraform_module_aws_rds-aurora publicly_accessible',
      'terraform_module_aws_redshift publicly_accessible',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      'terraform_module_aws_rds storage_encrypted',
      'terraform_module_aws_rds-aurora storage_encrypted',
      'terraform_module_aws_redshift encrypted',
      'terraform_module_aws_efs encrypted',
      'terraform_module_aws_elasticache at_rest_encryption_enabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['terraform_module_aws_elasticache transit_encryption_enabled'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_rds deletion_protection',
      'terraform_module_aws_rds-aurora deletion_protection',
      'terraform_module_aws_dynamodb-table point_in_time_recovery_enabled',
      'terraform_module_aws_dynamodb-table deletion_protection_enabled',
      'terraform_module_aws_s3-bucket versioning.enabled|versioning.status',
      'terraform_module_aws_s3-bucket object_lock_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'terraform_module_aws_rds skip_final_snapshot',
      'terraform_module_aws_rds-aurora skip_final_snapshot',
      'terraform_module_aws_s3-bucket force_destroy',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    sure: false,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_rds backup_retention_period',
      'terraform_module_aws_rds-aurora backup_retention_period',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_rds iam_database_authentication_enabled',
      'terraform_module_aws_rds-aurora iam_database_authentication_enabled',
    ],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_rds manage_master_user_password',
      'terraform_module_aws_rds-aurora manage_master_user_password',
      'terraform_module_aws_kms enable_key_rotation',
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'terraform_module_aws_rds enabled_cloudwatch_logs_exports',
      'terraform_module_aws_rds-aurora enabled_cloudwatch_logs_exports',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      'terraform_module_aws_s3-bucket block_public_acls',
      'terraform_module_aws_s3-bucket block_public_policy',
      'terraform_module_aws_s3-bucket ignore_public_acls',
      'terraform_module_aws_s3-bucket restrict_public_buckets',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_s3-bucket attach_deny_insecure_transport_policy',
      'terraform_module_aws_s3-bucket attach_require_latest_tls_policy',
    ],
  },
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read', 'authenticated-read', 'private|*'],
    default: 'private',
    atMost: 'high',
    settings: ['terraform_module_aws_s3-bucket acl'],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['terraform_module_aws_s3-bucket server_side_encryption_configuration'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['terraform_module_aws_s3-bucket logging'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 30,
    atMost: 'low',
    settings: ['terraform_module_aws_kms deletion_window_in_days'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['terraform_module_aws_sqs kms_master_key_id', 'terraform_module_aws_sns kms_master_key_id'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_aws_sqs sqs_managed_sse_enabled'],
  },
  {
    control: 'rotation',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['terraform_module_aws_secrets-manager rotation_rules'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_aws_secrets-manager block_public_policy'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_google_sql-db ip_configuration.ipv4_enabled'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_google_sql-db deletion_protection'],
  },
];
