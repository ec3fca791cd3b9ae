/**
 * Oracle Cloud Infrastructure: clusters, instances and networks.
 * https://registry.terraform.io/providers/oracle/oci/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'oci_core_subnet prohibit_public_ip_on_vnic',
      'oci_core_subnet prohibit_internet_ingress',
      'oci_load_balancer_load_balancer is_private',
      'oci_network_load_balancer_network_load_balancer is_private',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'oci_core_instance create_vnic_details.assign_public_ip',
      'oci_core_vnic_attachment create_vnic_details.assign_public_ip',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'oci_containerengine_cluster endpoint_config.is_public_ip_enabled',
      'oci_containerengine_cluster options.add_ons.is_kubernetes_dashboard_enabled',
      'oci_containerengine_cluster options.add_ons.is_tiller_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC', 'PRIVATE|*'],
    default: 'PUBLIC',
    atMost: 'medium',
    settings: ['oci_apigateway_gateway endpoint_type'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'oci_core_instance create_vnic_details.nsg_ids',
      'oci_containerengine_cluster endpoint_config.nsg_ids',
      'oci_load_balancer_load_balancer network_security_group_ids',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'oci_core_volume kms_key_id',
      'oci_core_boot_volume kms_key_id',
      'oci_core_instance source_details.kms_key_id',
      'oci_containerengine_cluster kms_key_id',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'oci_core_instance is_pv_encryption_in_transit_enabled',
      'oci_core_instance launch_options.is_pv_encryption_in_transit_enabled',
      'oci_core_volume_attachment is_pv_encryption_in_transit_enabled',
      'oci_containerengine_node_pool node_config_details.is_pv_encryption_in_transit_enabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['oci_load_balancer_listener ssl_configuration', 'oci_load_balancer_backend_set ssl_configuration'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: [
      'oci_load_balancer_listener ssl_configuration.protocols',
      'oci_load_balancer_backend_set ssl_configuration.protocols',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'oci_load_balancer_listener ssl_configuration.verify_peer_certificate',
      'oci_load_balancer_backend_set ssl_configuration.verify_peer_certificate',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['oci_apigateway_deployment specification.request_policies.authentication.is_anonymous_access_allowed'],
  },
  {
    control: 'instance-metadata',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'oci_core_instance instance_options.are_legacy_imds_endpoints_disabled',
      'oci_core_instance_configuration instance_details.launch_details.instance_options.are_legacy_imds_endpoints_disabled',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'oci_core_instance platform_config.is_secure_boot_enabled',
      'oci_core_instance platform_config.is_measured_boot_enabled',
      'oci_core_instance platform_config.is_trusted_platform_module_enabled',
      'oci_containerengine_cluster image_policy_config.is_policy_enabled',
    ],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['oci_containerengine_cluster options.admission_controller_options.is_pod_security_policy_enabled'],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'oci_core_instance agent_config.is_monitoring_disabled',
      'oci_core_instance agent_config.is_management_disabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['oci_load_balancer_load_balancer is_delete_protection_enabled'],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['oci_core_volume backup_policy_id', 'oci_core_boot_volume backup_policy_id'],
  },
];
