/**
 * AWS: builds, packages, deployments and applications.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['aws_codebuild_project vpc_config', 'AWS::CodeBuild::Project VpcConfig']],
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
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_codebuild_project encryption_key', 'AWS::CodeBuild::Project EncryptionKey'],
      [
        'aws_codebuild_report_group export_config.s3_destination.encryption_key',
        'AWS::CodeBuild::ReportGroup ExportConfig.S3Destination.EncryptionKey',
      ],
      ['aws_codepipeline artifact_store.encryption_key', 'AWS::CodePipeline::Pipeline ArtifactStore.EncryptionKey'],
      ['aws_codeartifact_domain encryption_key', 'AWS::CodeArtifact::Domain EncryptionKey'],
      ['aws_codecommit_repository kms_key_id', 'AWS::CodeCommit::Repository KmsKeyId'],
      ['aws_m2_environment kms_key_id', 'AWS::M2::Environment KmsKeyId'],
      ['aws_m2_application kms_key_id', 'AWS::M2::Application KmsKeyId'],
      [
        'aws_appconfig_configuration_profile kms_key_identifier',
        'AWS::AppConfig::ConfigurationProfile KmsKeyIdentifier',
      ],
      ['aws_synthetics_canary artifact_config.s3_encryption', 'AWS::Synthetics::Canary ArtifactConfig.S3Encryption'],
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
    ],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_codebuild_project environment.privileged_mode', 'AWS::CodeBuild::Project Environment.PrivilegedMode'],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['aws_codebuild_project logs_config', 'AWS::CodeBuild::Project LogsConfig']],
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
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [['aws_m2_environment publicly_accessible', 'AWS::M2::Environment PubliclyAccessible']],
  },
  {
    control: 'exposure',
    safe: ['CONNECT_SSH', 'CONNECT_SSM'],
    default: 'CONNECT_SSH',
    atMost: 'low',
    settings: [['aws_cloud9_environment_ec2 connection_type', 'AWS::Cloud9::EnvironmentEC2 ConnectionType']],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'low',
    settings: ['aws_cloudformation_stack notification_arns'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_elastic_beanstalk_environment setting[name=managedactionsenabled].value'],
  },
  {
    control: 'audit',
    safe: ['basic|', 'enhanced'],
    default: 'basic',
    atMost: 'low',
    settings: ['aws_elastic_beanstalk_environment setting[name=systemtype].value'],
  },
  {
    control: 'authentication',
    safe: ['PLAINTEXT', 'PARAMETER_STORE|SECRETS_MANAGER'],
    default: 'PLAINTEXT',
    atMost: 'low',
    settings: [
      'aws_codebuild_project environment.environment_variable[].type',
      'AWS::CodeBuild::Project Environment.EnvironmentVariables[].Type',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_amplify_app enable_basic_auth', 'aws_amplify_branch enable_basic_auth'],
  },
  {
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
    control: 'instance-metadata',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_elastic_beanstalk_environment setting[name=disableimdsv1].value'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_elastic_beanstalk_environment setting[name=streamlogs].value',
      'aws_elastic_beanstalk_environment setting[name=accesslogss3enabled].value',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['aws_elastic_beanstalk_environment setting[name=associatepublicipaddress].value'],
  },
  {
    control: 'exposure',
    safe: ['public', 'internal'],
    default: 'public',
    atMost: 'medium',
    settings: ['aws_elastic_beanstalk_environment setting[name=elbscheme].value'],
  },
];
