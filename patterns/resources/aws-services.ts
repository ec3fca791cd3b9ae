/**
 * AWS: keys, logs and certificates of further services.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs and the CloudFormation resource schemas, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_appconfig_deployment kms_key_identifier', 'AWS::AppConfig::Deployment KmsKeyIdentifier'],
      'AWS::AppFlow::Flow KMSArn',
      'AWS::AppFlow::ConnectorProfile KMSArn',
      [
        'aws_apprunner_service encryption_configuration.kms_key',
        'AWS::AppRunner::Service EncryptionConfiguration.KmsKey',
      ],
      'AWS::Athena::WorkGroup WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.KmsKey',
      'aws_athena_database encryption_configuration.kms_key',
      'AWS::BackupGateway::Hypervisor KmsKeyArn',
      'aws_backup_logically_air_gapped_vault encryption_key_arn',
      ['aws_cloudwatch_log_anomaly_detector kms_key_id', 'AWS::Logs::LogAnomalyDetector KmsKeyId'],
      [
        'aws_comprehend_document_classifier output_data_config.kms_key_id',
        'AWS::Comprehend::DocumentClassifier OutputDataConfig.KmsKeyId',
      ],
      'aws_drs_replication_configuration_template ebs_encryption_key_arn',
      'aws_dynamodb_table_export s3_sse_kms_key_id',
      'aws_ebs_snapshot_import kms_key_id',
      [
        'aws_ecr_repository_creation_template encryption_configuration[].kms_key',
        'AWS::ECR::RepositoryCreationTemplate EncryptionConfiguration.KmsKey',
      ],
      ['aws_emr_studio encryption_key_arn', 'AWS::EMR::Studio EncryptionKeyArn'],
      'aws_glue_security_configuration encryption_configuration.cloudwatch_encryption.kms_key_arn',
      [
        'aws_glue_data_catalog_encryption_settings data_catalog_encryption_settings.connection_password_encryption.aws_kms_key_id',
        'AWS::Glue::DataCatalogEncryptionSettings DataCatalogEncryptionSettings.ConnectionPasswordEncryption.KmsKeyId',
      ],
      ['aws_imagebuilder_workflow kms_key_id', 'AWS::ImageBuilder::Workflow KmsKeyId'],
      'AWS::FinSpace::Environment KmsKeyId',
      'AWS::FSx::FileSystem KmsKeyId',
      'AWS::HealthImaging::Datastore KmsKeyArn',
      ['aws_lambda_function source_kms_key_arn', 'AWS::Lambda::Function Code.SourceKMSKeyArn'],
      [
        'aws_launch_template block_device_mappings[].ebs.kms_key_id',
        'AWS::EC2::LaunchTemplate LaunchTemplateData.BlockDeviceMappings[].Ebs.KmsKeyId',
      ],
      'AWS::EC2::Instance BlockDeviceMappings[].Ebs.KmsKeyId',
      'aws_macie2_classification_export_configuration s3_destination.kms_key_arn',
      [
        'aws_osis_pipeline encryption_at_rest_options[].kms_key_arn',
        'AWS::OSIS::Pipeline EncryptionAtRestOptions.KmsKeyArn',
      ],
      [
        'aws_qbusiness_application encryption_configuration[].kms_key_id',
        'AWS::QBusiness::Application EncryptionConfiguration.KmsKeyId',
      ],
      'aws_rds_cluster_snapshot_copy kms_key_id',
      ['aws_rds_custom_db_engine_version kms_key_id', 'AWS::RDS::CustomDBEngineVersion KMSKeyId'],
      ['aws_rds_integration kms_key_id', 'AWS::RDS::Integration KMSKeyId'],
      ['aws_redshift_integration kms_key_id', 'AWS::Redshift::Integration KMSKeyId'],
      ['aws_redshift_cluster master_password_secret_kms_key_id', 'AWS::Redshift::Cluster MasterPasswordSecretKmsKeyId'],
      [
        'aws_redshiftserverless_namespace admin_password_secret_kms_key_id',
        'AWS::RedshiftServerless::Namespace AdminPasswordSecretKmsKeyId',
      ],
      'aws_s3_bucket_replication_configuration rule[].destination.encryption_configuration.replica_kms_key_id',
      [
        'aws_s3tables_table_bucket encryption_configuration.kms_key_arn',
        'AWS::S3Tables::TableBucket EncryptionConfiguration.KMSKeyArn',
      ],
      [
        'aws_s3vectors_vector_bucket encryption_configuration[].kms_key_arn',
        'AWS::S3Vectors::VectorBucket EncryptionConfiguration.KmsKeyArn',
      ],
      'aws_ses_receipt_rule s3_action[].kms_key_arn',
      'aws_spot_instance_request root_block_device.kms_key_id',
      'aws_storagegateway_cached_iscsi_volume kms_key',
      'aws_storagegateway_stored_iscsi_volume kms_key',
      ['aws_timestreamquery_scheduled_query kms_key_id', 'AWS::Timestream::ScheduledQuery KmsKeyId'],
      [
        'aws_verifiedaccess_endpoint sse_specification.kms_key_arn',
        'AWS::EC2::VerifiedAccessEndpoint SseSpecification.KmsKeyArn',
      ],
      [
        'aws_verifiedaccess_group sse_configuration.kms_key_arn',
        'AWS::EC2::VerifiedAccessGroup SseSpecification.KmsKeyArn',
      ],
      [
        'aws_verifiedaccess_trust_provider sse_specification.kms_key_arn',
        'AWS::EC2::VerifiedAccessTrustProvider SseSpecification.KmsKeyArn',
      ],
      'aws_chimesdkvoice_voice_profile_domain server_side_encryption_configuration.kms_key_arn',
      'aws_devopsguru_service_integration kms_server_side_encryption[].kms_key_id',
      [
        'aws_ecs_cluster configuration.managed_storage_configuration.fargate_ephemeral_storage_kms_key_id',
        'AWS::ECS::Cluster Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId',
      ],
      'AWS::DynamoDB::GlobalTable Replicas[].SSESpecification.KMSMasterKeyId',
      'AWS::DocDB::DBCluster MasterUserSecretKmsKeyId',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_kendra_index server_side_encryption_configuration', 'AWS::Kendra::Index ServerSideEncryptionConfiguration'],
      'aws_glue_security_configuration encryption_configuration.job_bookmarks_encryption',
      'AWS::Timestream::ScheduledQuery ErrorReportConfiguration.S3Configuration.EncryptionOption',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_imagebuilder_container_recipe instance_configuration.block_device_mapping[].ebs.encrypted',
        'AWS::ImageBuilder::ContainerRecipe InstanceConfiguration.BlockDeviceMappings[].Ebs.Encrypted',
      ],
    ],
  },
  {
    control: 'encryption',
    safe: ['disable', 'enable'],
    default: 'disable',
    atMost: 'medium',
    settings: [['aws_ec2_transit_gateway encryption_support', 'AWS::EC2::TransitGateway EncryptionSupport']],
  },
];
