/**
 * Google Cloud: serverless, projects and organisations.
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs (7), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_cloudbuild_worker_pool worker_config.no_external_ip',
      'google_project_organization_policy boolean_policy.enforced',
      'google_folder_organization_policy boolean_policy.enforced',
      'google_organization_policy boolean_policy.enforced',
      'google_org_policy_policy spec.rules.enforce',
    ],
  },
  { control: 'exposure', safe: 'off', default: true, atMost: 'low', settings: ['google_project auto_create_network'] },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_cloudfunctions_function vpc_connector'],
  },
  {
    control: 'exposure',
    safe: [
      'INGRESS_TRAFFIC_ALL|INGRESS_TRAFFIC_UNSPECIFIED',
      'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
      'INGRESS_TRAFFIC_INTERNAL_ONLY',
    ],
    default: 'INGRESS_TRAFFIC_ALL',
    atMost: 'medium',
    settings: ['google_cloud_run_v2_service ingress'],
  },
  {
    control: 'exposure',
    safe: [
      'all|ALLOW_ALL',
      'internal-and-cloud-load-balancing|ALLOW_INTERNAL_AND_GCLB',
      'internal|ALLOW_INTERNAL_ONLY',
    ],
    default: 'ALLOW_ALL',
    atMost: 'medium',
    settings: [
      'google_cloudfunctions_function ingress_settings',
      'google_cloudfunctions2_function service_config.ingress_settings',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_cloud_run_v2_service invoker_iam_disabled',
      'google_identity_platform_config sign_in.anonymous.enabled',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_cloud_run_v2_service binary_authorization.use_default',
      'google_artifact_registry_repository docker_config.immutable_tags',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_cloud_run_v2_service template.encryption_key',
      'google_artifact_registry_repository kms_key_name',
      'google_cloudfunctions_function kms_key_name',
      'google_cloudfunctions2_function kms_key_name',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['SECURE_OPTIONAL', 'SECURE_ALWAYS'],
    default: 'SECURE_OPTIONAL',
    atMost: 'high',
    settings: [
      'google_cloudfunctions_function https_trigger_security_level',
      'google_app_engine_standard_app_version handlers[].security_level',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['google_cloud_run_v2_service deletion_protection'],
  },
  {
    control: 'authentication',
    safe: ['DISABLED|*', 'ENABLED', 'MANDATORY'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['google_identity_platform_config mfa.state'],
  },
];
