/**
 * AWS: buckets.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'unset',
    default: '',
    atMost: 'low',
    settings: ['aws_s3_bucket website', 'AWS::S3::Bucket WebsiteConfiguration'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_s3_bucket_public_access_block block_public_acls',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.BlockPublicAcls',
      ],
      [
        'aws_s3_bucket_public_access_block block_public_policy',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.BlockPublicPolicy',
      ],
      [
        'aws_s3_bucket_public_access_block ignore_public_acls',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.IgnorePublicAcls',
      ],
      [
        'aws_s3_bucket_public_access_block restrict_public_buckets',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.RestrictPublicBuckets',
      ],
      'aws_s3_account_public_access_block block_public_acls',
      'aws_s3_account_public_access_block block_public_policy',
      'aws_s3_account_public_access_block ignore_public_acls',
      'aws_s3_account_public_access_block restrict_public_buckets',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      [
        'aws_s3_access_point public_access_block_configuration.block_public_acls',
        'AWS::S3::AccessPoint PublicAccessBlockConfiguration.BlockPublicAcls',
      ],
      [
        'aws_s3_access_point public_access_block_configuration.block_public_policy',
        'AWS::S3::AccessPoint PublicAccessBlockConfiguration.BlockPublicPolicy',
      ],
      [
        'aws_s3_access_point public_access_block_configuration.ignore_public_acls',
        'AWS::S3::AccessPoint PublicAccessBlockConfiguration.IgnorePublicAcls',
      ],
      [
        'aws_s3_access_point public_access_block_configuration.restrict_public_buckets',
        'AWS::S3::AccessPoint PublicAccessBlockConfiguration.RestrictPublicBuckets',
      ],
      'aws_s3control_multi_region_access_point details.public_access_block.block_public_acls',
      'aws_s3control_multi_region_access_point details.public_access_block.block_public_policy',
      'aws_s3control_multi_region_access_point details.public_access_block.ignore_public_acls',
      'aws_s3control_multi_region_access_point details.public_access_block.restrict_public_buckets',
    ],
  },
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read', 'authenticated-read', 'private|*'],
    default: 'private',
    atMost: 'high',
    settings: [
      ['aws_s3_bucket acl', 'AWS::S3::Bucket AccessControl'],
      'aws_s3_bucket_acl acl',
      'aws_s3_object acl',
      'aws_s3_bucket_object acl',
      'aws_s3_object_copy acl',
    ],
  },
  {
    control: 'exposure',
    safe: ['ObjectWriter', 'BucketOwnerPreferred', 'BucketOwnerEnforced'],
    default: 'BucketOwnerEnforced',
    atMost: 'low',
    settings: [
      'aws_s3_bucket_ownership_controls rule.object_ownership',
      'AWS::S3::Bucket OwnershipControls.Rules[].ObjectOwnership',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['AWS::S3::Bucket BucketEncryption', 'aws_s3_bucket_inventory destination.bucket.encryption'],
  },
  {
    control: 'customer-key',
    safe: ['AES256', '*'],
    default: 'AES256',
    atMost: 'medium',
    settings: [
      'aws_s3_bucket server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm',
      'AWS::S3::Bucket BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.SSEAlgorithm',
      'aws_s3_bucket_server_side_encryption_configuration rule.apply_server_side_encryption_by_default.sse_algorithm',
      'aws_s3_object server_side_encryption',
      'aws_s3_bucket_object server_side_encryption',
      'aws_s3tables_table_bucket encryption_configuration.sse_algorithm',
      'aws_s3tables_table encryption_configuration.sse_algorithm',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_s3_bucket server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id',
      'aws_s3_bucket_server_side_encryption_configuration rule.apply_server_side_encryption_by_default.kms_master_key_id',
      'aws_s3_object kms_key_id',
      'aws_s3_object_copy kms_key_id',
      'aws_s3_bucket_object kms_key_id',
    ],
  },
  {
    control: 'recovery',
    safe: ['Disabled|Suspended', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: [
      ['aws_s3_bucket_versioning versioning_configuration.status', 'AWS::S3::Bucket VersioningConfiguration.Status'],
    ],
  },
  {
    control: 'recovery',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: ['aws_s3_bucket_versioning versioning_configuration.mfa_delete'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_s3_bucket versioning.mfa_delete',
      ['aws_s3_bucket object_lock_enabled', 'AWS::S3::Bucket ObjectLockEnabled'],
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_s3_bucket force_destroy',
      'aws_s3_directory_bucket force_destroy',
      'aws_s3tables_table_bucket force_destroy',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      [
        'aws_s3_bucket_object_lock_configuration rule.default_retention.days|rule.default_retention.years',
        'AWS::S3::Bucket ObjectLockConfiguration.Rule.DefaultRetention.Days|ObjectLockConfiguration.Rule.DefaultRetention.Years',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: ['GOVERNANCE', 'COMPLIANCE'],
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_s3_bucket_object_lock_configuration rule.default_retention.mode',
        'AWS::S3::Bucket ObjectLockConfiguration.Rule.DefaultRetention.Mode',
      ],
      'aws_s3_object object_lock_mode',
    ],
  },
  { control: 'audit', safe: 'set', default: '', atMost: 'medium', settings: ['AWS::S3::Bucket LoggingConfiguration'] },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_s3_bucket replication_configuration', 'AWS::S3::Bucket ReplicationConfiguration']],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'aws_s3control_storage_lens_configuration storage_lens_configuration.account_level.advanced_data_protection_metrics.enabled',
    ],
  },
];
