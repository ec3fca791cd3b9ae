/**
 * VMware vSphere. https://registry.terraform.io/providers/hashicorp/vsphere/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'network-filter',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'vsphere_distributed_port_group allow_promiscuous',
      'vsphere_distributed_port_group allow_forged_transmits',
      'vsphere_distributed_port_group allow_mac_changes',
      'vsphere_distributed_virtual_switch allow_promiscuous',
      'vsphere_distributed_virtual_switch allow_forged_transmits',
      'vsphere_distributed_virtual_switch allow_mac_changes',
      'vsphere_host_virtual_switch allow_promiscuous',
      'vsphere_host_port_group allow_promiscuous',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['vsphere_virtual_machine efi_secure_boot_enabled', 'vsphere_virtual_machine vbs_enabled'],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['vsphere_virtual_machine vtpm'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['vsphere_virtual_machine enable_logging'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['vsphere_distributed_virtual_switch netflow_collector_ip_address'],
  },
  {
    control: 'privilege-limit',
    safe: ['disabled|lockdownDisabled', 'normal|lockdownNormal', 'strict|lockdownStrict'],
    default: 'disabled',
    atMost: 'high',
    settings: ['vsphere_host lockdown'],
  },
];
