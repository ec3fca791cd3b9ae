/**
 * Classes of the AWS CDK: gateways, identities and trails.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'cdk:elasticloadbalancingv2.ApplicationLoadBalancer deletionProtection',
      'cdk:elasticloadbalancingv2.NetworkLoadBalancer deletionProtection',
      'cdk:cognito.UserPool deletionProtection',
    ],
  },
  {
    control: 'recovery',
    safe: ['DESTROY', 'SNAPSHOT|RETAIN|RETAIN_ON_UPDATE_OR_DELETE|*'],
    default: '*',
    atMost: 'medium',
    settings: ['cdk:cognito.UserPool removalPolicy'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['cdk:cloudtrail.Trail encryptionKey'],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: ['cdk:cloudtrail.Trail cloudWatchLogsRetention'],
  },
  {
    control: 'authentication',
    safe: ['NONE', '*'],
    default: 'NONE',
    atMost: 'medium',
    settings: [
      'cdk:apigateway.Method authorizationType',
      'cdk:apigateway.RestApi defaultMethodOptions.authorizationType',
      'cdk:apigateway.LambdaRestApi defaultMethodOptions.authorizationType',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'cdk:apigateway.Method authorizer',
      'cdk:apigatewayv2.HttpApi defaultAuthorizer',
      'cdk:apigatewayv2.Routes authorizer',
      'cdk:apigateway.RestApi defaultMethodOptions.authorizer',
      'cdk:apigateway.LambdaRestApi defaultMethodOptions.authorizer',
      'cdk:iam.Role externalIds|externalId',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cdk:apigateway.Method apiKeyRequired'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'cdk:apigateway.RestApi deployOptions.accessLogDestination',
      'cdk:apigateway.LambdaRestApi deployOptions.accessLogDestination',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['ALLOW_ALL', 'REDIRECT_TO_HTTPS', 'HTTPS_ONLY'],
    default: 'ALLOW_ALL',
    atMost: 'high',
    settings: ['cdk:cloudfront.Distribution defaultBehavior.viewerProtocolPolicy'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: ['cdk:cloudfront.Distribution minimumProtocolVersion'],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['cdk:cloudfront.Distribution webAclId'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cdk:cloudfront.Distribution enableLogging', 'cdk:cloudtrail.Trail sendToCloudWatchLogs'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['cdk:elasticloadbalancingv2.ApplicationListener certificates'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'cdk:elasticloadbalancingv2.ApplicationLoadBalancer internetFacing',
      'cdk:elasticloadbalancingv2.NetworkLoadBalancer internetFacing',
      'cdk:cognito.UserPool selfSignUpEnabled',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cdk:elasticloadbalancingv2.ApplicationLoadBalancer dropInvalidHeaderFields'],
  },
  {
    control: 'authentication',
    safe: ['OFF', 'OPTIONAL', 'REQUIRED'],
    default: 'OFF',
    atMost: 'medium',
    settings: ['cdk:cognito.UserPool mfa'],
  },
  {
    control: 'threat-detection',
    safe: ['OFF', 'AUDIT', 'ENFORCED'],
    default: 'OFF',
    atMost: 'medium',
    settings: ['cdk:cognito.UserPool advancedSecurityMode'],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 8,
    atMost: 'medium',
    settings: ['cdk:cognito.UserPool passwordPolicy.minLength'],
  },
  {
    control: 'password-policy',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [
      'cdk:cognito.UserPool passwordPolicy.requireSymbols',
      'cdk:cognito.UserPool passwordPolicy.requireDigits',
      'cdk:cognito.UserPool passwordPolicy.requireUppercase',
      'cdk:cognito.UserPool passwordPolicy.requireLowercase',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['cdk:cognito.UserPoolClient oAuth.flows.implicitCodeGrant'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'cdk:cloudtrail.Trail enableFileValidation',
      'cdk:cloudtrail.Trail isMultiRegionTrail',
      'cdk:cloudtrail.Trail includeGlobalServiceEvents',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['cdk:iam.Role permissionsBoundary', 'cdk:iam.User permissionsBoundary'],
  },
  { control: 'audit', safe: 'set', default: '', atMost: 'medium', settings: ['cdk:ec2.Vpc flowLogs'] },
];
