/**
 * AWS: containers without Kubernetes.
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
    atMost: 'medium',
    settings: [
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
        'aws_apprunner_service network_configuration.ingress_configuration.is_publicly_accessible',
        'AWS::AppRunner::Service NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
      ],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
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
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_ecs_cluster configuration.execute_command_configuration.kms_key_id',
        'AWS::ECS::Cluster Configuration.ExecuteCommandConfiguration.KmsKeyId',
      ],
      [
        'aws_ecs_cluster configuration.managed_storage_configuration.kms_key_id',
        'AWS::ECS::Cluster Configuration.ManagedStorageConfiguration.KmsKeyId',
      ],
      ['aws_apprunner_service encryption_configuration', 'AWS::AppRunner::Service EncryptionConfiguration'],
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
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_ecs_task_definition container_definitions[].privileged',
        'AWS::ECS::TaskDefinition ContainerDefinitions[].Privileged',
      ],
      'aws_batch_job_definition eks_properties.pod_properties.containers[].security_context.privileged',
      [
        'aws_batch_job_definition container_properties.privileged',
        'AWS::Batch::JobDefinition ContainerProperties.Privileged',
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
      'aws_batch_job_definition container_properties.readonlyRootFilesystem',
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
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [['aws_ecs_service enable_execute_command', 'AWS::ECS::Service EnableExecuteCommand']],
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
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_ecs_task_definition container_definitions[].logConfiguration',
      'AWS::ECS::TaskDefinition ContainerDefinitions[].LogConfiguration',
    ],
  },
  {
    control: 'patching',
    safe: ['*', 'LATEST|'],
    default: 'LATEST',
    atMost: 'low',
    settings: [['aws_ecs_service platform_version', 'AWS::ECS::Service PlatformVersion']],
  },
];
