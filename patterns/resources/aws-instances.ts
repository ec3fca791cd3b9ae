/**
 * AWS: instances and images.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
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
      'aws_ami_copy encrypted',
      'aws_ami ebs_block_device[].encrypted',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_instance root_block_device.kms_key_id',
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
      'aws_elastictranscoder_pipeline aws_kms_key_arn',
      'aws_ami_copy kms_key_id',
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
    ],
  },
  {
    control: 'exposure',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['aws_ssm_document permissions.account_ids'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_ssm_document content.inputs.s3EncryptionEnabled',
      'aws_ssm_document content.inputs.cloudWatchEncryptionEnabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['aws_ssm_document content.inputs.kmsKeyId'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_ssm_document content.inputs.s3BucketName',
      'aws_ssm_document content.inputs.cloudWatchLogGroupName',
    ],
  },
  {
    control: 'instance-metadata',
    safe: ['enabled', 'disabled'],
    default: 'enabled',
    atMost: 'low',
    settings: ['aws_instance metadata_options.http_endpoint', 'aws_launch_template metadata_options.http_endpoint'],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['aws_instance source_dest_check', 'AWS::EC2::Instance SourceDestCheck']],
  },
];
