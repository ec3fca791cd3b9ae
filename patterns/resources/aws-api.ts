/**
 * AWS: gateways, queues, streams and application services.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1) and the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: ['NONE', '*'],
    default: '',
    atMost: 'high',
    settings: [
      'aws_api_gateway_method authorization',
      'AWS::ApiGateway::Method AuthorizationType',
      ['aws_apigatewayv2_route authorization_type', 'AWS::ApiGatewayV2::Route AuthorizationType'],
      'AWS::Serverless::Api Auth.DefaultAuthorizer',
      'AWS::Serverless::HttpApi Auth.DefaultAuthorizer',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_api_gateway_method api_key_required', 'AWS::ApiGateway::Method ApiKeyRequired'],
      ['aws_apigatewayv2_route api_key_required', 'AWS::ApiGatewayV2::Route ApiKeyRequired'],
      'AWS::Serverless::Api Auth.ApiKeyRequired',
      ['aws_msk_cluster client_authentication.sasl.iam', 'AWS::MSK::Cluster ClientAuthentication.Sasl.Iam.Enabled'],
      ['aws_msk_cluster client_authentication.sasl.scram', 'AWS::MSK::Cluster ClientAuthentication.Sasl.Scram.Enabled'],
      [
        'aws_msk_serverless_cluster client_authentication.sasl.iam.enabled',
        'AWS::MSK::ServerlessCluster ClientAuthentication.Sasl.Iam.Enabled',
      ],
      'aws_amplify_app enable_basic_auth',
      'aws_amplify_branch enable_basic_auth',
    ],
  },
  {
    control: 'authentication',
    safe: ['API_KEY', '*'],
    default: '',
    atMost: 'medium',
    settings: [['aws_appsync_graphql_api authentication_type', 'AWS::AppSync::GraphQLApi AuthenticationType']],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_api_gateway_rest_api disable_execute_api_endpoint', 'AWS::ApiGateway::RestApi DisableExecuteApiEndpoint'],
      ['aws_apigatewayv2_api disable_execute_api_endpoint', 'AWS::ApiGatewayV2::Api DisableExecuteApiEndpoint'],
    ],
  },
  {
    control: 'exposure',
    safe: ['EDGE|REGIONAL', 'PRIVATE'],
    default: 'EDGE',
    atMost: 'medium',
    settings: [
      ['aws_api_gateway_rest_api endpoint_configuration.types', 'AWS::ApiGateway::RestApi EndpointConfiguration.Types'],
    ],
  },
  {
    control: 'exposure',
    safe: ['GLOBAL', 'PRIVATE'],
    default: 'GLOBAL',
    atMost: 'medium',
    settings: [['aws_appsync_graphql_api visibility', 'AWS::AppSync::GraphQLApi Visibility']],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC', 'VPC|VPC_ENDPOINT'],
    default: 'PUBLIC',
    atMost: 'medium',
    settings: [['aws_transfer_server endpoint_type', 'AWS::Transfer::Server EndpointType']],
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
    settings: [
      ['aws_msk_cluster client_authentication.tls', 'AWS::MSK::Cluster ClientAuthentication.Tls'],
      ['aws_api_gateway_domain_name mutual_tls_authentication', 'AWS::ApiGateway::DomainName MutualTlsAuthentication'],
      [
        'aws_apigatewayv2_domain_name mutual_tls_authentication',
        'AWS::ApiGatewayV2::DomainName MutualTlsAuthentication',
      ],
      ['aws_api_gateway_stage client_certificate_id', 'AWS::ApiGateway::Stage ClientCertificateId'],
    ],
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
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [['aws_appsync_api_cache transit_encryption_enabled', 'AWS::AppSync::ApiCache TransitEncryptionEnabled']],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_appsync_api_cache at_rest_encryption_enabled', 'AWS::AppSync::ApiCache AtRestEncryptionEnabled'],
      'aws_api_gateway_method_settings settings.cache_data_encrypted',
      'aws_kinesis_firehose_delivery_stream server_side_encryption.enabled',
      'AWS::ApiGateway::Stage MethodSettings[].CacheDataEncrypted',
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
      ['aws_cloudwatch_event_bus kms_key_identifier', 'AWS::Events::EventBus KmsKeyIdentifier'],
      ['aws_cloudwatch_event_archive kms_key_identifier', 'AWS::Events::Archive KmsKeyIdentifier'],
      ['aws_cloudwatch_event_connection kms_key_identifier', 'AWS::Events::Connection KmsKeyIdentifier'],
      ['aws_scheduler_schedule kms_key_arn', 'AWS::Scheduler::Schedule KmsKeyArn'],
      ['aws_pipes_pipe kms_key_identifier', 'AWS::Pipes::Pipe KmsKeyIdentifier'],
      [
        'aws_sfn_state_machine encryption_configuration.kms_key_id',
        'AWS::StepFunctions::StateMachine EncryptionConfiguration.KmsKeyId',
      ],
      [
        'aws_sfn_activity encryption_configuration.kms_key_id',
        'AWS::StepFunctions::Activity EncryptionConfiguration.KmsKeyId',
      ],
      'aws_appflow_flow kms_arn',
      'aws_appflow_connector_profile kms_arn',
      [
        'aws_appconfig_configuration_profile kms_key_identifier',
        'AWS::AppConfig::ConfigurationProfile KmsKeyIdentifier',
      ],
      'aws_connect_instance_storage_config storage_config.s3_config.encryption_config',
      'aws_connect_instance_storage_config storage_config.kinesis_video_stream_config.encryption_config',
      ['aws_customerprofiles_domain default_encryption_key', 'AWS::CustomerProfiles::Domain DefaultEncryptionKey'],
      ['aws_osis_pipeline encryption_at_rest_options', 'AWS::OSIS::Pipeline EncryptionAtRestOptions'],
      ['aws_prometheus_workspace kms_key_arn', 'AWS::APS::Workspace KmsKeyArn'],
      ['aws_synthetics_canary artifact_config.s3_encryption', 'AWS::Synthetics::Canary ArtifactConfig.S3Encryption'],
      ['aws_bedrockagent_agent customer_encryption_key_arn', 'AWS::Bedrock::Agent CustomerEncryptionKeyArn'],
      'aws_bedrock_custom_model custom_model_kms_key_id',
      ['aws_bedrock_guardrail kms_key_arn', 'AWS::Bedrock::Guardrail KmsKeyArn'],
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
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_api_gateway_stage access_log_settings', 'AWS::ApiGateway::Stage AccessLogSetting'],
      ['aws_apigatewayv2_stage access_log_settings', 'AWS::ApiGatewayV2::Stage AccessLogSettings'],
      'AWS::Serverless::Api AccessLogSetting',
      'AWS::Serverless::HttpApi AccessLogSettings',
      'AWS::Serverless::StateMachine Logging',
      ['aws_transfer_server logging_role', 'AWS::Transfer::Server LoggingRole'],
      ['aws_transfer_server structured_log_destinations', 'AWS::Transfer::Server StructuredLogDestinations'],
      ['aws_pipes_pipe log_configuration', 'AWS::Pipes::Pipe LogConfiguration'],
      ['aws_prometheus_workspace logging_configuration', 'AWS::APS::Workspace LoggingConfiguration'],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_api_gateway_stage xray_tracing_enabled', 'AWS::ApiGateway::Stage TracingEnabled'],
      ['aws_appsync_graphql_api xray_enabled', 'AWS::AppSync::GraphQLApi XrayEnabled'],
      [
        'aws_sfn_state_machine tracing_configuration.enabled',
        'AWS::StepFunctions::StateMachine TracingConfiguration.Enabled',
      ],
      'aws_api_gateway_method_settings settings.metrics_enabled',
      'AWS::ApiGateway::Stage MethodSettings[].MetricsEnabled',
    ],
  },
  {
    control: 'audit',
    safe: ['OFF', 'ERROR', 'INFO'],
    default: 'OFF',
    atMost: 'medium',
    settings: [
      'aws_api_gateway_method_settings settings.logging_level',
      'AWS::ApiGateway::Stage MethodSettings[].LoggingLevel',
      [
        'aws_apigatewayv2_stage default_route_settings.logging_level',
        'AWS::ApiGatewayV2::Stage DefaultRouteSettings.LoggingLevel',
      ],
    ],
  },
  {
    control: 'audit',
    safe: ['OFF', 'FATAL', 'ERROR', 'ALL'],
    default: 'OFF',
    atMost: 'medium',
    settings: [
      [
        'aws_sfn_state_machine logging_configuration.level',
        'AWS::StepFunctions::StateMachine LoggingConfiguration.Level',
      ],
    ],
  },
  {
    control: 'audit',
    safe: ['NONE', 'ERROR', 'INFO', 'DEBUG', 'ALL'],
    default: 'NONE',
    atMost: 'medium',
    settings: [
      ['aws_appsync_graphql_api log_config.field_log_level', 'AWS::AppSync::GraphQLApi LogConfig.FieldLogLevel'],
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
    safe: { bad: ['FTP'] },
    default: '',
    atMost: 'high',
    settings: [['aws_transfer_server protocols', 'AWS::Transfer::Server Protocols']],
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
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_api_gateway_usage_plan throttle_settings',
      [
        'aws_apigatewayv2_stage default_route_settings.throttling_rate_limit',
        'AWS::ApiGatewayV2::Stage DefaultRouteSettings.ThrottlingRateLimit',
      ],
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'TLS_1_2',
    settings: [
      ['aws_api_gateway_domain_name security_policy', 'AWS::ApiGateway::DomainName SecurityPolicy'],
      'aws_apigatewayv2_domain_name domain_name_configuration.security_policy',
    ],
  },
];
