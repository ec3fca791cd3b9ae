/** Callers of APIs, functions and load balancers on AWS, and what clusters record. */

import { changesIn, type EverydayChange } from '../change.ts';

export const CALLERS: readonly EverydayChange[] = changesIn(String.raw`
=== apigwv2 scopes | api/a.tf
resource "aws_apigatewayv2_route" "u" {
  api_id = "x"
  authorization_type = "JWT"
  {{{authorization_scopes = ["users.read"]||}}}
}
=== apigwv2 scopes fewer | api/a.tf
resource "aws_apigatewayv2_route" "u" {
  api_id = "x"
  authorization_type = "JWT"
  authorization_scopes = ["users.read"{{{||, "users.any"}}}]
}
=== apigw method scopes | api/a.tf
resource "aws_api_gateway_method" "u" {
  authorization = "COGNITO_USER_POOLS"
  {{{authorization_scopes = ["users.read"]||}}}
}
=== cfn route scopes | cfn/a.yaml
Resources:
  R:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      AuthorizationType: JWT
      {{{AuthorizationScopes: [a]||RouteKey: x}}}
=== jwt audience wider | api/a.tf
resource "aws_apigatewayv2_authorizer" "j" {
  authorizer_type = "JWT"
  jwt_configuration {
    audience = ["app"{{{||, "other"}}}]
    issuer = "https://x"
  }
}
=== efs mode | a.tf
resource "aws_efs_access_point" "a" {
  root_directory { creation_info { permissions = "{{{0750||0777}}}" } }
}
=== efs mode group | a.tf
resource "aws_efs_access_point" "a" {
  root_directory { creation_info { permissions = "{{{750||755}}}" } }
}
=== efs root uid | a.tf
resource "aws_efs_access_point" "a" {
  posix_user { 
    uid = {{{1001||0}}} 
    gid = 1001
  }
}
=== efs cfn mode | cfn/a.yaml
Resources:
  A:
    Type: AWS::EFS::AccessPoint
    Properties:
      RootDirectory: { CreationInfo: { OwnerUid: "1", Permissions: "{{{0750||0777}}}" } }
=== local_file mode | a.tf
resource "local_file" "a" {
  file_permission = "{{{0600||0644}}}"
}
=== local_sensitive_file mode | a.tf
resource "local_sensitive_file" "a" {
  content = var.x
  file_permission = "{{{0600||0666}}}"
}
=== appsync default | a.tf
resource "aws_appsync_graphql_api" "m" {
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
  user_pool_config { default_action = "{{{DENY||ALLOW}}}" }
}
=== appsync additional key provider | a.tf
resource "aws_appsync_graphql_api" "m" {
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
  {{{||additional_authentication_provider { authentication_type = "API_KEY" }}}}
}
=== sam cors star | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Cors: "'{{{https://app.acme.io||*}}}'"
=== sam cors map star | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Cors: { AllowOrigin: "'{{{https://app.acme.io||*}}}'", AllowMethods: "'GET'" }
=== sam globals cors | template.yaml
Transform: AWS::Serverless-2016-10-31
Globals:
  Api:
    Cors: "'{{{https://app.acme.io||*}}}'"
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
=== sam httpapi cors | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      CorsConfiguration: { AllowOrigins: ["{{{https://a.example||*}}}"] }
=== sam httpapi cors true | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      CorsConfiguration: {{{{ AllowOrigins: ["https://a.example"] }||true}}}
=== sam httpapi mtls | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      Domain: { DomainName: a, SecurityPolicy: TLS_1_2{{{, MutualTlsAuthentication: { TruststoreUri: s }||}}} }
=== sam api mtls | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      Domain: { DomainName: a, SecurityPolicy: TLS_1_2{{{, MutualTlsAuthentication: { TruststoreUri: s }||}}} }
=== sam api tls | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      Domain: { DomainName: a, SecurityPolicy: {{{TLS_1_2||TLS_1_0}}} }
=== sam httpapi execute endpoint | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      DisableExecuteApiEndpoint: {{{true||false}}}
=== sam function event auth | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Get: { Type: Api, Properties: { Path: /me, Method: get, Auth: { Authorizer: {{{Pool||NONE}}} } } }
=== sam event httpapi auth | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Get: { Type: HttpApi, Properties: { Path: /me, Method: get, Auth: { Authorizer: {{{Jwt||NONE}}} } } }
=== sam event scopes | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Get: { Type: HttpApi, Properties: { Path: /me, Method: get, Auth: {
            Authorizer: Jwt{{{, AuthorizationScopes: [me]||}}} } } }
=== sam event apikey | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Get: { Type: Api, Properties: { Path: /me, Method: get, Auth: { ApiKeyRequired: {{{true||false}}} } } }
=== sam function url | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      FunctionUrlConfig: { AuthType: AWS_IAM, Cors: { AllowOrigins: ["{{{https://a.example||*}}}"] } }
=== sam preflight authorizer | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      Auth: { DefaultAuthorizer: Pool, ResourcePolicy: { IpRangeWhitelist: [{{{10.0.0.0/8||0.0.0.0/0}}}] } }
=== sam policies | template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{{{DynamoDBReadPolicy||DynamoDBCrudPolicy}}}: { TableName: x }]
=== eks log types cfn | cfn/a.json
{ "Resources": { "C": { "Type": "AWS::EKS::Cluster", "Properties": { "Logging": { "ClusterLogging": {
    "EnabledTypes": [{ "Type": "api" }{{{, { "Type": "audit" }||}}}] } } } } } }
=== eks log types tf | a.tf
resource "aws_eks_cluster" "c" {
  enabled_cluster_log_types = ["api"{{{, "audit"||}}}]
}
=== eks log types removed cfn | cfn/a.json
{ "Resources": { "C": { "Type": "AWS::EKS::Cluster", "Properties": {
    {{{"Logging": { "ClusterLogging": { "EnabledTypes": [{ "Type": "audit" }] } }||"Name": "x"}}} } } } }
=== eks cdk l1 | lib/a.ts
import * as eks from 'aws-cdk-lib/aws-eks';
new eks.CfnCluster(this, 'C', { logging: { clusterLogging: { enabledTypes: [{
    type: 'api' }{{{, { type: 'audit' }||}}}] } } });
=== eks cdk l2 | lib/a.ts
import * as eks from 'aws-cdk-lib/aws-eks';
new eks.Cluster(this, 'C', { version: eks.KubernetesVersion.V1_30,
    clusterLogging: [eks.ClusterLoggingTypes.API{{{, eks.ClusterLoggingTypes.AUDIT||}}}] });
=== alb oidc cfn | cfn/a.yaml
Resources:
  L:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      DefaultActions:
        - Type: authenticate-oidc
          AuthenticateOidcConfig: { Issuer: x, OnUnauthenticatedRequest: {{{authenticate||allow}}} }
=== alb oidc cfn rule deny | cfn/a.yaml
Resources:
  L:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      Actions:
        - Type: authenticate-oidc
          AuthenticateOidcConfig: { Issuer: x, OnUnauthenticatedRequest: {{{deny||allow}}} }
=== alb cognito cfn | cfn/a.yaml
Resources:
  L:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      DefaultActions:
        - Type: authenticate-cognito
          AuthenticateCognitoConfig: { UserPoolArn: x, OnUnauthenticatedRequest: {{{authenticate||allow}}} }
=== alb action removed cfn | cfn/a.yaml
Resources:
  L:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      DefaultActions:
{{{        - Type: authenticate-cognito
          Order: 1
          AuthenticateCognitoConfig: { UserPoolArn: x }
||}}}        - Type: forward
          TargetGroupArn: y
=== alb oidc tf | a.tf
resource "aws_lb_listener" "l" {
  default_action {
    type = "authenticate-oidc"
    authenticate_oidc { 
      issuer = "x"
      on_unauthenticated_request = "{{{authenticate||allow}}}" 
    }
  }
}
=== alb cognito tf rule | a.tf
resource "aws_lb_listener_rule" "l" {
  action {
    type = "authenticate-cognito"
    authenticate_cognito { 
      user_pool_arn = "x"
      on_unauthenticated_request = "{{{deny||allow}}}" 
    }
  }
}
=== alb auth action removed tf | a.tf
resource "aws_lb_listener" "l" {
{{{  default_action {
    type = "authenticate-oidc"
    authenticate_oidc { issuer = "x" }
  }
||}}}  default_action {
    type = "forward"
    target_group_arn = "y"
  }
}
=== alb session timeout | a.tf
resource "aws_lb_listener" "l" {
  default_action {
    type = "authenticate-oidc"
    authenticate_oidc { 
      issuer = "x"
      session_timeout = {{{3600||604800}}}
    }
  }
}
`);
