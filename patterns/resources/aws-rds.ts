/**
 * AWS: relational databases.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_db_instance publicly_accessible', 'AWS::RDS::DBInstance PubliclyAccessible'],
      'aws_rds_cluster_instance publicly_accessible',
      ['aws_rds_shard_group publicly_accessible', 'AWS::RDS::DBShardGroup PubliclyAccessible'],
      'AWS::RDS::DBCluster PubliclyAccessible',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_db_instance storage_encrypted', 'AWS::RDS::DBInstance StorageEncrypted'],
      ['aws_rds_cluster storage_encrypted', 'AWS::RDS::DBCluster StorageEncrypted'],
      ['aws_rds_global_cluster storage_encrypted', 'AWS::RDS::GlobalCluster StorageEncrypted'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_db_instance kms_key_id', 'AWS::RDS::DBInstance KmsKeyId'],
      ['aws_db_instance performance_insights_kms_key_id', 'AWS::RDS::DBInstance PerformanceInsightsKMSKeyId'],
      ['aws_db_instance master_user_secret_kms_key_id', 'AWS::RDS::DBInstance MasterUserSecret.KmsKeyId'],
      'aws_db_instance_automated_backups_replication kms_key_id',
      'aws_db_snapshot_copy kms_key_id',
      ['aws_rds_cluster kms_key_id', 'AWS::RDS::DBCluster KmsKeyId'],
      ['aws_rds_cluster performance_insights_kms_key_id', 'AWS::RDS::DBCluster PerformanceInsightsKmsKeyId'],
      ['aws_rds_cluster master_user_secret_kms_key_id', 'AWS::RDS::DBCluster MasterUserSecret.KmsKeyId'],
      'aws_rds_cluster_instance performance_insights_kms_key_id',
      'aws_rds_cluster_activity_stream kms_key_id',
      'aws_rds_export_task kms_key_id',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_db_proxy require_tls', 'AWS::RDS::DBProxy RequireTLS'],
      'aws_db_parameter_group parameter[name=require_secure_transport].value',
      'aws_rds_cluster_parameter_group parameter[name=require_secure_transport].value',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_db_instance iam_database_authentication_enabled', 'AWS::RDS::DBInstance EnableIAMDatabaseAuthentication'],
      ['aws_rds_cluster iam_database_authentication_enabled', 'AWS::RDS::DBCluster EnableIAMDatabaseAuthentication'],
    ],
  },
  {
    control: 'authentication',
    safe: ['DISABLED', 'REQUIRED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['aws_db_proxy auth[].iam_auth', 'AWS::RDS::DBProxy Auth[].IAMAuth'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_db_instance manage_master_user_password', 'AWS::RDS::DBInstance ManageMasterUserPassword'],
      ['aws_rds_cluster manage_master_user_password', 'AWS::RDS::DBCluster ManageMasterUserPassword'],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_db_instance deletion_protection', 'AWS::RDS::DBInstance DeletionProtection'],
      ['aws_rds_cluster deletion_protection', 'AWS::RDS::DBCluster DeletionProtection'],
      ['aws_rds_global_cluster deletion_protection', 'AWS::RDS::GlobalCluster DeletionProtection'],
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_db_instance skip_final_snapshot',
      'aws_rds_cluster skip_final_snapshot',
      'aws_rds_global_cluster force_destroy',
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: [
      ['aws_db_instance delete_automated_backups', 'AWS::RDS::DBInstance DeleteAutomatedBackups'],
      ['aws_rds_cluster delete_automated_backups', 'AWS::RDS::DBCluster DeleteAutomatedBackups'],
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [['aws_db_instance backup_retention_period', 'AWS::RDS::DBInstance BackupRetentionPeriod']],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 1,
    atMost: 'medium',
    settings: [['aws_rds_cluster backup_retention_period', 'AWS::RDS::DBCluster BackupRetentionPeriod']],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: ['aws_db_instance_automated_backups_replication retention_period'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: [['aws_rds_cluster backtrack_window', 'AWS::RDS::DBCluster BacktrackWindow']],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_db_instance multi_az', 'AWS::RDS::DBInstance MultiAZ'],
      ['aws_db_instance copy_tags_to_snapshot', 'AWS::RDS::DBInstance CopyTagsToSnapshot'],
      ['aws_rds_cluster copy_tags_to_snapshot', 'AWS::RDS::DBCluster CopyTagsToSnapshot'],
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ['aws_db_instance auto_minor_version_upgrade', 'AWS::RDS::DBInstance AutoMinorVersionUpgrade'],
      'aws_rds_cluster_instance auto_minor_version_upgrade',
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_db_instance enabled_cloudwatch_logs_exports', 'AWS::RDS::DBInstance EnableCloudwatchLogsExports'],
      ['aws_rds_cluster enabled_cloudwatch_logs_exports', 'AWS::RDS::DBCluster EnableCloudwatchLogsExports'],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_db_instance performance_insights_enabled', 'AWS::RDS::DBInstance EnablePerformanceInsights'],
      'aws_rds_cluster_instance performance_insights_enabled',
      ['aws_rds_cluster performance_insights_enabled', 'AWS::RDS::DBCluster PerformanceInsightsEnabled'],
      'aws_db_parameter_group parameter[name=log_connections].value',
      'aws_db_parameter_group parameter[name=log_disconnections].value',
      'aws_rds_cluster_parameter_group parameter[name=log_connections].value',
      'aws_rds_cluster_parameter_group parameter[name=log_disconnections].value',
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: [
      ['aws_db_instance monitoring_interval', 'AWS::RDS::DBInstance MonitoringInterval'],
      'aws_rds_cluster_instance monitoring_interval',
      ['aws_rds_cluster monitoring_interval', 'AWS::RDS::DBCluster MonitoringInterval'],
      [
        'aws_db_instance performance_insights_retention_period',
        'AWS::RDS::DBInstance PerformanceInsightsRetentionPeriod',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    sure: false,
    atMost: 'high',
    settings: [
      'aws_db_parameter_group parameter[name=rds.force_ssl].value',
      'aws_rds_cluster_parameter_group parameter[name=rds.force_ssl].value',
    ],
  },
  {
    control: 'audit',
    safe: ['none|', 'ddl', 'mod', 'all'],
    default: 'none',
    atMost: 'low',
    settings: [
      'aws_db_parameter_group parameter[name=log_statement].value',
      'aws_rds_cluster_parameter_group parameter[name=log_statement].value',
    ],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [['aws_db_proxy debug_logging', 'AWS::RDS::DBProxy DebugLogging']],
  },
];
