/** Charts, templates, images and clients of identity providers. */

import { changesIn, type EverydayChange } from '../change.ts';

export const RELEASES: readonly EverydayChange[] = changesIn(String.raw`
=== compose secret file | docker-compose.yml
services: { web: { image: "a:1", secrets: [db] } }
secrets:
  db:
    {{{external: true||file: ./db.txt}}}
=== compose secret env | docker-compose.yml
services: { web: { image: "a:1", secrets: [db] } }
secrets:
  db:
    {{{external: true||environment: DB}}}
=== dockerfile add http | Dockerfile
FROM a:1
{{{ADD https://a.example/x.tgz /x||ADD http://a.example/x.tgz /x}}}
USER app
=== dockerfile add checksum | Dockerfile
FROM a:1
ADD {{{--checksum=sha256:abc ||}}}https://a.example/x.tgz /x
USER app
=== bucket policy removed | n.tf
resource "aws_s3_bucket" "b" { bucket = "x" }
{{{resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*",
      Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
}
||}}}
=== cfn bucket policy removed | c.yaml
Resources:
  B: { Type: AWS::S3::Bucket }
{{{  P:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref B
      PolicyDocument: { Statement: [{ Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*", Condition: {
          Bool: { "aws:SecureTransport": "false" } } }] }
||}}}
=== helm set list form | h.tf
resource "helm_release" "i" {
  chart = "ingress-nginx"
  set = [
    { name = "controller.allowSnippetAnnotations", value = "{{{false||true}}}" },
  ]
}
=== helm set block | h.tf
resource "helm_release" "i" {
  chart = "x"
  set {
    name = "securityContext.privileged"
    value = "{{{false||true}}}"
  }
}
=== helm set_sensitive | h.tf
resource "helm_release" "i" {
  chart = "x"
  {{{set_sensitive||set}}} {
    name = "controller.basicAuth"
    value = var.basic_auth
  }
}
=== helm set_sensitive list | h.tf
resource "helm_release" "i" {
  chart = "x"
  {{{set_sensitive||set}}} = [{
    name = "adminPassword"
    value = var.admin
  }]
}
=== bicep module input | main.bicep
module st 'modules/storage.bicep' = {
  name: 'st'
  params: {
    minimumTlsVersion: '{{{TLS1_2||TLS1_0}}}'
    name: 'x'
  }
}
=== bicep module public | main.bicep
module st 'br/public:avm/res/storage/storage-account:0.9.0' = {
  name: 'st'
  params: {
    name: 'x'
    allowBlobPublicAccess: {{{false||true}}}
  }
}
=== auth0 callback | a.tf
resource "auth0_client" "spa" {
  callbacks = ["https://{{{app.acme.io/cb||*.acme.io/*}}}"]
}
=== auth0 origins | a.tf
resource "auth0_client" "spa" {
  allowed_origins = ["https://{{{app.acme.io||*.acme.io}}}"]
}
=== auth0 grant types | a.tf
resource "auth0_client" "spa" {
  grant_types = ["authorization_code"{{{||, "password"}}}]
}
=== okta redirect | a.tf
resource "okta_app_oauth" "spa" {
  redirect_uris = ["https://{{{app.acme.io/cb||*.acme.io/cb}}}"]
  wildcard_redirect = "{{{DISABLED||SUBDOMAIN}}}"
}
=== okta app grant types | a.tf
resource "okta_app_oauth" "spa" {
  grant_types = ["authorization_code"{{{||, "implicit"}}}]
}
=== cognito callbacks | a.tf
resource "aws_cognito_user_pool_client" "spa" {
  callback_urls = ["{{{https://app.acme.io/cb||http://app.acme.io/cb}}}"]
}
=== cognito flows | a.tf
resource "aws_cognito_user_pool_client" "spa" {
  allowed_oauth_flows = ["code"{{{||, "implicit"}}}]
}
=== cognito auth flows | a.tf
resource "aws_cognito_user_pool_client" "spa" {
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"{{{||, "ALLOW_USER_PASSWORD_AUTH"}}}]
}
=== keycloak redirect | a.tf
resource "keycloak_openid_client" "spa" {
  valid_redirect_uris = ["{{{https://app.acme.io/cb||*}}}"]
}
=== keycloak origins | a.tf
resource "keycloak_openid_client" "spa" {
  web_origins = ["{{{https://app.acme.io||*}}}"]
}
=== azuread redirect | a.tf
resource "azuread_application" "spa" {
  web { redirect_uris = ["{{{https||http}}}://app.acme.io/cb"] }
}
=== azuread implicit | a.tf
resource "azuread_application" "spa" {
  web { implicit_grant { access_token_issuance_enabled = {{{false||true}}} } }
}
=== s3 lock shorter | s.tf
resource "aws_s3_bucket_object_lock_configuration" "a" {
  rule { default_retention { 
    mode = "COMPLIANCE"
    {{{years = 2||days = 365}}}
  } }
}
=== provider insecure | p.tf
provider "vault" {
  skip_tls_verify = {{{false||true}}}
}
`);
