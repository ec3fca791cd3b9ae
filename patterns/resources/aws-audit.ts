/**
 * AWS: audit trails, logs, threat detection and configuration records.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1) and the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216,
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
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
    settings: [
      'aws_cloudtrail include_global_service_events',
      ['aws_cloudtrail_event_data_store multi_region_enabled', 'AWS::CloudTrail::EventDataStore MultiRegionEnabled'],
      'aws_config_configuration_recorder_status is_enabled',
      [
        'aws_config_configuration_recorder recording_group.all_supported',
        'AWS::Config::ConfigurationRecorder RecordingGroup.AllSupported',
      ],
      [
        'aws_cloudtrail event_selector[].include_management_events',
        'AWS::CloudTrail::Trail EventSelectors[].IncludeManagementEvents',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'AWS::CloudTrail::Trail IncludeGlobalServiceEvents',
      ['aws_cloudtrail is_organization_trail', 'AWS::CloudTrail::Trail IsOrganizationTrail'],
      [
        'aws_config_configuration_recorder recording_group.include_global_resource_types',
        'AWS::Config::ConfigurationRecorder RecordingGroup.IncludeGlobalResourceTypes',
      ],
      'aws_config_configuration_aggregator account_aggregation_source.all_regions',
      'aws_config_configuration_aggregator organization_aggregation_source.all_regions',
      'AWS::Config::ConfigurationAggregator AccountAggregationSources[].AllAwsRegions',
      'AWS::Config::ConfigurationAggregator OrganizationAggregationSource.AllAwsRegions',
    ],
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
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_cloudtrail cloud_watch_logs_group_arn', 'AWS::CloudTrail::Trail CloudWatchLogsLogGroupArn'],
      ['aws_cloudtrail sns_topic_name', 'AWS::CloudTrail::Trail SnsTopicName'],
      ['aws_cloudtrail insight_selector', 'AWS::CloudTrail::Trail InsightSelectors'],
    ],
  },
  {
    control: 'audit',
    safe: ['WriteOnly|ReadOnly', 'All'],
    default: 'All',
    atMost: 'medium',
    settings: [
      ['aws_cloudtrail event_selector[].read_write_type', 'AWS::CloudTrail::Trail EventSelectors[].ReadWriteType'],
    ],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: [['aws_cloudwatch_log_group retention_in_days', 'AWS::Logs::LogGroup RetentionInDays']],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 2555,
    atMost: 'medium',
    settings: [
      ['aws_cloudtrail_event_data_store retention_period', 'AWS::CloudTrail::EventDataStore RetentionPeriod'],
      'aws_config_retention_configuration retention_period_in_days',
    ],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'low',
    settings: [['aws_cloudwatch_event_archive retention_days', 'AWS::Events::Archive RetentionDays']],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_cloudtrail kms_key_id', 'AWS::CloudTrail::Trail KMSKeyId'],
      ['aws_cloudtrail_event_data_store kms_key_id', 'AWS::CloudTrail::EventDataStore KmsKeyId'],
      ['aws_cloudwatch_log_group kms_key_id', 'AWS::Logs::LogGroup KmsKeyId'],
      ['aws_config_delivery_channel s3_kms_key_arn', 'AWS::Config::DeliveryChannel S3KmsKeyArn'],
      'aws_guardduty_publishing_destination kms_key_arn',
      'aws_securitylake_data_lake configuration.encryption_configuration.kms_key_id',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      [
        'aws_cloudtrail_event_data_store termination_protection_enabled',
        'AWS::CloudTrail::EventDataStore TerminationProtectionEnabled',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_cloudwatch_log_group deletion_protection_enabled', 'AWS::Logs::LogGroup DeletionProtectionEnabled'],
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [['aws_guardduty_detector enable', 'AWS::GuardDuty::Detector Enable']],
  },
  {
    control: 'threat-detection',
    safe: ['DISABLED|PAUSED', 'ENABLED'],
    default: 'ENABLED',
    atMost: 'medium',
    settings: ['aws_guardduty_detector_feature status', ['aws_macie2_account status', 'AWS::Macie::Session Status']],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_guardduty_detector datasources.s3_logs.enable', 'AWS::GuardDuty::Detector DataSources.S3Logs.Enable'],
      [
        'aws_guardduty_detector datasources.kubernetes.audit_logs.enable',
        'AWS::GuardDuty::Detector DataSources.Kubernetes.AuditLogs.Enable',
      ],
      [
        'aws_guardduty_detector datasources.malware_protection.scan_ec2_instance_with_findings.ebs_volumes.enable',
        'AWS::GuardDuty::Detector DataSources.MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes',
      ],
      'aws_inspector2_organization_configuration auto_enable.ec2',
      'aws_inspector2_organization_configuration auto_enable.ecr',
      'aws_inspector2_organization_configuration auto_enable.lambda',
      [
        'aws_securityhub_organization_configuration auto_enable',
        'AWS::SecurityHub::OrganizationConfiguration AutoEnable',
      ],
    ],
  },
  {
    control: 'threat-detection',
    safe: ['NONE', 'NEW', 'ALL'],
    default: 'NONE',
    atMost: 'medium',
    settings: ['aws_guardduty_organization_configuration auto_enable_organization_members'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['aws_securityhub_account enable_default_standards', 'AWS::SecurityHub::Hub EnableDefaultStandards']],
  },
  {
    control: 'threat-detection',
    safe: ['SIX_HOURS', 'ONE_HOUR', 'FIFTEEN_MINUTES'],
    default: 'SIX_HOURS',
    atMost: 'low',
    settings: [
      ['aws_guardduty_detector finding_publishing_frequency', 'AWS::GuardDuty::Detector FindingPublishingFrequency'],
      ['aws_macie2_account finding_publishing_frequency', 'AWS::Macie::Session FindingPublishingFrequency'],
    ],
  },
  {
    control: 'threat-detection',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['aws_inspector2_enabler resource_types'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [['aws_cloudwatch_metric_alarm actions_enabled', 'AWS::CloudWatch::Alarm ActionsEnabled']],
  },
];
