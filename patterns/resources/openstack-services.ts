/**
 * OpenStack: networks, clusters and tunnels.
 * https://registry.terraform.io/providers/terraform-provider-openstack/openstack/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['openstack_networking_port_v2 allowed_address_pairs[].ip_address'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['openstack_lb_listener_v2 default_tls_container_ref', 'openstack_lb_pool_v2 ca_tls_container_ref'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'openstack_containerinfra_clustertemplate_v1 public',
      'openstack_networking_network_v2 shared',
      'openstack_networking_subnetpool_v2 shared',
      'openstack_networking_addressscope_v2 shared',
      'openstack_fw_group_v2 shared',
      'openstack_fw_policy_v2 shared',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['openstack_containerinfra_clustertemplate_v1 tls_disabled'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['openstack_lb_pool_v2 tls_enabled'],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['openstack_images_image_v2 verify_checksum'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['openstack_images_image_v2 protected'],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'openstack_compute_instance_v2 security_groups',
      'openstack_lb_loadbalancer_v2 security_group_ids',
      'openstack_networking_port_v2 security_group_ids',
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['openstack_fw_group_v2 admin_state_up'],
  },
  {
    control: 'authentication',
    safe: ['NONE', 'OPTIONAL', 'MANDATORY'],
    default: 'NONE',
    atMost: 'medium',
    settings: ['openstack_lb_listener_v2 client_authentication'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'openstack_identity_user_v3 multi_factor_auth_rule',
      'openstack_identity_application_credential_v3 expires_at',
      'openstack_networking_bgp_peer_v2 password',
    ],
  },
  {
    control: 'authentication',
    safe: ['none', 'md5'],
    default: 'none',
    atMost: 'medium',
    settings: ['openstack_networking_bgp_peer_v2 auth_type'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['openstack_identity_application_credential_v3 unrestricted'],
  },
  {
    control: 'privilege-limit',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['openstack_containerinfra_clustertemplate_v1 insecure_registry'],
  },
  {
    control: 'encryption',
    safe: ['3des|des', '*'],
    default: 'aes-128',
    atMost: 'medium',
    settings: [
      'openstack_vpnaas_ike_policy_v2 encryption_algorithm',
      'openstack_vpnaas_ipsec_policy_v2 encryption_algorithm',
    ],
  },
  {
    control: 'encryption',
    safe: ['md5|sha1', '*'],
    default: 'sha1',
    atMost: 'medium',
    settings: ['openstack_vpnaas_ike_policy_v2 auth_algorithm', 'openstack_vpnaas_ipsec_policy_v2 auth_algorithm'],
  },
];
