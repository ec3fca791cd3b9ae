/**
 * AWS: keys.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: ['aws_kms_key is_enabled', 'AWS::KMS::Key Enabled'],
  },
  {
    control: 'customer-key',
    safe: ['NONE', 'KMS'],
    default: 'NONE',
    atMost: 'medium',
    settings: ['aws_xray_encryption_config type'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      [
        'aws_dlm_lifecycle_policy policy_details.schedule[].cross_region_copy_rule[].cmk_arn',
        'AWS::DLM::LifecyclePolicy PolicyDetails.Schedules[].CrossRegionCopyRules[].CmkArn',
      ],
      [
        'aws_dlm_lifecycle_policy policy_details.action[].cross_region_copy[].encryption_configuration.cmk_arn',
        'AWS::DLM::LifecyclePolicy PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.CmkArn',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: ['AWS_OWNED_KMS_KEY', 'CUSTOMER_KMS'],
    default: 'AWS_OWNED_KMS_KEY',
    atMost: 'low',
    settings: [
      'aws_networkfirewall_firewall encryption_configuration.type',
      'aws_networkfirewall_firewall_policy encryption_configuration.type',
      'aws_networkfirewall_rule_group encryption_configuration.type',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_sagemaker_flow_definition output_config.kms_key_id'],
  },
];
