/**
 * AWS: disks, file systems and backups.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['/|', '*'],
    default: '/',
    atMost: 'low',
    settings: [['aws_efs_access_point root_directory.path', 'AWS::EFS::AccessPoint RootDirectory.Path']],
  },
  {
    control: 'pod-security',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_efs_access_point posix_user', 'AWS::EFS::AccessPoint PosixUser']],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP', 'HTTPS'],
    default: 'HTTPS',
    atMost: 'medium',
    settings: [
      ['aws_datasync_location_object_storage server_protocol', 'AWS::DataSync::LocationObjectStorage ServerProtocol'],
    ],
  },
  {
    control: 'transit-encryption',
    safe: [
      'TransferSecurityPolicy-2018-11|TransferSecurityPolicy-2020-06',
      '*',
      'TransferSecurityPolicy-Restricted-2024-06|TransferSecurityPolicy-2024-01|TransferSecurityPolicy-FIPS-2024-01|TransferSecurityPolicy-Restricted-2018-11',
    ],
    default: 'TransferSecurityPolicy-2018-11',
    atMost: 'medium',
    settings: [['aws_transfer_server security_policy_name', 'AWS::Transfer::Server SecurityPolicyName']],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC', 'VPC|VPC_ENDPOINT'],
    default: 'PUBLIC',
    atMost: 'medium',
    settings: [['aws_transfer_server endpoint_type', 'AWS::Transfer::Server EndpointType']],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_transfer_server logging_role', 'AWS::Transfer::Server LoggingRole'],
      ['aws_transfer_server structured_log_destinations', 'AWS::Transfer::Server StructuredLogDestinations'],
      'aws_fsx_lustre_file_system log_configuration',
      'aws_fsx_windows_file_system audit_log_configuration',
      'aws_storagegateway_gateway cloudwatch_log_group_arn',
      'aws_storagegateway_smb_file_share audit_destination_arn',
    ],
  },
  {
    control: 'transit-encryption',
    safe: { bad: ['FTP'] },
    default: '',
    atMost: 'high',
    settings: [['aws_transfer_server protocols', 'AWS::Transfer::Server Protocols']],
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
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_ebs_volume kms_key_id', 'AWS::EC2::Volume KmsKeyId'],
      'aws_ebs_snapshot_copy kms_key_id',
      ['aws_efs_file_system kms_key_id', 'AWS::EFS::FileSystem KmsKeyId'],
      'aws_efs_replication_configuration destination.kms_key_id',
      ['aws_fsx_file_cache kms_key_id', 'AWS::FSx::FileCache KmsKeyId'],
      'aws_fsx_lustre_file_system kms_key_id',
      'aws_fsx_ontap_file_system kms_key_id',
      'aws_fsx_openzfs_file_system kms_key_id',
      'aws_fsx_windows_file_system kms_key_id',
      ['aws_backup_vault kms_key_arn', 'AWS::Backup::BackupVault EncryptionKeyArn'],
      'aws_storagegateway_nfs_file_share kms_key_arn',
      'aws_storagegateway_smb_file_share kms_key_arn',
      ['aws_workspaces_workspace volume_encryption_key', 'AWS::WorkSpaces::Workspace VolumeEncryptionKey'],
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
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
];
