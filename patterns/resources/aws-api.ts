/**
 * AWS: gateways of programming interfaces.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: ['aws_api_gateway_integration tls_config.insecure_skip_verification'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'AWS::Serverless::Api TracingEnabled',
      ['aws_api_gateway_stage xray_tracing_enabled', 'AWS::ApiGateway::Stage TracingEnabled'],
      ['aws_appsync_graphql_api xray_enabled', 'AWS::AppSync::GraphQLApi XrayEnabled'],
      'aws_api_gateway_method_settings settings.metrics_enabled',
      'AWS::ApiGateway::Stage MethodSettings[].MetricsEnabled',
    ],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      [
        'aws_api_gateway_method_settings settings.data_trace_enabled',
        'AWS::ApiGateway::Stage MethodSettings[].DataTraceEnabled',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'aws_cognito_user_pool software_token_mfa_configuration',
      ['aws_api_gateway_method request_validator_id', 'AWS::ApiGateway::Method RequestValidatorId'],
    ],
  },
  {
    control: 'authentication',
    safe: ['NONE', '*'],
    default: '',
    atMost: 'high',
    settings: ['aws_api_gateway_method authorization', 'AWS::ApiGateway::Method AuthorizationType'],
  },
  {
    // https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html: NONE where it is not set.
    control: 'authentication',
    safe: ['NONE', '*'],
    default: 'NONE',
    atMost: 'high',
    settings: [
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
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
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
      'AWS::ApiGateway::Stage MethodSettings[].CacheDataEncrypted',
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
    safe: ['NONE', 'ERROR', 'INFO', 'DEBUG', 'ALL'],
    default: 'NONE',
    atMost: 'medium',
    settings: [
      ['aws_appsync_graphql_api log_config.field_log_level', 'AWS::AppSync::GraphQLApi LogConfig.FieldLogLevel'],
    ],
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
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    sure: false,
    atMost: 'medium',
    settings: ['aws_api_gateway_method_settings settings.require_authorization_for_cache_control'],
  },
  {
    control: 'exposure',
    safe: ['ENABLED', 'DISABLED'],
    default: 'ENABLED',
    atMost: 'low',
    settings: [['aws_appsync_graphql_api introspection_config', 'AWS::AppSync::GraphQLApi IntrospectionConfig']],
  },
];
