/**
 * AWS: Kubernetes clusters and registries.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
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
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_eks_node_group remote_access.source_security_group_ids',
        'AWS::EKS::Nodegroup RemoteAccess.SourceSecurityGroups',
      ],
    ],
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
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['aws_eks_cluster encryption_config', 'AWS::EKS::Cluster EncryptionConfig']],
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
    ],
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
    settings: [
      'aws_eks_cluster enabled_cluster_log_types',
      'AWS::EKS::Cluster Logging.ClusterLogging.EnabledTypes[].Type',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [['aws_eks_cluster deletion_protection', 'AWS::EKS::Cluster DeletionProtection']],
  },
  { control: 'recovery', safe: 'off', default: false, atMost: 'medium', settings: ['aws_ecr_repository force_delete'] },
  {
    control: 'authentication',
    safe: ['CONFIG_MAP', 'API_AND_CONFIG_MAP', 'API'],
    default: 'CONFIG_MAP',
    atMost: 'low',
    settings: [
      ['aws_eks_cluster access_config.authentication_mode', 'AWS::EKS::Cluster AccessConfig.AuthenticationMode'],
    ],
  },
  {
    // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_RegistryScanningRule.html
    control: 'threat-detection',
    safe: ['MANUAL', 'SCAN_ON_PUSH', 'CONTINUOUS_SCAN'],
    default: 'SCAN_ON_PUSH',
    atMost: 'medium',
    settings: [
      'aws_ecr_registry_scanning_configuration rule[].scan_frequency',
      'AWS::ECR::RegistryScanningConfiguration Rules[].ScanFrequency',
    ],
  },
];
