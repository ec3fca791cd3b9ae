/**
 * AWS: warehouses and queries.
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
      ['aws_redshift_cluster publicly_accessible', 'AWS::Redshift::Cluster PubliclyAccessible'],
      ['aws_redshiftserverless_workgroup publicly_accessible', 'AWS::RedshiftServerless::Workgroup PubliclyAccessible'],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [['aws_redshift_cluster encrypted', 'AWS::Redshift::Cluster Encrypted']],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_athena_database encryption_configuration',
      [
        'aws_athena_workgroup configuration.result_configuration.encryption_configuration',
        'AWS::Athena::WorkGroup WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: ['SSE_S3', '*'],
    default: 'SSE_S3',
    atMost: 'low',
    settings: [
      [
        'aws_athena_workgroup configuration.result_configuration.encryption_configuration.encryption_option',
        'AWS::Athena::WorkGroup WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.EncryptionOption',
      ],
      'aws_athena_database encryption_configuration.encryption_option',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_redshift_cluster kms_key_id', 'AWS::Redshift::Cluster KmsKeyId'],
      ['aws_redshift_snapshot_copy_grant kms_key_id', 'AWS::Redshift::SnapshotCopyGrant KmsKeyId'],
      ['aws_redshiftserverless_namespace kms_key_id', 'AWS::RedshiftServerless::Namespace KmsKeyId'],
      'aws_athena_workgroup configuration.result_configuration.encryption_configuration.kms_key_arn',
      ['aws_dsql_cluster kms_encryption_key', 'AWS::DSQL::Cluster KmsEncryptionKey'],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_redshift_cluster manage_master_password', 'AWS::Redshift::Cluster ManageMasterPassword'],
      [
        'aws_redshiftserverless_namespace manage_admin_password',
        'AWS::RedshiftServerless::Namespace ManageAdminPassword',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['aws_redshift_cluster cluster_subnet_group_name', 'AWS::Redshift::Cluster ClusterSubnetGroupName']],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_redshift_cluster enhanced_vpc_routing', 'AWS::Redshift::Cluster EnhancedVpcRouting'],
      [
        'aws_redshiftserverless_workgroup enhanced_vpc_routing',
        'AWS::RedshiftServerless::Workgroup EnhancedVpcRouting',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [['aws_dsql_cluster deletion_protection_enabled', 'AWS::DSQL::Cluster DeletionProtectionEnabled']],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_redshift_cluster skip_final_snapshot',
      'aws_athena_database force_destroy',
      'aws_athena_workgroup force_destroy',
      'aws_dsql_cluster force_destroy',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 1,
    atMost: 'medium',
    settings: [
      [
        'aws_redshift_cluster automated_snapshot_retention_period',
        'AWS::Redshift::Cluster AutomatedSnapshotRetentionPeriod',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: ['aws_redshift_snapshot_copy retention_period'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [['aws_redshift_cluster multi_az', 'AWS::Redshift::Cluster MultiAZ']],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['aws_redshift_cluster allow_version_upgrade', 'AWS::Redshift::Cluster AllowVersionUpgrade']],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_redshift_logging log_exports',
      ['aws_redshiftserverless_namespace log_exports', 'AWS::RedshiftServerless::Namespace LogExports'],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_redshift_cluster logging.enable',
      'aws_redshift_parameter_group parameter[name=enable_user_activity_logging].value',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [
      [
        'aws_athena_workgroup configuration.publish_cloudwatch_metrics_enabled',
        'AWS::Athena::WorkGroup WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
      ],
      [
        'aws_athena_workgroup configuration.enforce_workgroup_configuration',
        'AWS::Athena::WorkGroup WorkGroupConfiguration.EnforceWorkGroupConfiguration',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['AWS::Redshift::Cluster LoggingProperties'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['aws_redshift_parameter_group parameter[name=require_ssl].value'],
  },
];
