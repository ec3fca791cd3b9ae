/** DigitalOcean. https://registry.terraform.io/providers/digitalocean/digitalocean/latest/docs, read on 2026-11-30. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read', 'private|*'],
    default: 'private',
    atMost: 'high',
    settings: ['digitalocean_spaces_bucket acl', 'digitalocean_spaces_bucket_object acl'],
  },
  {
    control: 'exposure',
    safe: ['EXTERNAL', 'INTERNAL'],
    default: 'EXTERNAL',
    atMost: 'medium',
    settings: ['digitalocean_loadbalancer network'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['digitalocean_database_cluster private_network_uuid', 'digitalocean_droplet vpc_uuid'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['digitalocean_kubernetes_cluster control_plane_firewall.enabled'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['digitalocean_kubernetes_cluster control_plane_firewall.allowed_addresses'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['digitalocean_loadbalancer redirect_http_to_https'],
  },
  {
    control: 'transit-encryption',
    safe: ['http|HTTP', 'tcp|udp|*', 'https|http2|http3'],
    default: '*',
    atMost: 'high',
    settings: ['digitalocean_loadbalancer forwarding_rule[].entry_protocol'],
  },
  {
    control: 'transit-encryption',
    safe: ['DEFAULT', 'STRONG'],
    default: 'DEFAULT',
    atMost: 'low',
    settings: ['digitalocean_loadbalancer tls_cipher_policy'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['digitalocean_droplet ssh_keys'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['digitalocean_kubernetes_cluster auto_upgrade'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: ['digitalocean_kubernetes_cluster surge_upgrade'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'digitalocean_spaces_bucket versioning.enabled',
      'digitalocean_droplet backups',
      'digitalocean_kubernetes_cluster ha',
    ],
  },
  {
    control: 'recovery',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['digitalocean_spaces_bucket force_destroy'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['digitalocean_droplet monitoring'],
  },
];
