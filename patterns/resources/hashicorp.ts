/**
 * Vault, Consul, Nomad and Palo Alto Networks. https://registry.terraform.io/providers/hashicorp/vault/latest/docs,
 * read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

/** Roles and methods by which callers log in, with the lifetime of their tokens. */
const LOGINS =
  'kubernetes_auth_backend_role jwt_auth_backend_role approle_auth_backend_role aws_auth_backend_role ' +
  'azure_auth_backend_role gcp_auth_backend_role token_auth_backend_role cert_auth_backend_role ' +
  'github_auth_backend ldap_auth_backend okta_auth_backend alicloud_auth_backend_role saml_auth_backend_role';
/** Engines with the lifetime of what they lend. */
const LEASES =
  'mount aws_secret_backend azure_secret_backend gcp_secret_backend consul_secret_backend ad_secret_backend ' +
  'ldap_secret_backend rabbitmq_secret_backend nomad_secret_backend';
/** Roles of engines with the lifetime of what they lend. */
const ROLES =
  'database_secret_backend_role pki_secret_backend_role ssh_secret_backend_role azure_secret_backend_role ' +
  'consul_secret_backend_role kubernetes_secret_backend_role ad_secret_role ldap_secret_backend_dynamic_role ' +
  'terraform_cloud_secret_role nomad_secret_role mongodbatlas_secret_role alicloud_secret_role';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: 'allowed',
    default: '*',
    atMost: 'medium',
    settings: [
      'vault_kubernetes_auth_backend_role bound_service_account_namespaces',
      'vault_kubernetes_auth_backend_role bound_service_account_names',
      'vault_jwt_auth_backend_role bound_audiences',
      'vault_aws_auth_backend_role bound_account_ids',
      'vault_aws_auth_backend_role bound_iam_principal_arns',
      'vault_gcp_auth_backend_role bound_projects',
      'vault_gcp_auth_backend_role bound_service_accounts',
      'vault_azure_auth_backend_role bound_subscription_ids',
      'vault_azure_auth_backend_role bound_resource_groups',
      'vault_cert_auth_backend_role allowed_names',
      'vault_cert_auth_backend_role allowed_common_names',
    ],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['root', 'admin', 'sudo'] },
    default: '',
    atMost: 'medium',
    settings: LOGINS.split(' ').map((role): SettingAddress => `vault_${role} token_policies`),
  },
  {
    control: 'privilege-limit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: LOGINS.split(' ').map((role): SettingAddress => `vault_${role} token_no_default_policy`),
  },
  {
    control: 'authentication',
    safe: { bad: ['*'] },
    default: '',
    atMost: 'medium',
    settings: ['vault_ssh_secret_backend_role allowed_users', 'vault_identity_oidc_key allowed_client_ids'],
  },
  {
    control: 'authentication',
    safe: 'less',
    default: 0,
    atMost: 'low',
    settings: [
      ...LOGINS.split(' ').flatMap((role): SettingAddress[] => [
        `vault_${role} token_ttl`,
        `vault_${role} token_max_ttl`,
        `vault_${role} token_explicit_max_ttl`,
        `vault_${role} token_period`,
      ]),
      ...LEASES.split(' ').flatMap((backend): SettingAddress[] => [
        `vault_${backend} default_lease_ttl_seconds`,
        `vault_${backend} max_lease_ttl_seconds`,
      ]),
      ...ROLES.split(' ').flatMap((role): SettingAddress[] => [
        `vault_${role} ttl|default_ttl`,
        `vault_${role} max_ttl`,
      ]),
      'vault_aws_secret_backend_role default_sts_ttl',
      'vault_aws_secret_backend_role max_sts_ttl',
      'vault_pki_secret_backend_root_cert ttl',
      'vault_pki_secret_backend_cert ttl',
      'vault_pki_secret_backend_root_sign_intermediate ttl',
      'vault_identity_oidc_key verification_ttl',
      'vault_identity_oidc_role ttl',
      'vault_token ttl',
      'vault_token explicit_max_ttl',
      'vault_approle_auth_backend_role secret_id_ttl',
      'vault_approle_auth_backend_role secret_id_num_uses',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'vault_jwt_auth_backend_role bound_subject',
      'vault_approle_auth_backend_role token_bound_cidrs',
      'vault_approle_auth_backend_role secret_id_bound_cidrs',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['vault_approle_auth_backend_role bind_secret_id'],
  },
  { control: 'encryption', safe: 'on', default: false, atMost: 'low', settings: ['vault_mount seal_wrap'] },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'vault_pki_secret_backend_role allow_any_name',
      'vault_pki_secret_backend_role allow_glob_domains',
      'vault_transit_secret_backend_key exportable',
      'vault_transit_secret_backend_key allow_plaintext_backup',
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['vault_transit_secret_backend_key deletion_allowed'],
  },
  {
    control: 'privilege-limit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['vault_pki_secret_backend_role enforce_hostnames', 'vault_pki_secret_backend_role require_cn'],
  },
  {
    control: 'encryption',
    safe: 'more',
    default: 2048,
    atMost: 'medium',
    settings: [
      'vault_pki_secret_backend_role key_bits',
      'vault_pki_secret_backend_root_cert key_bits',
      'vault_pki_secret_backend_intermediate_cert_request key_bits',
    ],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: 0,
    atMost: 'medium',
    settings: [
      'vault_transit_secret_backend_key auto_rotate_period',
      'vault_database_secret_backend_static_role rotation_period',
      'vault_identity_oidc_key rotation_period',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['vault_ldap_auth_backend starttls'],
  },
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: [
      'vault_ldap_auth_backend insecure_tls',
      'vault_ldap_secret_backend insecure_tls',
      'vault_database_secret_backend_connection elasticsearch.insecure',
      'vault_database_secret_backend_connection redis.insecure_tls',
      'vault_database_secret_backend_connection cassandra.insecure_tls',
    ],
  },
  { control: 'tls-version', safe: 'tls', default: '1.2', settings: ['vault_ldap_auth_backend tls_min_version'] },
  {
    control: 'authentication',
    safe: ['allow', 'deny'],
    default: 'deny',
    atMost: 'medium',
    settings: ['consul_config_entry config_json.Sources[].Action', 'consul_intention action'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['any'] },
    default: '',
    atMost: 'medium',
    settings: [
      'panos_security_policy rule[].services',
      'panos_security_policy rule[].applications',
      'panos_security_policy rule[].source_addresses',
      'panos_security_policy rule[].destination_addresses',
      'panos_security_policy rule[].source_zones',
      'panos_security_rule_group rule[].services',
      'panos_security_rule_group rule[].applications',
      'panos_security_rule_group rule[].source_addresses',
      'panos_security_rule_group rule[].destination_addresses',
      'panos_security_rule_group rule[].source_zones',
      'panos_panorama_security_policy rule[].services',
      'panos_panorama_security_policy rule[].applications',
      'panos_panorama_security_policy rule[].source_addresses',
      'panos_panorama_security_policy rule[].destination_addresses',
      'panos_panorama_security_policy rule[].source_zones',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'panos_security_policy rule[].log_end',
      'panos_security_rule_group rule[].log_end',
      'panos_panorama_security_policy rule[].log_end',
    ],
  },
  {
    control: 'network-filter',
    safe: ['allow', '*'],
    default: '*',
    atMost: 'medium',
    settings: [
      'panos_security_policy rule[].action',
      'panos_security_rule_group rule[].action',
      'panos_panorama_security_policy rule[].action',
    ],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'panos_security_policy rule[].virus',
      'panos_security_policy rule[].spyware',
      'panos_security_policy rule[].vulnerability',
      'panos_security_policy rule[].group',
      'panos_security_rule_group rule[].virus',
      'panos_security_rule_group rule[].spyware',
      'panos_security_rule_group rule[].vulnerability',
      'panos_security_rule_group rule[].group',
      'panos_panorama_security_policy rule[].virus',
      'panos_panorama_security_policy rule[].spyware',
      'panos_panorama_security_policy rule[].vulnerability',
      'panos_panorama_security_policy rule[].group',
    ],
  },
];
