/**
 * Alibaba Cloud: identities and keys.
 * https://registry.terraform.io/providers/aliyun/alicloud/latest/docs (1.289), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['alicloud_bastionhost_instance enable_public_access'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['alicloud_bastionhost_instance public_white_list'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '0.0.0.0/0',
    settings: ['alicloud_ram_security_preference login_network_masks'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['alicloud_kms_secret encryption_key_id'],
  },
  {
    control: 'customer-key',
    safe: ['SOFTWARE', 'HSM'],
    default: 'SOFTWARE',
    atMost: 'low',
    settings: ['alicloud_kms_key protection_level'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'alicloud_ram_security_preference enforce_mfa_for_login',
      'alicloud_ram_login_profile mfa_bind_required',
    ],
  },
  {
    control: 'authentication',
    safe: ['independent|adaptive|', 'mandatory'],
    default: '',
    atMost: 'medium',
    settings: ['alicloud_ram_security_preference mfa_operation_for_login'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'alicloud_ram_security_preference allow_user_to_manage_access_keys',
      'alicloud_ram_security_preference enable_save_mfa_ticket',
    ],
  },
  {
    control: 'password-policy',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'alicloud_ram_account_password_policy require_lowercase_characters',
      'alicloud_ram_account_password_policy require_uppercase_characters',
      'alicloud_ram_account_password_policy require_numbers',
      'alicloud_ram_account_password_policy require_symbols',
    ],
  },
  {
    control: 'password-policy',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'alicloud_ram_account_password_policy hard_expiry',
      'alicloud_ram_login_profile password_reset_required',
    ],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 12,
    atMost: 'medium',
    settings: ['alicloud_ram_account_password_policy minimum_password_length'],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['alicloud_ram_account_password_policy password_reuse_prevention'],
  },
  {
    control: 'password-policy',
    safe: 'less',
    default: 0,
    atMost: 'medium',
    settings: ['alicloud_ram_account_password_policy max_password_age'],
  },
  {
    control: 'password-policy',
    safe: 'less',
    default: 5,
    atMost: 'medium',
    settings: ['alicloud_ram_account_password_policy max_login_attempts'],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['alicloud_kms_key automatic_rotation', 'alicloud_kms_secret enable_automatic_rotation'],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '',
    atMost: 'medium',
    settings: ['alicloud_kms_key rotation_interval', 'alicloud_kms_secret rotation_interval'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['alicloud_kms_key deletion_protection', 'alicloud_ros_stack deletion_protection'],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['alicloud_kms_secret force_delete_without_recovery'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 30,
    atMost: 'low',
    settings: [
      'alicloud_kms_key pending_window_in_days|deletion_window_in_days',
      'alicloud_kms_secret recovery_window_in_days',
    ],
  },
];
