/**
 * AWS: data processing.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_emr_block_public_access_configuration block_public_security_group_rules'],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_emr_cluster security_configuration', 'AWS::EMR::Cluster SecurityConfiguration'],
      ['aws_emr_cluster log_encryption_kms_key_id', 'AWS::EMR::Cluster LogEncryptionKmsKeyId'],
      ['aws_glue_job security_configuration', 'AWS::Glue::Job SecurityConfiguration'],
      'aws_glue_crawler security_configuration',
      ['aws_glue_dev_endpoint security_configuration', 'AWS::Glue::DevEndpoint SecurityConfiguration'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_mwaa_environment kms_key', 'AWS::MWAA::Environment KmsKey'],
      ['aws_datazone_domain kms_key_identifier', 'AWS::DataZone::Domain KmsKeyIdentifier'],
      ['aws_dms_replication_instance kms_key_arn', 'AWS::DMS::ReplicationInstance KmsKeyId'],
      ['aws_dms_endpoint kms_key_arn', 'AWS::DMS::Endpoint KmsKeyId'],
      'aws_dms_s3_endpoint kms_key_arn',
      ['aws_dms_replication_config compute_config.kms_key_id', 'AWS::DMS::ReplicationConfig ComputeConfig.KmsKeyId'],
      'aws_finspace_kx_environment kms_key_id',
      ['aws_location_tracker kms_key_id', 'AWS::Location::Tracker KmsKeyId'],
      ['aws_location_geofence_collection kms_key_id', 'AWS::Location::GeofenceCollection KmsKeyId'],
      ['aws_osis_pipeline encryption_at_rest_options', 'AWS::OSIS::Pipeline EncryptionAtRestOptions'],
      ['aws_prometheus_workspace kms_key_arn', 'AWS::APS::Workspace KmsKeyArn'],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_emr_cluster log_uri', 'AWS::EMR::Cluster LogUri'],
      ['aws_prometheus_workspace logging_configuration', 'AWS::APS::Workspace LoggingConfiguration'],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_mwaa_environment logging_configuration.dag_processing_logs.enabled',
        'AWS::MWAA::Environment LoggingConfiguration.DagProcessingLogs.Enabled',
      ],
      [
        'aws_mwaa_environment logging_configuration.scheduler_logs.enabled',
        'AWS::MWAA::Environment LoggingConfiguration.SchedulerLogs.Enabled',
      ],
      [
        'aws_mwaa_environment logging_configuration.task_logs.enabled',
        'AWS::MWAA::Environment LoggingConfiguration.TaskLogs.Enabled',
      ],
      [
        'aws_mwaa_environment logging_configuration.webserver_logs.enabled',
        'AWS::MWAA::Environment LoggingConfiguration.WebserverLogs.Enabled',
      ],
      [
        'aws_mwaa_environment logging_configuration.worker_logs.enabled',
        'AWS::MWAA::Environment LoggingConfiguration.WorkerLogs.Enabled',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC_ONLY', 'PRIVATE_ONLY'],
    default: 'PRIVATE_ONLY',
    atMost: 'high',
    settings: [['aws_mwaa_environment webserver_access_mode', 'AWS::MWAA::Environment WebserverAccessMode']],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_emr_cluster termination_protection', 'AWS::EMR::Cluster Instances.TerminationProtected'],
      ['aws_dms_replication_instance multi_az', 'AWS::DMS::ReplicationInstance MultiAZ'],
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_dms_replication_instance publicly_accessible', 'AWS::DMS::ReplicationInstance PubliclyAccessible'],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_glue_data_catalog_encryption_settings data_catalog_encryption_settings.connection_password_encryption.return_connection_password_encrypted',
        'AWS::Glue::DataCatalogEncryptionSettings DataCatalogEncryptionSettings.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted',
      ],
      'aws_emr_security_configuration configuration.EncryptionConfiguration.EnableAtRestEncryption',
      'AWS::EMR::SecurityConfiguration SecurityConfiguration.EncryptionConfiguration.EnableAtRestEncryption',
    ],
  },
  {
    control: 'encryption',
    safe: ['DISABLED', '*'],
    default: 'DISABLED',
    atMost: 'high',
    settings: [
      [
        'aws_glue_data_catalog_encryption_settings data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode',
        'AWS::Glue::DataCatalogEncryptionSettings DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionMode',
      ],
      [
        'aws_glue_security_configuration encryption_configuration.cloudwatch_encryption.cloudwatch_encryption_mode',
        'AWS::Glue::SecurityConfiguration EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode',
      ],
      [
        'aws_glue_security_configuration encryption_configuration.job_bookmarks_encryption.job_bookmarks_encryption_mode',
        'AWS::Glue::SecurityConfiguration EncryptionConfiguration.JobBookmarksEncryption.JobBookmarksEncryptionMode',
      ],
      [
        'aws_glue_security_configuration encryption_configuration.s3_encryption.s3_encryption_mode',
        'AWS::Glue::SecurityConfiguration EncryptionConfiguration.S3Encryptions[].S3EncryptionMode',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: ['SSE_S3', '*'],
    default: 'SSE_S3',
    atMost: 'low',
    settings: ['aws_dms_s3_endpoint encryption_mode'],
  },
  {
    control: 'transit-encryption',
    safe: ['none', 'require', 'verify-ca', 'verify-full'],
    default: 'none',
    atMost: 'medium',
    settings: [['aws_dms_endpoint ssl_mode', 'AWS::DMS::Endpoint SslMode'], 'aws_dms_s3_endpoint ssl_mode'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_dms_replication_instance auto_minor_version_upgrade',
        'AWS::DMS::ReplicationInstance AutoMinorVersionUpgrade',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'aws_emr_security_configuration configuration.EncryptionConfiguration.EnableInTransitEncryption',
      'AWS::EMR::SecurityConfiguration SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_emr_cluster kerberos_attributes'],
  },
];
