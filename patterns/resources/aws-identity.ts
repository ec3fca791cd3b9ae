/**
 * AWS: identities, keys and secrets.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1) and the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216,
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'high',
    weakening: 'removal',
    settings: [['aws_kms_key enable_key_rotation', 'AWS::KMS::Key EnableKeyRotation']],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_secretsmanager_secret_rotation rotation_rules.automatically_after_days',
        'AWS::SecretsManager::RotationSchedule RotationRules.AutomaticallyAfterDays',
      ],
    ],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: 365,
    atMost: 'medium',
    settings: [['aws_kms_key rotation_period_in_days', 'AWS::KMS::Key RotationPeriodInDays']],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 30,
    atMost: 'medium',
    settings: [
      ['aws_kms_key deletion_window_in_days', 'AWS::KMS::Key PendingWindowInDays'],
      'aws_kms_external_key deletion_window_in_days',
      ['aws_kms_replica_key deletion_window_in_days', 'AWS::KMS::ReplicaKey PendingWindowInDays'],
      'aws_secretsmanager_secret recovery_window_in_days',
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['aws_iam_user force_destroy'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_secretsmanager_secret kms_key_id', 'AWS::SecretsManager::Secret KmsKeyId'],
      'aws_ssm_parameter key_id',
      ['aws_ssm_resource_data_sync s3_destination.kms_key_arn', 'AWS::SSM::ResourceDataSync S3Destination.KMSKeyArn'],
      'aws_cognito_user_pool lambda_config.kms_key_id',
      'aws_auditmanager_account_registration kms_key',
    ],
  },
  {
    control: 'encryption',
    safe: ['String|StringList', 'SecureString'],
    default: '',
    atMost: 'high',
    settings: [['aws_ssm_parameter type', 'AWS::SSM::Parameter Type']],
  },
  {
    control: 'authentication',
    safe: ['OFF', 'OPTIONAL', 'ON'],
    default: 'OFF',
    atMost: 'medium',
    settings: [['aws_cognito_user_pool mfa_configuration', 'AWS::Cognito::UserPool MfaConfiguration']],
  },
  {
    control: 'authentication',
    safe: ['OFF', 'AUDIT', 'ENFORCED'],
    default: 'OFF',
    atMost: 'medium',
    settings: [
      [
        'aws_cognito_user_pool user_pool_add_ons.advanced_security_mode',
        'AWS::Cognito::UserPool UserPoolAddOns.AdvancedSecurityMode',
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
        'aws_cognito_identity_pool allow_unauthenticated_identities',
        'AWS::Cognito::IdentityPool AllowUnauthenticatedIdentities',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [['aws_cognito_identity_pool allow_classic_flow', 'AWS::Cognito::IdentityPool AllowClassicFlow']],
  },
  {
    control: 'authentication',
    safe: ['LEGACY', 'ENABLED'],
    default: 'LEGACY',
    atMost: 'medium',
    settings: [
      [
        'aws_cognito_user_pool_client prevent_user_existence_errors',
        'AWS::Cognito::UserPoolClient PreventUserExistenceErrors',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_cognito_user_pool_client enable_token_revocation', 'AWS::Cognito::UserPoolClient EnableTokenRevocation'],
      ['aws_cognito_user_pool_client generate_secret', 'AWS::Cognito::UserPoolClient GenerateSecret'],
    ],
  },
  {
    control: 'recovery',
    safe: ['INACTIVE', 'ACTIVE'],
    default: 'INACTIVE',
    atMost: 'medium',
    settings: [['aws_cognito_user_pool deletion_protection', 'AWS::Cognito::UserPool DeletionProtection']],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      [
        'aws_cognito_user_pool admin_create_user_config.allow_admin_create_user_only',
        'AWS::Cognito::UserPool AdminCreateUserConfig.AllowAdminCreateUserOnly',
      ],
    ],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 6,
    atMost: 'medium',
    settings: ['aws_iam_account_password_policy minimum_password_length'],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 8,
    atMost: 'medium',
    settings: [
      [
        'aws_cognito_user_pool password_policy.minimum_length',
        'AWS::Cognito::UserPool Policies.PasswordPolicy.MinimumLength',
      ],
    ],
  },
  {
    control: 'password-policy',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_iam_account_password_policy require_lowercase_characters',
      'aws_iam_account_password_policy require_uppercase_characters',
      'aws_iam_account_password_policy require_numbers',
      'aws_iam_account_password_policy require_symbols',
      [
        'aws_cognito_user_pool password_policy.require_lowercase',
        'AWS::Cognito::UserPool Policies.PasswordPolicy.RequireLowercase',
      ],
      [
        'aws_cognito_user_pool password_policy.require_uppercase',
        'AWS::Cognito::UserPool Policies.PasswordPolicy.RequireUppercase',
      ],
      [
        'aws_cognito_user_pool password_policy.require_numbers',
        'AWS::Cognito::UserPool Policies.PasswordPolicy.RequireNumbers',
      ],
      [
        'aws_cognito_user_pool password_policy.require_symbols',
        'AWS::Cognito::UserPool Policies.PasswordPolicy.RequireSymbols',
      ],
      'aws_iam_account_password_policy hard_expiry',
    ],
  },
  {
    control: 'password-policy',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_iam_account_password_policy allow_users_to_change_password'],
  },
  {
    control: 'password-policy',
    safe: 'less',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_iam_account_password_policy max_password_age',
      'aws_cognito_user_pool password_policy.temporary_password_validity_days',
    ],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      'aws_iam_account_password_policy password_reuse_prevention',
      'aws_cognito_user_pool password_policy.password_history_size',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'less',
    default: 3600,
    atMost: 'low',
    settings: [['aws_iam_role max_session_duration', 'AWS::IAM::Role MaxSessionDuration']],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_secretsmanager_secret_policy block_public_policy', 'AWS::SecretsManager::ResourcePolicy BlockPublicPolicy'],
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [['aws_ram_resource_share allow_external_principals', 'AWS::RAM::ResourceShare AllowExternalPrincipals']],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [['aws_kms_key bypass_policy_lockout_safety_check', 'AWS::KMS::Key BypassPolicyLockoutSafetyCheck']],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      [
        'aws_acmpca_certificate_authority revocation_configuration',
        'AWS::ACMPCA::CertificateAuthority RevocationConfiguration',
      ],
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_iam_user permissions_boundary', 'AWS::IAM::User PermissionsBoundary'],
      ['aws_iam_role permissions_boundary', 'AWS::IAM::Role PermissionsBoundary'],
      'AWS::Serverless::Function PermissionsBoundary',
    ],
  },
  {
    control: 'threat-detection',
    safe: ['NO_ACTION', 'BLOCK|*'],
    default: '',
    atMost: 'medium',
    settings: ['aws_cognito_risk_configuration compromised_credentials_risk_configuration.actions.event_action'],
  },
  {
    control: 'authentication',
    safe: 'less',
    default: 30,
    atMost: 'low',
    settings: [
      ['aws_cognito_user_pool_client refresh_token_validity', 'AWS::Cognito::UserPoolClient RefreshTokenValidity'],
    ],
  },
];
