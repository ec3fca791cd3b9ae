/**
 * Inputs of public Terraform modules: programs and networks.
 * https://registry.terraform.io/namespaces/terraform-aws-modules, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['terraform_module_aws_alb access_logs', 'terraform_module_aws_cloudfront logging_config'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['terraform_module_aws_eks cluster_endpoint_public_access|endpoint_public_access'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '0.0.0.0/0',
    settings: ['terraform_module_aws_eks cluster_endpoint_public_access_cidrs|endpoint_public_access_cidrs'],
  },
  {
    control: 'audit',
    safe: 'items',
    default: 'audit,api,authenticator',
    atMost: 'medium',
    settings: ['terraform_module_aws_eks cluster_enabled_log_types|enabled_log_types'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_aws_eks create_kms_key'],
  },
  {
    // With it, all policies of the account count. Version 20 has it by default.
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    sure: false,
    atMost: 'medium',
    settings: ['terraform_module_aws_eks kms_key_enable_default_policy'],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_aws_eks enable_kms_key_rotation'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['terraform_module_aws_eks enable_cluster_creator_admin_permissions'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['terraform_module_aws_vpc enable_flow_log'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_vpc map_public_ip_on_launch',
      'terraform_module_aws_ec2-instance associate_public_ip_address',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_vpc manage_default_security_group',
      'terraform_module_aws_alb drop_invalid_header_fields',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: ['terraform_module_aws_alb enable_deletion_protection'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'terraform_module_aws_alb internal',
      'terraform_module_google_kubernetes-engine enable_private_nodes',
      'terraform_module_google_kubernetes-engine enable_private_endpoint',
      'terraform_module_azurerm_aks private_cluster_enabled',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'terraform_module_aws_security-group ingress_cidr_blocks',
      'terraform_module_aws_security-group ingress_with_cidr_blocks[].cidr_blocks',
      'terraform_module_aws_security-group computed_ingress_with_cidr_blocks[].cidr_blocks',
    ],
  },
  {
    control: 'authentication',
    safe: ['NONE', 'AWS_IAM'],
    default: 'NONE',
    atMost: 'high',
    settings: ['terraform_module_aws_lambda authorization_type'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['terraform_module_aws_lambda kms_key_arn'],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_aws_ecr repository_image_scan_on_push'],
  },
  {
    control: 'image-integrity',
    safe: ['MUTABLE', 'IMMUTABLE'],
    default: 'IMMUTABLE',
    atMost: 'medium',
    settings: ['terraform_module_aws_ecr repository_image_tag_mutability'],
  },
  {
    control: 'instance-metadata',
    safe: ['optional', 'required'],
    default: 'required',
    atMost: 'high',
    settings: ['terraform_module_aws_ec2-instance metadata_options.http_tokens'],
  },
  {
    control: 'transit-encryption',
    safe: ['allow-all', 'redirect-to-https', 'https-only'],
    default: '',
    atMost: 'high',
    settings: ['terraform_module_aws_cloudfront default_cache_behavior.viewer_protocol_policy'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['terraform_module_aws_cloudfront viewer_certificate.minimum_protocol_version'],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'terraform_module_aws_cloudfront web_acl_id|web_acl_arn',
      'terraform_module_aws_alb web_acl_id|web_acl_arn',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['terraform_module_google_kubernetes-engine enable_binary_authorization'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['terraform_module_azurerm_aks local_account_disabled'],
  },
];
