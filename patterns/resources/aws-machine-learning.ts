/**
 * AWS: machine learning.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'instance-metadata',
    safe: ['1', '2'],
    default: 1,
    atMost: 'medium',
    settings: [
      [
        'aws_sagemaker_notebook_instance instance_metadata_service_configuration.minimum_instance_metadata_service_version',
        'AWS::SageMaker::NotebookInstance InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_sagemaker_model enable_network_isolation', 'AWS::SageMaker::Model EnableNetworkIsolation'],
      [
        'aws_sagemaker_data_quality_job_definition network_config.enable_network_isolation',
        'AWS::SageMaker::DataQualityJobDefinition NetworkConfig.EnableNetworkIsolation',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      [
        'aws_sagemaker_notebook_instance direct_internet_access',
        'AWS::SageMaker::NotebookInstance DirectInternetAccess',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['PublicInternetOnly', 'VpcOnly'],
    default: 'PublicInternetOnly',
    atMost: 'medium',
    settings: [['aws_sagemaker_domain app_network_access_type', 'AWS::SageMaker::Domain AppNetworkAccessType']],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_sagemaker_model vpc_config', 'AWS::SageMaker::Model VpcConfig'],
      ['aws_sagemaker_notebook_instance subnet_id', 'AWS::SageMaker::NotebookInstance SubnetId'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_sagemaker_domain kms_key_id', 'AWS::SageMaker::Domain KmsKeyId'],
      ['aws_sagemaker_notebook_instance kms_key_id', 'AWS::SageMaker::NotebookInstance KmsKeyId'],
      ['aws_sagemaker_endpoint_configuration kms_key_arn', 'AWS::SageMaker::EndpointConfig KmsKeyId'],
      [
        'aws_sagemaker_endpoint_configuration data_capture_config.kms_key_id',
        'AWS::SageMaker::EndpointConfig DataCaptureConfig.KmsKeyId',
      ],
      [
        'aws_sagemaker_feature_group offline_store_config.s3_storage_config.kms_key_id',
        'AWS::SageMaker::FeatureGroup OfflineStoreConfig.S3StorageConfig.KmsKeyId',
      ],
      [
        'aws_sagemaker_feature_group online_store_config.security_config.kms_key_id',
        'AWS::SageMaker::FeatureGroup OnlineStoreConfig.SecurityConfig.KmsKeyId',
      ],
      [
        'aws_sagemaker_data_quality_job_definition data_quality_job_output_config.kms_key_id',
        'AWS::SageMaker::DataQualityJobDefinition DataQualityJobOutputConfig.KmsKeyId',
      ],
      [
        'aws_sagemaker_data_quality_job_definition job_resources.cluster_config.volume_kms_key_id',
        'AWS::SageMaker::DataQualityJobDefinition JobResources.ClusterConfig.VolumeKmsKeyId',
      ],
      ['aws_comprehend_entity_recognizer model_kms_key_id', 'AWS::Comprehend::EntityRecognizer ModelKmsKeyId'],
      ['aws_comprehend_entity_recognizer volume_kms_key_id', 'AWS::Comprehend::EntityRecognizer VolumeKmsKeyId'],
      ['aws_comprehend_document_classifier model_kms_key_id', 'AWS::Comprehend::DocumentClassifier ModelKmsKeyId'],
      ['aws_comprehend_document_classifier volume_kms_key_id', 'AWS::Comprehend::DocumentClassifier VolumeKmsKeyId'],
      ['aws_rekognition_stream_processor kms_key_id', 'AWS::Rekognition::StreamProcessor KmsKeyId'],
      [
        'aws_kendra_index server_side_encryption_configuration.kms_key_id',
        'AWS::Kendra::Index ServerSideEncryptionConfiguration.KmsKeyId',
      ],
      ['aws_bedrockagent_agent customer_encryption_key_arn', 'AWS::Bedrock::Agent CustomerEncryptionKeyArn'],
      'aws_bedrock_custom_model custom_model_kms_key_id',
      ['aws_bedrock_guardrail kms_key_arn', 'AWS::Bedrock::Guardrail KmsKeyArn'],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_sagemaker_data_quality_job_definition network_config.enable_inter_container_traffic_encryption',
        'AWS::SageMaker::DataQualityJobDefinition NetworkConfig.EnableInterContainerTrafficEncryption',
      ],
    ],
  },
  {
    control: 'pod-security',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [['aws_sagemaker_notebook_instance root_access', 'AWS::SageMaker::NotebookInstance RootAccess']],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_bedrockagent_agent guardrail_configuration', 'AWS::Bedrock::Agent GuardrailConfiguration'],
  },
];
