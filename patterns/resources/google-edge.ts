/**
 * Google Cloud: load balancing, sinks, push. https://registry.terraform.io/providers/hashicorp/google/latest/docs, read
 * on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['google_compute_firewall target_tags|target_service_accounts'],
  },
  {
    control: 'network-filter',
    safe: ['allow', 'throttle|rate_based_ban|redirect', '*'],
    default: '*',
    atMost: 'medium',
    settings: [
      'google_compute_security_policy rule[].action',
      'google_compute_security_policy_rule action',
      'google_compute_region_security_policy_rule action',
    ],
  },
  {
    control: 'network-filter',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_compute_security_policy rule[].preview',
      'google_compute_security_policy_rule preview',
      'google_compute_region_security_policy_rule preview',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_compute_instance_template service_account.email',
      'google_cloud_run_v2_service template.service_account',
      'google_cloud_run_v2_job template.template.service_account',
      'google_cloud_run_service template.spec.service_account_name',
      'google_cloudfunctions_function service_account_email',
      'google_cloudfunctions2_function service_config.service_account_email',
      'google_dataproc_cluster cluster_config.gce_cluster_config.service_account',
      'google_workflows_workflow service_account',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_pubsub_subscription push_config.oidc_token',
      'google_cloud_scheduler_job http_target.oidc_token|http_target.oauth_token',
      'google_cloud_tasks_queue http_target.oidc_token|http_target.oauth_token',
      'google_iam_workload_identity_pool_provider attribute_condition',
      'google_iam_workforce_pool_provider attribute_condition',
    ],
  },
  {
    control: 'audit',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: [
      'google_logging_project_sink exclusions',
      'google_logging_folder_sink exclusions',
      'google_logging_organization_sink exclusions',
      'google_logging_billing_account_sink exclusions',
    ],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_logging_billing_account_sink disabled',
      'google_logging_project_exclusion disabled',
      'google_logging_folder_exclusion disabled',
      'google_logging_organization_exclusion disabled',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['google_logging_folder_sink include_children', 'google_logging_organization_sink include_children'],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'google_project_iam_audit_config audit_log_config[].log_type',
      'google_folder_iam_audit_config audit_log_config[].log_type',
      'google_organization_iam_audit_config audit_log_config[].log_type',
    ],
  },
  {
    control: 'exposure',
    safe: ['all', 'internal-and-cloud-load-balancing', 'internal'],
    default: 'all',
    atMost: 'medium',
    settings: ['google_cloud_run_service metadata.annotations.run.googleapis.com/ingress'],
  },
  {
    control: 'authentication',
    safe: ['true', '*'],
    default: '*',
    atMost: 'high',
    settings: ['google_cloud_run_service metadata.annotations.run.googleapis.com/invoker-iam-disabled'],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['google_access_context_manager_service_perimeter status.vpc_accessible_services.enable_restriction'],
  },
  {
    control: 'network-filter',
    safe: ['PRIVATE_RANGES_ONLY|private-ranges-only', 'ALL_TRAFFIC|all-traffic'],
    default: 'PRIVATE_RANGES_ONLY',
    atMost: 'low',
    settings: [
      'google_cloudfunctions_function vpc_connector_egress_settings',
      'google_cloudfunctions2_function service_config.vpc_connector_egress_settings',
      'google_cloud_run_v2_service template.vpc_access.egress',
      'google_cloud_run_v2_job template.template.vpc_access.egress',
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 0.5,
    atMost: 'low',
    settings: ['google_compute_subnetwork log_config.flow_sampling'],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 1,
    atMost: 'low',
    settings: [
      'google_compute_backend_service log_config.sample_rate',
      'google_compute_region_backend_service log_config.sample_rate',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_recaptcha_enterprise_key web_settings.allow_all_domains',
      'google_recaptcha_enterprise_key android_settings.allow_all_package_names',
      'google_recaptcha_enterprise_key ios_settings.allow_all_bundle_ids',
    ],
  },
];
