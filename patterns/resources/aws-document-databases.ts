/**
 * AWS: document, graph, key and time series databases.
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
      ['aws_neptune_cluster_instance publicly_accessible', 'AWS::Neptune::DBInstance PubliclyAccessible'],
      ['aws_neptunegraph_graph public_connectivity', 'AWS::NeptuneGraph::Graph PublicConnectivity'],
      ['aws_lightsail_database publicly_accessible', 'AWS::Lightsail::Database PubliclyAccessible'],
      [
        'aws_timestreaminfluxdb_db_instance publicly_accessible',
        'AWS::Timestream::InfluxDBInstance PubliclyAccessible',
      ],
      'aws_timestreaminfluxdb_db_cluster publicly_accessible',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_docdb_cluster storage_encrypted', 'AWS::DocDB::DBCluster StorageEncrypted'],
      ['aws_docdb_global_cluster storage_encrypted', 'AWS::DocDB::GlobalCluster StorageEncrypted'],
      ['aws_neptune_cluster storage_encrypted', 'AWS::Neptune::DBCluster StorageEncrypted'],
      ['aws_neptune_global_cluster storage_encrypted', 'AWS::Neptune::GlobalCluster StorageEncrypted'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_dynamodb_table server_side_encryption.enabled', 'AWS::DynamoDB::Table SSESpecification.SSEEnabled'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_dynamodb_table server_side_encryption.kms_key_arn', 'AWS::DynamoDB::Table SSESpecification.KMSMasterKeyId'],
      'aws_dynamodb_table replica[].kms_key_arn',
      'aws_dynamodb_table_replica kms_key_arn',
      ['aws_docdb_cluster kms_key_id', 'AWS::DocDB::DBCluster KmsKeyId'],
      'aws_docdb_cluster_instance performance_insights_kms_key_id',
      ['aws_docdbelastic_cluster kms_key_id', 'AWS::DocDBElastic::Cluster KmsKeyId'],
      ['aws_neptune_cluster kms_key_arn', 'AWS::Neptune::DBCluster KmsKeyId'],
      ['aws_neptunegraph_graph kms_key_identifier', 'AWS::NeptuneGraph::Graph KmsKeyIdentifier'],
      [
        'aws_keyspaces_table encryption_specification.kms_key_identifier',
        'AWS::Cassandra::Table EncryptionSpecification.KmsKeyIdentifier',
      ],
      ['aws_timestreamwrite_database kms_key_id', 'AWS::Timestream::Database KmsKeyId'],
      ['aws_qldb_ledger kms_key', 'AWS::QLDB::Ledger KmsKey'],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [['aws_neptune_cluster iam_database_authentication_enabled', 'AWS::Neptune::DBCluster IamAuthEnabled']],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_docdb_cluster deletion_protection', 'AWS::DocDB::DBCluster DeletionProtection'],
      ['aws_docdb_global_cluster deletion_protection', 'AWS::DocDB::GlobalCluster DeletionProtection'],
      ['aws_neptune_cluster deletion_protection', 'AWS::Neptune::DBCluster DeletionProtection'],
      ['aws_neptune_global_cluster deletion_protection', 'AWS::Neptune::GlobalCluster DeletionProtection'],
      ['aws_neptunegraph_graph deletion_protection', 'AWS::NeptuneGraph::Graph DeletionProtection'],
      ['aws_dynamodb_table deletion_protection_enabled', 'AWS::DynamoDB::Table DeletionProtectionEnabled'],
      'aws_dynamodb_table_replica deletion_protection_enabled',
      [
        'aws_dynamodb_table point_in_time_recovery.enabled',
        'AWS::DynamoDB::Table PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      ],
      'aws_dynamodb_table replica[].point_in_time_recovery',
      'aws_dynamodb_table_replica point_in_time_recovery',
      'AWS::DynamoDB::GlobalTable Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      'AWS::DynamoDB::GlobalTable Replicas[].DeletionProtectionEnabled',
      'AWS::DynamoDB::GlobalTable SSESpecification.SSEEnabled',
      'AWS::Cassandra::Table PointInTimeRecoveryEnabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ['aws_qldb_ledger deletion_protection', 'AWS::QLDB::Ledger DeletionProtection'],
      'aws_lightsail_database backup_retention_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: ['DISABLED', 'ENABLED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['aws_keyspaces_table point_in_time_recovery.status'],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_docdb_cluster skip_final_snapshot',
      'aws_neptune_cluster skip_final_snapshot',
      'aws_neptune_cluster_instance skip_final_snapshot',
      'aws_lightsail_database skip_final_snapshot',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 1,
    atMost: 'medium',
    settings: [
      ['aws_docdb_cluster backup_retention_period', 'AWS::DocDB::DBCluster BackupRetentionPeriod'],
      ['aws_docdbelastic_cluster backup_retention_period', 'AWS::DocDBElastic::Cluster BackupRetentionPeriod'],
      ['aws_neptune_cluster backup_retention_period', 'AWS::Neptune::DBCluster BackupRetentionPeriod'],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [['aws_neptune_cluster copy_tags_to_snapshot', 'AWS::Neptune::DBCluster CopyTagsToSnapshot']],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ['aws_docdb_cluster_instance auto_minor_version_upgrade', 'AWS::DocDB::DBInstance AutoMinorVersionUpgrade'],
      ['aws_neptune_cluster_instance auto_minor_version_upgrade', 'AWS::Neptune::DBInstance AutoMinorVersionUpgrade'],
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_docdb_cluster enabled_cloudwatch_logs_exports', 'AWS::DocDB::DBCluster EnableCloudwatchLogsExports'],
      ['aws_neptune_cluster enable_cloudwatch_logs_exports', 'AWS::Neptune::DBCluster EnableCloudwatchLogsExports'],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_docdb_cluster_instance enable_performance_insights', 'AWS::DocDB::DBInstance EnablePerformanceInsights'],
      'aws_docdb_cluster_parameter_group parameter[name=audit_logs].value',
      'aws_neptune_cluster_parameter_group parameter[name=neptune_enable_audit_log].value',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    sure: false,
    atMost: 'high',
    settings: ['aws_docdb_cluster_parameter_group parameter[name=tls].value'],
  },
  {
    control: 'encryption',
    safe: ['AWS_OWNED_KMS_KEY', '*', 'CUSTOMER_MANAGED_KMS_KEY'],
    default: 'AWS_OWNED_KMS_KEY',
    atMost: 'low',
    settings: [
      [
        'aws_keyspaces_table encryption_specification.type',
        'AWS::Cassandra::Table EncryptionSpecification.EncryptionType',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: ['ALLOW_ALL', 'STANDARD'],
    default: 'ALLOW_ALL',
    atMost: 'high',
    settings: [['aws_qldb_ledger permissions_mode', 'AWS::QLDB::Ledger PermissionsMode']],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::Serverless::SimpleTable SSESpecification.SSEEnabled'],
  },
];
