/**
 * Linode: tokens, addresses and clusters. https://registry.terraform.io/providers/linode/linode/latest/docs, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['linode_database_access_controls allow_list'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['linode_instance_ip public'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['linode_account_settings backups_enabled'],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['linode_firewall_settings default_firewall_ids.public_interface'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['*'] },
    default: '*',
    atMost: 'medium',
    settings: ['linode_token scopes'],
  },
  {
    control: 'encryption',
    safe: ['disabled', 'enabled'],
    default: 'enabled',
    atMost: 'high',
    settings: ['linode_lke_cluster pool[].disk_encryption'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['linode_lke_cluster control_plane.audit_logs_enabled'],
  },
];
