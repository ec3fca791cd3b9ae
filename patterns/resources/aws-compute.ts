/**
 * AWS: instances, containers, functions and images.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1) and the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'instance-metadata',
    safe: ['optional', 'required'],
    default: 'optional',
    atMost: 'medium',
    settings: [
      ['aws_instance metadata_options.http_tokens', 'AWS::EC2::Instance MetadataOptions.HttpTokens'],
      [
        'aws_launch_configuration metadata_options.http_tokens',
        'AWS::AutoScaling::LaunchConfiguration MetadataOptions.HttpTokens',
      ],
      [
        'aws_launch_template metadata_options.http_tokens',
        'AWS::EC2::LaunchTemplate LaunchTemplateData.MetadataOptions.HttpTokens',
      ],
      'aws_spot_instance_request metadata_options.http_tokens',
      'aws_ec2_instance_metadata_defaults http_tokens',
      [
        'aws_imagebuilder_infrastructure_configuration instance_metadata_options.http_tokens',
        'AWS::ImageBuilder::InfrastructureConfiguration InstanceMetadataOptions.HttpTokens',
      ],
    ],
  },
  {
    control: 'instance-metadata',
    safe: ['v1.0|*', 'v2.0'],
    default: '',
    atMost: 'medium',
    settings: ['aws_ami imds_support'],
  },
  {
    control: 'instance-metadata',
    safe: 'less',
    default: 1,
    atMost: 'low',
    settings: [
      [
        'aws_instance metadata_options.http_put_response_hop_limit',
        'AWS::EC2::Instance MetadataOptions.HttpPutResponseHopLimit',
      ],
      [
        'aws_launch_template metadata_options.http_put_response_hop_limit',
        'AWS::EC2::LaunchTemplate LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit',
      ],
      [
        'aws_launch_configuration metadata_options.http_put_response_hop_limit',
        'AWS::AutoScaling::LaunchConfiguration MetadataOptions.HttpPutResponseHopLimit',
      ],
    ],
  },
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
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_instance associate_public_ip_address',
      [
        'aws_launch_configuration associate_public_ip_address',
        'AWS::AutoScaling::LaunchConfiguration AssociatePublicIpAddress',
      ],
      'aws_launch_template network_interfaces[].associate_public_ip_address',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.NetworkInterfaces[].AssociatePublicIpAddress',
      'AWS::EC2::Instance NetworkInterfaces[].AssociatePublicIpAddress',
      'aws_spot_instance_request associate_public_ip_address',
      'aws_ecs_service network_configuration.assign_public_ip',
      'aws_ecs_task_set network_configuration.assign_public_ip',
    ],
  },
  {
    control: 'exposure',
    safe: ['ENABLED', 'DISABLED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['AWS::ECS::Service NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      [
        'aws_eks_cluster vpc_config.endpoint_public_access',
        'AWS::EKS::Cluster ResourcesVpcConfig.EndpointPublicAccess',
      ],
      [
        'aws_apprunner_service network_configuration.ingress_configuration.is_publicly_accessible',
        'AWS::AppRunner::Service NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_eks_cluster vpc_config.endpoint_private_access',
        'AWS::EKS::Cluster ResourcesVpcConfig.EndpointPrivateAccess',
      ],
      ['aws_sagemaker_model enable_network_isolation', 'AWS::SageMaker::Model EnableNetworkIsolation'],
      [
        'aws_sagemaker_data_quality_job_definition network_config.enable_network_isolation',
        'AWS::SageMaker::DataQualityJobDefinition NetworkConfig.EnableNetworkIsolation',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_emr_block_public_access_configuration block_public_security_group_rules'],
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
      ['aws_codebuild_project vpc_config', 'AWS::CodeBuild::Project VpcConfig'],
      [
        'aws_eks_node_group remote_access.source_security_group_ids',
        'AWS::EKS::Nodegroup RemoteAccess.SourceSecurityGroups',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_lambda_function vpc_config', 'AWS::Lambda::Function VpcConfig']],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '0.0.0.0/0',
    settings: [
      ['aws_eks_cluster vpc_config.public_access_cidrs', 'AWS::EKS::Cluster ResourcesVpcConfig.PublicAccessCidrs'],
    ],
  },
  {
    control: 'exposure',
    safe: { bad: ['all'] },
    default: '',
    atMost: 'high',
    settings: ['aws_ami_launch_permission group'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'aws_instance root_block_device.encrypted',
      'aws_instance ebs_block_device[].encrypted',
      'AWS::EC2::Instance BlockDeviceMappings[].Ebs.Encrypted',
      'aws_launch_configuration root_block_device.encrypted',
      'aws_launch_configuration ebs_block_device[].encrypted',
      'AWS::AutoScaling::LaunchConfiguration BlockDeviceMappings[].Ebs.Encrypted',
      'aws_launch_template block_device_mappings[].ebs.encrypted',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.BlockDeviceMappings[].Ebs.Encrypted',
      'aws_spot_instance_request root_block_device.encrypted',
      'aws_spot_instance_request ebs_block_device[].encrypted',
      'aws_spot_fleet_request launch_specification[].root_block_device[].encrypted',
      'aws_spot_fleet_request launch_specification[].ebs_block_device[].encrypted',
      [
        'aws_imagebuilder_image_recipe block_device_mapping[].ebs.encrypted',
        'AWS::ImageBuilder::ImageRecipe BlockDeviceMappings[].Ebs.Encrypted',
      ],
      [
        'aws_ecs_cluster configuration.execute_command_configuration.log_configuration.cloud_watch_encryption_enabled',
        'AWS::ECS::Cluster Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchEncryptionEnabled',
      ],
      [
        'aws_ecs_cluster configuration.execute_command_configuration.log_configuration.s3_bucket_encryption_enabled',
        'AWS::ECS::Cluster Configuration.ExecuteCommandConfiguration.LogConfiguration.S3EncryptionEnabled',
      ],
      'aws_ecs_service volume_configuration.managed_ebs_volume.encrypted',
    ],
  },
  {
    control: 'encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_codebuild_project artifacts.encryption_disabled', 'AWS::CodeBuild::Project Artifacts.EncryptionDisabled'],
      [
        'aws_codebuild_project secondary_artifacts[].encryption_disabled',
        'AWS::CodeBuild::Project SecondaryArtifacts[].EncryptionDisabled',
      ],
      [
        'aws_codebuild_project logs_config.s3_logs.encryption_disabled',
        'AWS::CodeBuild::Project LogsConfig.S3Logs.EncryptionDisabled',
      ],
      [
        'aws_codebuild_report_group export_config.s3_destination.encryption_disabled',
        'AWS::CodeBuild::ReportGroup ExportConfig.S3Destination.EncryptionDisabled',
      ],
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_eks_cluster encryption_config', 'AWS::EKS::Cluster EncryptionConfig'],
      ['aws_emr_cluster security_configuration', 'AWS::EMR::Cluster SecurityConfiguration'],
      ['aws_emr_cluster log_encryption_kms_key_id', 'AWS::EMR::Cluster LogEncryptionKmsKeyId'],
      ['aws_glue_job security_configuration', 'AWS::Glue::Job SecurityConfiguration'],
      'aws_glue_crawler security_configuration',
      ['aws_glue_dev_endpoint security_configuration', 'AWS::Glue::DevEndpoint SecurityConfiguration'],
    ],
  },
  {
    control: 'customer-key',
    safe: ['AES256', 'KMS|KMS_DSSE'],
    default: 'AES256',
    atMost: 'medium',
    settings: [
      [
        'aws_ecr_repository encryption_configuration.encryption_type',
        'AWS::ECR::Repository EncryptionConfiguration.EncryptionType',
      ],
      [
        'aws_ecr_repository_creation_template encryption_configuration.encryption_type',
        'AWS::ECR::RepositoryCreationTemplate EncryptionConfiguration.EncryptionType',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_ecr_repository encryption_configuration.kms_key', 'AWS::ECR::Repository EncryptionConfiguration.KmsKey'],
      ['aws_lambda_function kms_key_arn', 'AWS::Lambda::Function KmsKeyArn'],
      ['aws_lambda_event_source_mapping kms_key_arn', 'AWS::Lambda::EventSourceMapping KmsKeyArn'],
      'aws_instance root_block_device.kms_key_id',
      [
        'aws_ecs_cluster configuration.execute_command_configuration.kms_key_id',
        'AWS::ECS::Cluster Configuration.ExecuteCommandConfiguration.KmsKeyId',
      ],
      [
        'aws_ecs_cluster configuration.managed_storage_configuration.kms_key_id',
        'AWS::ECS::Cluster Configuration.ManagedStorageConfiguration.KmsKeyId',
      ],
      ['aws_apprunner_service encryption_configuration', 'AWS::AppRunner::Service EncryptionConfiguration'],
      ['aws_codebuild_project encryption_key', 'AWS::CodeBuild::Project EncryptionKey'],
      [
        'aws_codebuild_report_group export_config.s3_destination.encryption_key',
        'AWS::CodeBuild::ReportGroup ExportConfig.S3Destination.EncryptionKey',
      ],
      ['aws_codepipeline artifact_store.encryption_key', 'AWS::CodePipeline::Pipeline ArtifactStore.EncryptionKey'],
      ['aws_codeartifact_domain encryption_key', 'AWS::CodeArtifact::Domain EncryptionKey'],
      ['aws_codecommit_repository kms_key_id', 'AWS::CodeCommit::Repository KmsKeyId'],
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
      ['aws_mwaa_environment kms_key', 'AWS::MWAA::Environment KmsKey'],
      ['aws_imagebuilder_component kms_key_id', 'AWS::ImageBuilder::Component KmsKeyId'],
      ['aws_imagebuilder_container_recipe kms_key_id', 'AWS::ImageBuilder::ContainerRecipe KmsKeyId'],
      [
        'aws_imagebuilder_distribution_configuration distribution[].ami_distribution_configuration.kms_key_id',
        'AWS::ImageBuilder::DistributionConfiguration Distributions[].AmiDistributionConfiguration.KmsKeyId',
      ],
      [
        'aws_imagebuilder_image_recipe block_device_mapping[].ebs.kms_key_id',
        'AWS::ImageBuilder::ImageRecipe BlockDeviceMappings[].Ebs.KmsKeyId',
      ],
      ['aws_comprehend_entity_recognizer model_kms_key_id', 'AWS::Comprehend::EntityRecognizer ModelKmsKeyId'],
      ['aws_comprehend_entity_recognizer volume_kms_key_id', 'AWS::Comprehend::EntityRecognizer VolumeKmsKeyId'],
      ['aws_comprehend_document_classifier model_kms_key_id', 'AWS::Comprehend::DocumentClassifier ModelKmsKeyId'],
      ['aws_comprehend_document_classifier volume_kms_key_id', 'AWS::Comprehend::DocumentClassifier VolumeKmsKeyId'],
      'aws_elastictranscoder_pipeline aws_kms_key_arn',
      ['aws_m2_environment kms_key_id', 'AWS::M2::Environment KmsKeyId'],
      ['aws_m2_application kms_key_id', 'AWS::M2::Application KmsKeyId'],
      ['aws_rekognition_stream_processor kms_key_id', 'AWS::Rekognition::StreamProcessor KmsKeyId'],
      ['aws_datazone_domain kms_key_identifier', 'AWS::DataZone::Domain KmsKeyIdentifier'],
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
    control: 'transit-encryption',
    safe: ['DISABLED', 'ENABLED'],
    default: 'DISABLED',
    atMost: 'high',
    settings: [
      'aws_ecs_task_definition volume[].efs_volume_configuration.transit_encryption',
      'AWS::ECS::TaskDefinition Volumes[].EFSVolumeConfiguration.TransitEncryption',
    ],
  },
  {
    control: 'authentication',
    safe: ['DISABLED', 'ENABLED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: [
      'aws_ecs_task_definition volume[].efs_volume_configuration.authorization_config.iam',
      'AWS::ECS::TaskDefinition Volumes[].EFSVolumeConfiguration.AuthorizationConfig.IAM',
    ],
  },
  {
    control: 'authentication',
    safe: ['NONE', 'AWS_IAM'],
    default: '',
    atMost: 'high',
    settings: [
      ['aws_lambda_function_url authorization_type', 'AWS::Lambda::Url AuthType'],
      ['aws_lambda_permission function_url_auth_type', 'AWS::Lambda::Permission FunctionUrlAuthType'],
      'AWS::Serverless::Function FunctionUrlConfig.AuthType',
    ],
  },
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: [
      ['aws_codebuild_project source.insecure_ssl', 'AWS::CodeBuild::Project Source.InsecureSsl'],
      [
        'aws_codebuild_project secondary_sources[].insecure_ssl',
        'AWS::CodeBuild::Project SecondarySources[].InsecureSsl',
      ],
      'aws_api_gateway_integration tls_config.insecure_skip_verification',
    ],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_codebuild_project environment.privileged_mode', 'AWS::CodeBuild::Project Environment.PrivilegedMode'],
      [
        'aws_ecs_task_definition container_definitions[].privileged',
        'AWS::ECS::TaskDefinition ContainerDefinitions[].Privileged',
      ],
    ],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_ecs_task_definition container_definitions[].readonlyRootFilesystem',
        'AWS::ECS::TaskDefinition ContainerDefinitions[].ReadonlyRootFilesystem',
      ],
    ],
  },
  {
    control: 'pod-security',
    safe: ['root|0|root:root|0:0', '*'],
    default: 'root',
    atMost: 'medium',
    settings: [
      ['aws_ecs_task_definition container_definitions[].user', 'AWS::ECS::TaskDefinition ContainerDefinitions[].User'],
    ],
  },
  {
    control: 'pod-security',
    safe: { bad: ['ALL', 'SYS_ADMIN', 'SYS_PTRACE', 'SYS_MODULE', 'NET_ADMIN', 'DAC_READ_SEARCH', 'BPF', 'SYS_RAWIO'] },
    default: '',
    atMost: 'high',
    settings: [
      [
        'aws_ecs_task_definition container_definitions[].linuxParameters.capabilities.add',
        'AWS::ECS::TaskDefinition ContainerDefinitions[].LinuxParameters.Capabilities.Add',
      ],
    ],
  },
  {
    control: 'pod-security',
    safe: ['host', '*'],
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_ecs_task_definition network_mode', 'AWS::ECS::TaskDefinition NetworkMode'],
      ['aws_ecs_task_definition pid_mode', 'AWS::ECS::TaskDefinition PidMode'],
      ['aws_ecs_task_definition ipc_mode', 'AWS::ECS::TaskDefinition IpcMode'],
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
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [['aws_ecs_service enable_execute_command', 'AWS::ECS::Service EnableExecuteCommand']],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_ecr_repository image_scanning_configuration.scan_on_push',
        'AWS::ECR::Repository ImageScanningConfiguration.ScanOnPush',
      ],
    ],
  },
  {
    control: 'image-integrity',
    safe: ['MUTABLE', 'MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION', 'IMMUTABLE'],
    default: 'MUTABLE',
    atMost: 'medium',
    settings: [
      ['aws_ecr_repository image_tag_mutability', 'AWS::ECR::Repository ImageTagMutability'],
      [
        'aws_ecr_repository_creation_template image_tag_mutability',
        'AWS::ECR::RepositoryCreationTemplate ImageTagMutability',
      ],
    ],
  },
  {
    control: 'image-integrity',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_lambda_function code_signing_config_arn', 'AWS::Lambda::Function CodeSigningConfigArn'],
      'AWS::Serverless::Function CodeSigningConfigArn',
    ],
  },
  {
    control: 'image-integrity',
    safe: ['Warn', 'Enforce'],
    default: 'Warn',
    atMost: 'medium',
    settings: [
      [
        'aws_lambda_code_signing_config policies.untrusted_artifact_on_deployment',
        'AWS::Lambda::CodeSigningConfig CodeSigningPolicies.UntrustedArtifactOnDeployment',
      ],
    ],
  },
  {
    control: 'image-integrity',
    safe: ['BASIC', 'ENHANCED'],
    default: 'BASIC',
    atMost: 'low',
    settings: [
      ['aws_ecr_registry_scanning_configuration scan_type', 'AWS::ECR::RegistryScanningConfiguration ScanType'],
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['aws_eks_cluster enabled_cluster_log_types', 'AWS::EKS::Cluster Logging.ClusterLogging.EnabledTypes'],
  },
  {
    control: 'audit',
    safe: ['disabled', 'enabled', 'enhanced'],
    default: 'disabled',
    atMost: 'medium',
    settings: ['aws_ecs_cluster setting[name=containerinsights].value', 'AWS::ECS::Cluster ClusterSettings[].Value'],
  },
  {
    control: 'audit',
    safe: ['NONE', 'DEFAULT', 'OVERRIDE'],
    default: 'DEFAULT',
    atMost: 'medium',
    settings: [
      [
        'aws_ecs_cluster configuration.execute_command_configuration.logging',
        'AWS::ECS::Cluster Configuration.ExecuteCommandConfiguration.Logging',
      ],
    ],
  },
  {
    control: 'audit',
    safe: ['PassThrough', 'Active'],
    default: 'PassThrough',
    atMost: 'low',
    settings: [
      ['aws_lambda_function tracing_config.mode', 'AWS::Lambda::Function TracingConfig.Mode'],
      'AWS::Serverless::Function Tracing',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_instance monitoring', 'AWS::EC2::Instance Monitoring'],
      ['aws_launch_template monitoring.enabled', 'AWS::EC2::LaunchTemplate LaunchTemplateData.Monitoring.Enabled'],
      'AWS::Serverless::Api TracingEnabled',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [
      ['aws_launch_configuration enable_monitoring', 'AWS::AutoScaling::LaunchConfiguration InstanceMonitoring'],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_codebuild_project logs_config', 'AWS::CodeBuild::Project LogsConfig'],
      ['aws_emr_cluster log_uri', 'AWS::EMR::Cluster LogUri'],
    ],
  },
  {
    control: 'audit',
    safe: ['DISABLED', 'ENABLED'],
    default: 'ENABLED',
    atMost: 'medium',
    settings: [
      [
        'aws_codebuild_project logs_config.cloudwatch_logs.status',
        'AWS::CodeBuild::Project LogsConfig.CloudWatchLogs.Status',
      ],
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
      ['aws_instance disable_api_termination', 'AWS::EC2::Instance DisableApiTermination'],
      'aws_instance disable_api_stop',
      [
        'aws_launch_template disable_api_termination',
        'AWS::EC2::LaunchTemplate LaunchTemplateData.DisableApiTermination',
      ],
      ['aws_emr_cluster termination_protection', 'AWS::EMR::Cluster Instances.TerminationProtected'],
      ['aws_eks_cluster deletion_protection', 'AWS::EKS::Cluster DeletionProtection'],
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['aws_ecr_repository force_delete'],
  },
  {
    control: 'authentication',
    safe: ['CONFIG_MAP', 'API_AND_CONFIG_MAP', 'API'],
    default: 'CONFIG_MAP',
    atMost: 'low',
    settings: [
      ['aws_eks_cluster access_config.authentication_mode', 'AWS::EKS::Cluster AccessConfig.AuthenticationMode'],
    ],
  },
];
