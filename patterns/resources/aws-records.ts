/**
 * AWS: logs, connections and exposure of further services.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs and the CloudFormation resource schemas, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'AWS::AmazonMQ::Broker Logs',
      ['aws_cloudwatch_event_bus log_config', 'AWS::Events::EventBus LogConfig'],
      ['aws_fis_experiment_template log_configuration', 'AWS::FIS::ExperimentTemplate LogConfiguration'],
      [
        'aws_imagebuilder_infrastructure_configuration logging',
        'AWS::ImageBuilder::InfrastructureConfiguration Logging',
      ],
      [
        'aws_networkfirewall_logging_configuration logging_configuration.log_destination_config',
        'AWS::NetworkFirewall::LoggingConfiguration LoggingConfiguration.LogDestinationConfigs',
      ],
      ['aws_osis_pipeline log_publishing_options', 'AWS::OSIS::Pipeline LogPublishingOptions'],
      ['aws_appmesh_virtual_gateway spec.logging', 'AWS::AppMesh::VirtualGateway Spec.Logging'],
      ['aws_appmesh_virtual_node spec.logging', 'AWS::AppMesh::VirtualNode Spec.Logging'],
      [
        'aws_emrserverless_application monitoring_configuration',
        'AWS::EMRServerless::Application MonitoringConfiguration',
      ],
      [
        'aws_timestreaminfluxdb_db_instance log_delivery_configuration',
        'AWS::Timestream::InfluxDBInstance LogDeliveryConfiguration',
      ],
      'AWS::EKS::Cluster Logging',
      'AWS::EC2::VerifiedAccessInstance LoggingConfigurations',
      'AWS::APS::Workspace QueryLoggingConfiguration',
      'AWS::FSx::FileSystem LustreConfiguration.LogConfiguration',
      'AWS::FSx::FileSystem WindowsConfiguration.AuditLogConfiguration',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_osis_pipeline log_publishing_options[].is_logging_enabled',
        'AWS::OSIS::Pipeline LogPublishingOptions.IsLoggingEnabled',
      ],
      'AWS::GlobalAccelerator::Accelerator FlowLogsEnabled',
      'AWS::MediaStore::Container AccessLoggingEnabled',
      ['aws_rum_app_monitor cw_log_enabled', 'AWS::RUM::AppMonitor CwLogEnabled'],
    ],
  },
  {
    control: 'audit',
    safe: ['DISABLED', 'ERRORS|DEBUG|INFO|WARN|ERROR'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: [['aws_iot_logging_options default_log_level', 'AWS::IoT::Logging DefaultLogLevel']],
  },
  {
    control: 'audit',
    safe: ['NONE', 'ERROR', 'INFO'],
    default: 'NONE',
    atMost: 'low',
    settings: [
      ['aws_chatbot_slack_channel_configuration logging_level', 'AWS::Chatbot::SlackChannelConfiguration LoggingLevel'],
      [
        'aws_chatbot_teams_channel_configuration logging_level',
        'AWS::Chatbot::MicrosoftTeamsChannelConfiguration LoggingLevel',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      [
        'aws_prometheus_workspace_configuration retention_period_in_days',
        'AWS::APS::Workspace WorkspaceConfiguration.RetentionPeriodInDays',
      ],
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'TLS_1_2',
    settings: [
      'AWS::ApiGatewayV2::DomainName DomainNameConfigurations[].SecurityPolicy',
      'AWS::Cognito::UserPoolDomain CustomDomainConfig.SecurityPolicy',
      [
        'aws_iot_domain_configuration tls_config.security_policy',
        'AWS::IoT::DomainConfiguration TlsConfig.SecurityPolicy',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::Lightsail::LoadBalancerTlsCertificate HttpsRedirectionEnabled'],
  },
  {
    control: 'transit-encryption',
    safe: ['OPTIONAL', 'REQUIRE_OPEN_ONLY', 'REQUIRE'],
    default: 'OPTIONAL',
    atMost: 'medium',
    settings: [
      [
        'aws_sesv2_configuration_set tracking_options.https_policy',
        'AWS::SES::ConfigurationSet TrackingOptions.HttpsPolicy',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['DISABLED', 'AUTHENTICATION', 'INTEGRITY', 'PRIVACY'],
    default: 'PRIVACY',
    atMost: 'medium',
    settings: [
      [
        'aws_datasync_location_hdfs qop_configuration.data_transfer_protection',
        'AWS::DataSync::LocationHDFS QopConfiguration.DataTransferProtection',
      ],
      [
        'aws_datasync_location_hdfs qop_configuration.rpc_protection',
        'AWS::DataSync::LocationHDFS QopConfiguration.RpcProtection',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['plaintext', 'ssl-encryption'],
    default: 'ssl-encryption',
    atMost: 'high',
    settings: [
      'AWS::DMS::Endpoint RedisSettings.SslSecurityProtocol',
      'aws_dms_endpoint redis_settings.ssl_security_protocol',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      [
        'aws_cloudfront_distribution default_cache_behavior.field_level_encryption_id',
        'AWS::CloudFront::Distribution DistributionConfig.DefaultCacheBehavior.FieldLevelEncryptionId',
      ],
      [
        'aws_cloudfront_distribution ordered_cache_behavior[].field_level_encryption_id',
        'AWS::CloudFront::Distribution DistributionConfig.CacheBehaviors[].FieldLevelEncryptionId',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_mskconnect_connector log_delivery.worker_log_delivery.cloudwatch_logs.enabled',
        'AWS::KafkaConnect::Connector LogDelivery.WorkerLogDelivery.CloudWatchLogs.Enabled',
      ],
      [
        'aws_mskconnect_connector log_delivery.worker_log_delivery.s3.enabled',
        'AWS::KafkaConnect::Connector LogDelivery.WorkerLogDelivery.S3.Enabled',
      ],
      [
        'aws_mskconnect_connector log_delivery.worker_log_delivery.firehose.enabled',
        'AWS::KafkaConnect::Connector LogDelivery.WorkerLogDelivery.Firehose.Enabled',
      ],
      [
        'aws_verifiedaccess_instance_logging_configuration access_logs.cloudwatch_logs.enabled',
        'AWS::EC2::VerifiedAccessInstance LoggingConfigurations.CloudWatchLogs.Enabled',
      ],
      [
        'aws_verifiedaccess_instance_logging_configuration access_logs.s3.enabled',
        'AWS::EC2::VerifiedAccessInstance LoggingConfigurations.S3.Enabled',
      ],
      [
        'aws_verifiedaccess_instance_logging_configuration access_logs.kinesis_data_firehose.enabled',
        'AWS::EC2::VerifiedAccessInstance LoggingConfigurations.KinesisDataFirehose.Enabled',
      ],
      'AWS::OpenSearchService::Domain LogPublishingOptions.AUDIT_LOGS.Enabled',
      'AWS::Elasticsearch::Domain LogPublishingOptions.AUDIT_LOGS.Enabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      [
        'aws_apigatewayv2_integration tls_config.server_name_to_verify',
        'AWS::ApiGatewayV2::Integration TlsConfig.ServerNameToVerify',
      ],
    ],
  },
];
