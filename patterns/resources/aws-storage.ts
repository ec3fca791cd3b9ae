/**
 * AWS: buckets, disks and file systems.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1) and the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
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
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_ebs_volume encrypted', 'AWS::EC2::Volume Encrypted'],
      ['aws_efs_file_system encrypted', 'AWS::EFS::FileSystem Encrypted'],
      'aws_ebs_snapshot_copy encrypted',
      'aws_ebs_snapshot_import encrypted',
      'aws_ami_copy encrypted',
      'aws_ami ebs_block_device[].encrypted',
      'aws_storagegateway_cached_iscsi_volume kms_encrypted',
      'aws_storagegateway_stored_iscsi_volume kms_encrypted',
      'aws_storagegateway_nfs_file_share kms_encrypted',
      'aws_storagegateway_smb_file_share kms_encrypted',
      [
        'aws_workspaces_workspace root_volume_encryption_enabled',
        'AWS::WorkSpaces::Workspace RootVolumeEncryptionEnabled',
      ],
      [
        'aws_workspaces_workspace user_volume_encryption_enabled',
        'AWS::WorkSpaces::Workspace UserVolumeEncryptionEnabled',
      ],
      [
        'aws_dlm_lifecycle_policy policy_details.schedule[].cross_region_copy_rule[].encrypted',
        'AWS::DLM::LifecyclePolicy PolicyDetails.Schedules[].CrossRegionCopyRules[].Encrypted',
      ],
      [
        'aws_dlm_lifecycle_policy policy_details.action[].cross_region_copy[].encryption_configuration.encrypted',
        'AWS::DLM::LifecyclePolicy PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.Encrypted',
      ],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['aws_ebs_encryption_by_default enabled'],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['AWS::S3::Bucket BucketEncryption', 'aws_s3_bucket_inventory destination.bucket.encryption'],
  },
  {
    control: 'encryption',
    safe: ['NONE', 'CUSTOM|DEFAULT|*'],
    default: 'DEFAULT',
    atMost: 'high',
    settings: [
      [
        'aws_drs_replication_configuration_template ebs_encryption',
        'AWS::DRS::ReplicationConfigurationTemplate EbsEncryption',
      ],
    ],
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
      ['aws_ebs_volume kms_key_id', 'AWS::EC2::Volume KmsKeyId'],
      'aws_ebs_snapshot_copy kms_key_id',
      'aws_ami_copy kms_key_id',
      ['aws_efs_file_system kms_key_id', 'AWS::EFS::FileSystem KmsKeyId'],
      'aws_efs_replication_configuration destination.kms_key_id',
      ['aws_fsx_file_cache kms_key_id', 'AWS::FSx::FileCache KmsKeyId'],
      'aws_fsx_lustre_file_system kms_key_id',
      'aws_fsx_ontap_file_system kms_key_id',
      'aws_fsx_openzfs_file_system kms_key_id',
      'aws_fsx_windows_file_system kms_key_id',
      'aws_s3_object kms_key_id',
      'aws_s3_object_copy kms_key_id',
      'aws_s3_bucket_object kms_key_id',
      ['aws_backup_vault kms_key_arn', 'AWS::Backup::BackupVault EncryptionKeyArn'],
      'aws_storagegateway_nfs_file_share kms_key_arn',
      'aws_storagegateway_smb_file_share kms_key_arn',
      ['aws_workspaces_workspace volume_encryption_key', 'AWS::WorkSpaces::Workspace VolumeEncryptionKey'],
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
      'aws_backup_vault force_destroy',
      'aws_fsx_lustre_file_system skip_final_backup',
      'aws_fsx_openzfs_file_system skip_final_backup',
      'aws_fsx_windows_file_system skip_final_backup',
      'aws_fsx_ontap_volume skip_final_backup',
      'aws_fsx_ontap_volume bypass_snaplock_enterprise_retention',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      [
        'aws_fsx_lustre_file_system automatic_backup_retention_days',
        'AWS::FSx::FileSystem LustreConfiguration.AutomaticBackupRetentionDays',
      ],
      [
        'aws_fsx_openzfs_file_system automatic_backup_retention_days',
        'AWS::FSx::FileSystem OpenZFSConfiguration.AutomaticBackupRetentionDays',
      ],
      [
        'aws_fsx_ontap_file_system automatic_backup_retention_days',
        'AWS::FSx::FileSystem OntapConfiguration.AutomaticBackupRetentionDays',
      ],
      [
        'aws_s3_bucket_object_lock_configuration rule.default_retention.days',
        'AWS::S3::Bucket ObjectLockConfiguration.Rule.DefaultRetention.Days',
      ],
      [
        'aws_s3_bucket_object_lock_configuration rule.default_retention.years',
        'AWS::S3::Bucket ObjectLockConfiguration.Rule.DefaultRetention.Years',
      ],
      [
        'aws_backup_vault_lock_configuration min_retention_days',
        'AWS::Backup::BackupVault LockConfiguration.MinRetentionDays',
      ],
      [
        'aws_backup_logically_air_gapped_vault min_retention_days',
        'AWS::Backup::LogicallyAirGappedBackupVault MinRetentionDays',
      ],
      ['aws_rbin_rule retention_period.retention_period_value', 'AWS::Rbin::Rule RetentionPeriod.RetentionPeriodValue'],
    ],
  },
  {
    control: 'recovery',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: ['aws_backup_plan rule[].lifecycle.delete_after'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: [
      [
        'aws_fsx_windows_file_system automatic_backup_retention_days',
        'AWS::FSx::FileSystem WindowsConfiguration.AutomaticBackupRetentionDays',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: ['DISABLED', 'ENABLED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: [['aws_efs_backup_policy backup_policy.status', 'AWS::EFS::FileSystem BackupPolicy.Status']],
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
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'AWS::S3::Bucket LoggingConfiguration',
      'aws_fsx_lustre_file_system log_configuration',
      'aws_fsx_windows_file_system audit_log_configuration',
      'aws_storagegateway_gateway cloudwatch_log_group_arn',
      'aws_storagegateway_smb_file_share audit_destination_arn',
    ],
  },
  {
    control: 'audit',
    safe: ['DISABLED', 'SUCCESS_ONLY|FAILURE_ONLY', 'SUCCESS_AND_FAILURE'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: [
      [
        'aws_fsx_windows_file_system audit_log_configuration.file_access_audit_log_level',
        'AWS::FSx::FileSystem WindowsConfiguration.AuditLogConfiguration.FileAccessAuditLogLevel',
      ],
      [
        'aws_fsx_windows_file_system audit_log_configuration.file_share_access_audit_log_level',
        'AWS::FSx::FileSystem WindowsConfiguration.AuditLogConfiguration.FileShareAccessAuditLogLevel',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: ['GuestAccess', 'ActiveDirectory'],
    default: 'ActiveDirectory',
    atMost: 'high',
    settings: ['aws_storagegateway_smb_file_share authentication'],
  },
  {
    control: 'transit-encryption',
    safe: ['NONE', 'TLS1_2|*'],
    default: 'NONE',
    atMost: 'medium',
    settings: [['aws_datasync_location_efs in_transit_encryption', 'AWS::DataSync::LocationEFS InTransitEncryption']],
  },
  {
    control: 'transit-encryption',
    safe: ['ClientSpecified', 'MandatorySigning', 'MandatoryEncryption|*'],
    default: '',
    atMost: 'medium',
    settings: ['aws_storagegateway_gateway smb_security_strategy'],
  },
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
