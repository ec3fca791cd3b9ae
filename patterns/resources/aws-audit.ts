/** AWS: audit trails, logs, keys and secrets. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'high',
    weakening: 'removal',
    settings: [['aws_kms_key enable_key_rotation', 'AWS::KMS::Key EnableKeyRotation']],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_secretsmanager_secret_rotation rotation_rules.automatically_after_days',
        'AWS::SecretsManager::RotationSchedule RotationRules.AutomaticallyAfterDays',
      ],
    ],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: 365,
    atMost: 'medium',
    settings: [['aws_kms_key rotation_period_in_days', 'AWS::KMS::Key RotationPeriodInDays']],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'high',
    weakening: 'removal',
    settings: ['aws_cloudtrail enable_logging'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'high',
    weakening: 'removal',
    settings: ['AWS::CloudTrail::Trail IsLogging'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_cloudtrail include_global_service_events'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::CloudTrail::Trail IncludeGlobalServiceEvents'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_cloudtrail is_multi_region_trail', 'AWS::CloudTrail::Trail IsMultiRegionTrail'],
      ['aws_cloudtrail enable_log_file_validation', 'AWS::CloudTrail::Trail EnableLogFileValidation'],
    ],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: [['aws_cloudwatch_log_group retention_in_days', 'AWS::Logs::LogGroup RetentionInDays']],
  },
];
