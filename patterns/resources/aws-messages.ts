/**
 * AWS: queues, topics, streams and mail.
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
    atMost: 'high',
    settings: [['aws_mq_broker publicly_accessible', 'AWS::AmazonMQ::Broker PubliclyAccessible']],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['aws_chime_voice_connector_termination cidr_allow_list'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'aws_chime_voice_connector_logging enable_sip_logs',
      'aws_chime_voice_connector_logging enable_media_metric_logs',
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['aws_chime_voice_connector_streaming data_retention'],
  },
  {
    control: 'recovery',
    safe: ['SINGLE_INSTANCE', '*'],
    default: 'SINGLE_INSTANCE',
    atMost: 'low',
    settings: [['aws_mq_broker deployment_mode', 'AWS::AmazonMQ::Broker DeploymentMode']],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_msk_cluster client_authentication.sasl.iam', 'AWS::MSK::Cluster ClientAuthentication.Sasl.Iam.Enabled'],
      ['aws_msk_cluster client_authentication.sasl.scram', 'AWS::MSK::Cluster ClientAuthentication.Sasl.Scram.Enabled'],
      [
        'aws_msk_serverless_cluster client_authentication.sasl.iam.enabled',
        'AWS::MSK::ServerlessCluster ClientAuthentication.Sasl.Iam.Enabled',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['SERVICE_PROVIDED_EIPS', 'DISABLED'],
    default: 'DISABLED',
    atMost: 'high',
    settings: [
      [
        'aws_msk_cluster broker_node_group_info.connectivity_info.public_access.type',
        'AWS::MSK::Cluster BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_msk_cluster client_authentication.unauthenticated',
        'AWS::MSK::Cluster ClientAuthentication.Unauthenticated.Enabled',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['aws_msk_cluster client_authentication.tls', 'AWS::MSK::Cluster ClientAuthentication.Tls']],
  },
  {
    control: 'transit-encryption',
    safe: ['PLAINTEXT', 'TLS_PLAINTEXT', 'TLS'],
    default: 'TLS',
    atMost: 'high',
    settings: [
      [
        'aws_msk_cluster encryption_info.encryption_in_transit.client_broker',
        'AWS::MSK::Cluster EncryptionInfo.EncryptionInTransit.ClientBroker',
      ],
      [
        'aws_mskconnect_connector kafka_cluster_encryption_in_transit.encryption_type',
        'AWS::KafkaConnect::Connector KafkaClusterEncryptionInTransit.EncryptionType',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      [
        'aws_msk_cluster encryption_info.encryption_in_transit.in_cluster',
        'AWS::MSK::Cluster EncryptionInfo.EncryptionInTransit.InCluster',
      ],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'aws_kinesis_firehose_delivery_stream server_side_encryption.enabled',
      ['aws_chime_voice_connector require_encryption', 'AWS::Chime::VoiceConnector RequireEncryption'],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['aws_sqs_queue sqs_managed_sse_enabled', 'AWS::SQS::Queue SqsManagedSseEnabled']],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_sns_topic kms_master_key_id', 'AWS::SNS::Topic KmsMasterKeyId'],
      ['aws_sqs_queue kms_master_key_id', 'AWS::SQS::Queue KmsMasterKeyId'],
      'AWS::KinesisFirehose::DeliveryStream DeliveryStreamEncryptionConfigurationInput',
      'AWS::Kinesis::Stream StreamEncryption',
    ],
  },
  {
    control: 'encryption',
    safe: ['NONE', 'KMS'],
    default: 'NONE',
    atMost: 'high',
    settings: ['aws_kinesis_stream encryption_type'],
  },
  {
    control: 'customer-key',
    safe: ['AWS_OWNED_CMK', 'CUSTOMER_MANAGED_CMK'],
    default: 'AWS_OWNED_CMK',
    atMost: 'medium',
    settings: [
      [
        'aws_kinesis_firehose_delivery_stream server_side_encryption.key_type',
        'AWS::KinesisFirehose::DeliveryStream DeliveryStreamEncryptionConfigurationInput.KeyType',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      ['aws_mq_broker encryption_options.use_aws_owned_key', 'AWS::AmazonMQ::Broker EncryptionOptions.UseAwsOwnedKey'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_mq_broker encryption_options.kms_key_id', 'AWS::AmazonMQ::Broker EncryptionOptions.KmsKeyId'],
      [
        'aws_msk_cluster encryption_info.encryption_at_rest_kms_key_arn',
        'AWS::MSK::Cluster EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
      ],
      ['aws_kinesis_stream kms_key_id', 'AWS::Kinesis::Stream StreamEncryption.KeyId'],
      [
        'aws_kinesis_firehose_delivery_stream server_side_encryption.key_arn',
        'AWS::KinesisFirehose::DeliveryStream DeliveryStreamEncryptionConfigurationInput.KeyARN',
      ],
      'aws_kinesis_firehose_delivery_stream extended_s3_configuration.kms_key_arn',
      ['aws_kinesis_video_stream kms_key_id', 'AWS::KinesisVideo::Stream KmsKeyId'],
      'aws_appflow_flow kms_arn',
      'aws_appflow_connector_profile kms_arn',
      'aws_connect_instance_storage_config storage_config.s3_config.encryption_config',
      'aws_connect_instance_storage_config storage_config.kinesis_video_stream_config.encryption_config',
      ['aws_customerprofiles_domain default_encryption_key', 'AWS::CustomerProfiles::Domain DefaultEncryptionKey'],
    ],
  },
  {
    control: 'authentication',
    safe: ['SIMPLE', 'LDAP|CONFIG_MANAGED'],
    default: 'SIMPLE',
    atMost: 'low',
    settings: [['aws_mq_broker authentication_strategy', 'AWS::AmazonMQ::Broker AuthenticationStrategy']],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_mq_broker logs.audit', 'AWS::AmazonMQ::Broker Logs.Audit'],
      ['aws_mq_broker logs.general', 'AWS::AmazonMQ::Broker Logs.General'],
      [
        'aws_msk_cluster logging_info.broker_logs.cloudwatch_logs.enabled',
        'AWS::MSK::Cluster LoggingInfo.BrokerLogs.CloudWatchLogs.Enabled',
      ],
      [
        'aws_msk_cluster logging_info.broker_logs.firehose.enabled',
        'AWS::MSK::Cluster LoggingInfo.BrokerLogs.Firehose.Enabled',
      ],
      ['aws_msk_cluster logging_info.broker_logs.s3.enabled', 'AWS::MSK::Cluster LoggingInfo.BrokerLogs.S3.Enabled'],
      'aws_kinesis_firehose_delivery_stream extended_s3_configuration.cloudwatch_logging_options.enabled',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [['aws_mq_broker auto_minor_version_upgrade', 'AWS::AmazonMQ::Broker AutoMinorVersionUpgrade']],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 24,
    atMost: 'low',
    settings: [['aws_kinesis_stream retention_period', 'AWS::Kinesis::Stream RetentionPeriodHours']],
  },
  {
    control: 'transit-encryption',
    safe: ['Optional', 'Require'],
    default: 'Optional',
    atMost: 'medium',
    settings: [
      ['aws_ses_configuration_set delivery_options.tls_policy', 'AWS::SES::ConfigurationSet DeliveryOptions.TlsPolicy'],
      'aws_sesv2_configuration_set delivery_options.tls_policy',
      'aws_ses_receipt_rule tls_policy',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['aws_ses_receipt_rule scan_enabled'],
  },
];
