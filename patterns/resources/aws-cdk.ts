/**
 * Classes of the AWS CDK: programs and networks.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'cdk:ecs_patterns.ApplicationLoadBalancedFargateService redirectHTTP',
      'cdk:ecs_patterns.ApplicationLoadBalancedEc2Service redirectHTTP',
    ],
  },
  {
    control: 'recovery',
    safe: ['DESTROY', 'SNAPSHOT|RETAIN|RETAIN_ON_UPDATE_OR_DELETE|*'],
    default: '*',
    atMost: 'medium',
    settings: ['cdk:ecr.Repository removalPolicy', 'cdk:ec2.Volume removalPolicy'],
  },
  { control: 'recovery', safe: 'off', default: false, atMost: 'low', settings: ['cdk:ecr.Repository emptyOnDelete'] },
  { control: 'encryption', safe: 'on', default: false, atMost: 'high', settings: ['cdk:ec2.Volume encrypted'] },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'cdk:ec2.Instance blockDevices[].volume.encrypted',
      'cdk:ec2.LaunchTemplate blockDevices[].volume.encrypted',
      'cdk:autoscaling.AutoScalingGroup blockDevices[].volume.encrypted',
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['cdk:eks.Cluster clusterLogging', 'cdk:eks.FargateCluster clusterLogging'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'cdk:eks.Cluster secretsEncryptionKey',
      'cdk:codebuild.Project encryptionKey',
      'cdk:lambda.Function environmentEncryption',
    ],
  },
  { control: 'audit', safe: 'longer', default: 0, atMost: 'medium', settings: ['cdk:lambda.Function logRetention'] },
  {
    control: 'authentication',
    safe: ['NONE', 'AWS_IAM'],
    default: 'AWS_IAM',
    atMost: 'high',
    settings: ['cdk:lambda.FunctionUrl authType'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['cdk:ecs_patterns.ApplicationLoadBalancedFargateService certificate'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'cdk:ecs.FargateService assignPublicIp',
      'cdk:ecs_patterns.ApplicationLoadBalancedFargateService assignPublicIp',
      'cdk:ec2.Instance associatePublicIpAddress',
      'cdk:autoscaling.AutoScalingGroup associatePublicIpAddress',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: [
      'cdk:ecs_patterns.ApplicationLoadBalancedFargateService publicLoadBalancer',
      'cdk:ec2.SecurityGroup allowAllOutbound',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['cdk:ecs.FargateService enableExecuteCommand', 'cdk:ecs.Ec2Service enableExecuteCommand'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['cdk:ecs.ContainerDefinition privileged'],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cdk:ecs.ContainerDefinition readonlyRootFilesystem'],
  },
  {
    control: 'instance-metadata',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'cdk:ec2.Instance requireImdsv2',
      'cdk:ec2.LaunchTemplate requireImdsv2',
      'cdk:autoscaling.AutoScalingGroup requireImdsv2',
    ],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC', 'PUBLIC_AND_PRIVATE', 'PRIVATE'],
    default: 'PUBLIC_AND_PRIVATE',
    atMost: 'medium',
    settings: ['cdk:eks.Cluster endpointAccess', 'cdk:eks.FargateCluster endpointAccess'],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cdk:ecr.Repository imageScanOnPush'],
  },
  {
    control: 'image-integrity',
    safe: ['MUTABLE', 'IMMUTABLE'],
    default: 'MUTABLE',
    atMost: 'medium',
    settings: ['cdk:ecr.Repository imageTagMutability'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['cdk:codebuild.Project environment.privileged', 'cdk:codebuild.PipelineProject environment.privileged'],
  },
];
