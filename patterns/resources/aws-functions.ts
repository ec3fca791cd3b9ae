/**
 * AWS: functions, state machines and schedules.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_lambda_function vpc_config', 'AWS::Lambda::Function VpcConfig']],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_lambda_function kms_key_arn', 'AWS::Lambda::Function KmsKeyArn'],
      ['aws_lambda_event_source_mapping kms_key_arn', 'AWS::Lambda::EventSourceMapping KmsKeyArn'],
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
    ],
  },
  {
    control: 'authentication',
    safe: ['NONE', 'AWS_IAM'],
    default: '',
    atMost: 'high',
    settings: [
      ['aws_lambda_function_url authorization_type', 'AWS::Lambda::Url AuthType'],
      ['aws_lambda_permission function_url_auth_type', 'AWS::Lambda::Permission FunctionUrlAuthType'],
      'AWS::Serverless::Function FunctionUrlConfig.AuthType',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_lambda_function code_signing_config_arn', 'AWS::Lambda::Function CodeSigningConfigArn'],
      'AWS::Serverless::Function CodeSigningConfigArn',
    ],
  },
  {
    control: 'image-integrity',
    safe: ['Warn', 'Enforce'],
    default: 'Warn',
    atMost: 'medium',
    settings: [
      [
        'aws_lambda_code_signing_config policies.untrusted_artifact_on_deployment',
        'AWS::Lambda::CodeSigningConfig CodeSigningPolicies.UntrustedArtifactOnDeployment',
      ],
    ],
  },
  {
    control: 'audit',
    safe: ['PassThrough', 'Active'],
    default: 'PassThrough',
    atMost: 'low',
    settings: [
      ['aws_lambda_function tracing_config.mode', 'AWS::Lambda::Function TracingConfig.Mode'],
      'AWS::Serverless::Function Tracing',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      [
        'aws_sfn_state_machine logging_configuration.include_execution_data',
        'AWS::StepFunctions::StateMachine LoggingConfiguration.IncludeExecutionData',
      ],
      [
        'aws_sfn_state_machine tracing_configuration.enabled',
        'AWS::StepFunctions::StateMachine TracingConfiguration.Enabled',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_lambda_function dead_letter_config', 'AWS::Lambda::Function DeadLetterConfig']],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: -1,
    atMost: 'low',
    settings: [
      ['aws_lambda_function reserved_concurrent_executions', 'AWS::Lambda::Function ReservedConcurrentExecutions'],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'AWS::Serverless::StateMachine Logging',
      ['aws_pipes_pipe log_configuration', 'AWS::Pipes::Pipe LogConfiguration'],
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
    // Without either, any function, topic or bucket of the service may call.
    // https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_lambda_permission source_arn|source_account|principal_org_id',
        'AWS::Lambda::Permission SourceArn|SourceAccount|PrincipalOrgID',
      ],
    ],
  },
];
