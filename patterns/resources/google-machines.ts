/**
 * Google Cloud: machines and networks.
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs (7), read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const MACHINES = ['instance', 'instance_template', 'region_instance_template', 'instance_from_template'];

function inMachines(key: string): SettingAddress[] {
  return MACHINES.map((type): SettingAddress => `google_compute_${type} ${key}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_compute_subnetwork private_ip_google_access',
      'google_dns_managed_zone dnssec_config.enabled',
      'google_notebooks_instance no_public_ip',
      'google_workbench_instance gce_setup.disable_public_ip',
      'google_notebooks_runtime virtual_machine.virtual_machine_config.internal_ip_only',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      ...inMachines('can_ip_forward'),
      ...inMachines('metadata.serial-port-enable'),
      'google_compute_project_metadata metadata.serial-port-enable',
      'google_compute_project_metadata_item [key=serial-port-enable].value',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['google_compute_network auto_create_subnetworks'],
  },
  {
    control: 'exposure',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: [...inMachines('network_interface[].access_config')],
  },
  {
    control: 'exposure',
    safe: ['EXTERNAL|EXTERNAL_MANAGED', 'INTERNAL|INTERNAL_MANAGED|INTERNAL_SELF_MANAGED'],
    default: 'EXTERNAL',
    atMost: 'medium',
    settings: [
      'google_compute_forwarding_rule load_balancing_scheme',
      'google_compute_global_forwarding_rule load_balancing_scheme',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_compute_backend_service iap'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_compute_project_metadata metadata.enable-oslogin',
      ...inMachines('metadata.enable-oslogin'),
      ...inMachines('metadata.block-project-ssh-keys'),
      'google_compute_project_metadata_item [key=enable-oslogin].value',
      'google_compute_project_metadata metadata.block-project-ssh-keys',
      'google_compute_project_metadata_item [key=block-project-ssh-keys].value',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inMachines('shielded_instance_config.enable_secure_boot'),
      'google_notebooks_instance shielded_instance_config.enable_secure_boot',
      'google_workbench_instance gce_setup.shielded_instance_config.enable_secure_boot',
      ...inMachines('confidential_instance_config.enable_confidential_compute'),
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ...inMachines('shielded_instance_config.enable_vtpm'),
      ...inMachines('shielded_instance_config.enable_integrity_monitoring'),
      'google_notebooks_instance shielded_instance_config.enable_vtpm',
      'google_notebooks_instance shielded_instance_config.enable_integrity_monitoring',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_compute_backend_service security_policy'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_compute_subnetwork enable_flow_logs',
      'google_compute_backend_service log_config.enable',
      'google_compute_region_backend_service log_config.enable',
      'google_dns_policy enable_logging',
      'google_dns_managed_zone cloud_logging_config.enable_logging',
      'google_compute_router_nat log_config.enable',
      'google_compute_health_check log_config.enable',
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_compute_subnetwork log_config', 'google_compute_firewall log_config'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_compute_disk disk_encryption_key',
      'google_compute_region_disk disk_encryption_key',
      'google_compute_snapshot snapshot_encryption_key',
      'google_compute_image image_encryption_key',
      'google_compute_instance boot_disk.kms_key_self_link|boot_disk.disk_encryption_key_raw',
      'google_compute_instance attached_disk[].kms_key_self_link',
      'google_compute_instance_template disk[].disk_encryption_key',
      'google_notebooks_instance kms_key',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_compute_target_https_proxy ssl_policy',
      'google_compute_target_ssl_proxy ssl_policy',
      'google_compute_region_target_https_proxy ssl_policy',
    ],
  },
  {
    control: 'transit-encryption',
    safe: { bad: ['rsasha1'] },
    default: '',
    atMost: 'medium',
    settings: ['google_dns_managed_zone dnssec_config.default_key_specs[].algorithm'],
  },
  {
    control: 'exposure',
    safe: ['off', 'transfer', 'on'],
    default: 'off',
    atMost: 'medium',
    settings: ['google_dns_managed_zone dnssec_config.state'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['google_compute_instance deletion_protection'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['google_compute_resource_policy snapshot_schedule_policy.retention_policy.max_retention_days'],
  },
  {
    control: 'exposure',
    safe: { bad: ['https://www.googleapis.com/auth/cloud-platform', 'cloud-platform'] },
    default: '',
    atMost: 'medium',
    settings: [...inMachines('service_account.scopes')],
  },
  { control: 'tls-version', safe: 'tls', default: 'TLS_1_0', settings: ['google_compute_ssl_policy min_tls_version'] },
  {
    control: 'privilege-limit',
    safe: ['|default', '*'],
    default: '',
    atMost: 'low',
    settings: ['google_compute_instance service_account.email'],
  },
  {
    control: 'image-integrity',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_compute_instance shielded_instance_config'],
  },
  {
    control: 'encryption',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: ['google_compute_disk disk_encryption_key.raw_key'],
  },
  {
    control: 'exposure',
    safe: ['DISABLE_GOOGLE_ACCESS|', '*'],
    default: 'DISABLE_GOOGLE_ACCESS',
    atMost: 'low',
    settings: ['google_compute_subnetwork private_ipv6_google_access'],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP', '*', 'HTTPS|HTTP2|SSL'],
    default: 'HTTP',
    atMost: 'medium',
    settings: ['google_compute_backend_service protocol', 'google_compute_region_backend_service protocol'],
  },
  {
    control: 'transit-encryption',
    safe: ['80|80-80', '*', '443|443-443'],
    default: '*',
    atMost: 'medium',
    settings: ['google_compute_global_forwarding_rule port_range'],
  },
];
