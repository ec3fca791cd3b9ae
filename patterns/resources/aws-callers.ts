/**
 * AWS: who may call an API, and what a caller is let through with.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/,
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html,
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html, 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

/** A setting of both actions that ask people to sign in, in a listener and in a rule of one. */
function inActions(setting: string): SettingAddress[] {
  return ['AuthenticateOidcConfig', 'AuthenticateCognitoConfig'].flatMap((block): SettingAddress[] => [
    `AWS::ElasticLoadBalancingV2::Listener DefaultActions[].${block}.${setting}`,
    `AWS::ElasticLoadBalancingV2::ListenerRule Actions[].${block}.${setting}`,
  ]);
}

function inBlocks(setting: string): SettingAddress[] {
  return ['aws_lb', 'aws_alb'].flatMap((prefix) =>
    ['authenticate_oidc', 'authenticate_cognito'].flatMap((block): SettingAddress[] => [
      `${prefix}_listener default_action[].${block}.${setting}`,
      `${prefix}_listener_rule action[].${block}.${setting}`,
    ]),
  );
}

export const resources: readonly ResourceSettings[] = [
  {
    // Any scope of the list is enough; without one, every token of the issuer is.
    control: 'authentication',
    safe: 'allowed',
    default: '*',
    atMost: 'medium',
    settings: [
      ['aws_apigatewayv2_route authorization_scopes', 'AWS::ApiGatewayV2::Route AuthorizationScopes'],
      ['aws_api_gateway_method authorization_scopes', 'AWS::ApiGateway::Method AuthorizationScopes'],
      'AWS::Serverless::Api Auth.DefaultAuthorizationScopes',
      'AWS::Serverless::HttpApi Auth.DefaultAuthorizationScopes',
    ],
  },
  {
    control: 'authentication',
    safe: 'allowed',
    default: '*',
    atMost: 'medium',
    settings: [
      [
        'aws_apigatewayv2_authorizer jwt_configuration.audience',
        'AWS::ApiGatewayV2::Authorizer JwtConfiguration.Audience',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: ['ALLOW', 'DENY'],
    default: 'ALLOW',
    atMost: 'medium',
    settings: [
      [
        'aws_appsync_graphql_api user_pool_config.default_action',
        'AWS::AppSync::GraphQLApi UserPoolConfig.DefaultAction',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: { bad: ['API_KEY'] },
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_appsync_graphql_api additional_authentication_provider.authentication_type',
        'AWS::AppSync::GraphQLApi AdditionalAuthenticationProviders[].AuthenticationType',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'AWS::Serverless::Api Domain.MutualTlsAuthentication',
      'AWS::Serverless::HttpApi Domain.MutualTlsAuthentication',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['AWS::Serverless::Api Domain.SecurityPolicy', 'AWS::Serverless::HttpApi Domain.SecurityPolicy'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::Serverless::Api DisableExecuteApiEndpoint', 'AWS::Serverless::HttpApi DisableExecuteApiEndpoint'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    atMost: 'medium',
    settings: ['AWS::Serverless::Api Auth.ResourcePolicy.IpRangeWhitelist'],
  },
  {
    control: 'authentication',
    safe: ['allow', 'authenticate|deny'],
    default: 'authenticate',
    atMost: 'medium',
    settings: inActions('OnUnauthenticatedRequest'),
  },
  {
    control: 'authentication',
    safe: { bad: [], needs: ['authenticate-oidc', 'authenticate-cognito', 'jwt-validation'] },
    default: '',
    atMost: 'medium',
    settings: [
      'AWS::ElasticLoadBalancingV2::Listener DefaultActions[].Type',
      'AWS::ElasticLoadBalancingV2::ListenerRule Actions[].Type',
    ],
  },
  {
    control: 'session-lifetime',
    safe: 'less',
    default: 604_800,
    atMost: 'low',
    settings: [...inActions('SessionTimeout'), ...inBlocks('session_timeout')],
  },
  {
    control: 'privilege-limit',
    safe: 'mode',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_efs_access_point root_directory.creation_info.permissions',
        'AWS::EFS::AccessPoint RootDirectory.CreationInfo.Permissions',
      ],
      'local_file file_permission',
      'local_sensitive_file file_permission',
    ],
  },
];
