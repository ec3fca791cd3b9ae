/** Lifetimes and conditions of what Vault lends. */

import { changesIn, type EverydayChange } from '../change.ts';

export const VAULT: readonly EverydayChange[] = changesIn(String.raw`
=== vault db max_ttl | v.tf
resource "vault_database_secret_backend_role" "a" {
  max_ttl = {{{14400||31536000}}}
}
=== vault db default_ttl str | v.tf
resource "vault_database_secret_backend_role" "a" {
  default_ttl = "{{{1h||8760h}}}"
}
=== vault token_max_ttl | v.tf
resource "vault_kubernetes_auth_backend_role" "a" {
  token_max_ttl = {{{3600||31536000}}}
}
=== vault aws ttl | v.tf
resource "vault_aws_secret_backend_role" "a" {
  max_sts_ttl = {{{3600||43200}}}
}
=== vault aws backend lease | v.tf
resource "vault_aws_secret_backend" "a" {
  max_lease_ttl_seconds = {{{3600||31536000}}}
}
=== vault mount lease | v.tf
resource "vault_mount" "a" {
  max_lease_ttl_seconds = {{{3600||31536000}}}
}
=== vault pki role | v.tf
resource "vault_pki_secret_backend_role" "a" {
  max_ttl = "{{{72h||87600h}}}"
}
=== vault pki any name | v.tf
resource "vault_pki_secret_backend_role" "a" {
  allow_any_name = {{{false||true}}}
}
=== vault ssh | v.tf
resource "vault_ssh_secret_backend_role" "a" {
  max_ttl = "{{{1800||315360000}}}"
}
=== vault approle secret id ttl | v.tf
resource "vault_approle_auth_backend_role" "a" {
  secret_id_ttl = {{{600||0}}}
}
=== vault approle num uses | v.tf
resource "vault_approle_auth_backend_role" "a" {
  secret_id_num_uses = {{{1||0}}}
}
=== vault token role | v.tf
resource "vault_token_auth_backend_role" "a" {
  token_explicit_max_ttl = {{{3600||31536000}}}
}
=== vault jwt bound audiences | v.tf
resource "vault_jwt_auth_backend_role" "a" {
  role_type = "jwt"
  {{{bound_audiences = ["vault"]||}}}
  user_claim = "sub"
}
=== vault jwt bound audience wider | v.tf
resource "vault_jwt_auth_backend_role" "a" {
  bound_audiences = ["vault"{{{||, "any"}}}]
}
=== vault jwt bound claims | v.tf
resource "vault_jwt_auth_backend_role" "a" {
  bound_claims = { {{{repository = "acme/shop"||}}} }
}
=== vault jwt bound claims glob | v.tf
resource "vault_jwt_auth_backend_role" "a" {
  bound_claims_type = "glob"
  bound_claims = { repository = "{{{acme/shop||acme/*}}}" }
}
=== vault jwt bound claims glob ref | v.tf
resource "vault_jwt_auth_backend_role" "a" {
  bound_claims_type = "glob"
  bound_claims = { 
    repository = "acme/shop"
    ref = "{{{refs/heads/main||*}}}" 
  }
}
=== vault jwt bound subject | v.tf
resource "vault_jwt_auth_backend_role" "a" {
  {{{bound_subject = "repo:acme/shop:ref:refs/heads/main"||}}}
}
=== vault k8s names star | v.tf
resource "vault_kubernetes_auth_backend_role" "a" {
  bound_service_account_names = ["{{{app||*}}}"]
  bound_service_account_namespaces = ["shop"]
}
=== vault k8s ns wider | v.tf
resource "vault_kubernetes_auth_backend_role" "a" {
  bound_service_account_names = ["app"]
  bound_service_account_namespaces = ["shop"{{{||, "dev"}}}]
}
=== vault aws bound | v.tf
resource "vault_aws_auth_backend_role" "a" {
  bound_iam_principal_arns = ["{{{arn:aws:iam::1:role/app||arn:aws:iam::1:*}}}"]
}
=== vault token cidrs | v.tf
resource "vault_approle_auth_backend_role" "a" {
  {{{token_bound_cidrs = ["10.0.0.0/8"]||}}}
}
=== vault token policies | v.tf
resource "vault_kubernetes_auth_backend_role" "a" {
  token_policies = ["app"{{{||, "root"}}}]
}
=== vault no_default_policy | v.tf
resource "vault_approle_auth_backend_role" "a" {
  token_no_default_policy = {{{true||false}}}
}
`);
