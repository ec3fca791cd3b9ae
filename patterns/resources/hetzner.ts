/** Hetzner Cloud. https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs, read on 2026-11-30. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['hcloud_server ssh_keys'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['hcloud_server firewall_ids'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: [
      'hcloud_server public_net.ipv4_enabled',
      'hcloud_server public_net.ipv6_enabled',
      'hcloud_load_balancer_network enable_public_interface',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['http', 'tcp|*', 'https'],
    default: '*',
    atMost: 'medium',
    settings: ['hcloud_load_balancer_service protocol'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['hcloud_load_balancer_service http.redirect_http'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'hcloud_server delete_protection',
      'hcloud_server rebuild_protection',
      'hcloud_server backups',
      'hcloud_volume delete_protection',
      'hcloud_load_balancer delete_protection',
      'hcloud_network delete_protection',
      'hcloud_floating_ip delete_protection',
      'hcloud_primary_ip delete_protection',
    ],
  },
];
