/**
 * OpenStack.
 * https://registry.terraform.io/providers/terraform-provider-openstack/openstack/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['openstack_networking_port_v2 no_security_groups'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'openstack_networking_port_v2 port_security_enabled',
      'openstack_networking_network_v2 port_security_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['openstack_networking_network_v2 external', 'openstack_sharedfilesystem_share_v2 is_public'],
  },
  {
    control: 'exposure',
    safe: ['public', 'community|shared|*', 'private'],
    default: 'private',
    atMost: 'medium',
    settings: ['openstack_images_image_v2 visibility'],
  },
  {
    control: 'authentication',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: ['openstack_compute_instance_v2 admin_pass'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['openstack_compute_instance_v2 key_pair'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['openstack_identity_user_v3 multi_factor_auth_enabled'],
  },
  {
    control: 'password-policy',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'openstack_identity_user_v3 ignore_password_expiry',
      'openstack_identity_user_v3 ignore_lockout_failure_attempts',
      'openstack_identity_user_v3 ignore_change_password_upon_first_use',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP', 'TCP|UDP|*', 'HTTPS|TERMINATED_HTTPS'],
    default: '*',
    atMost: 'medium',
    settings: ['openstack_lb_listener_v2 protocol', 'openstack_lb_pool_v2 protocol'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['openstack_lb_listener_v2 tls_versions'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['openstack_lb_listener_v2 allowed_cidrs'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['openstack_objectstorage_container_v1 versioning'],
  },
  {
    control: 'exposure',
    safe: ['.r:*|.r:*,.rlistings|.r:*, .rlistings', '*'],
    default: '',
    atMost: 'high',
    settings: [
      'openstack_objectstorage_container_v1 container_read',
      'openstack_objectstorage_container_v1 container_write',
    ],
  },
];
