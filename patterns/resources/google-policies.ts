/**
 * Google Cloud: organization policies, perimeters, endpoints.
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'google_organization_policy list_policy.allow.all',
      'google_project_organization_policy list_policy.allow.all',
      'google_folder_organization_policy list_policy.allow.all',
      'google_org_policy_policy spec.rules[].allow_all',
    ],
  },
  {
    control: 'exposure',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'google_access_context_manager_service_perimeter status.restricted_services',
      'google_access_context_manager_service_perimeter status.resources',
      'google_access_context_manager_service_perimeter spec.restricted_services',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'medium',
    settings: [
      'google_pubsub_subscription push_config.push_endpoint',
      'google_cloud_scheduler_job http_target.uri',
      'google_cloud_tasks_queue http_target.uri_override.host',
    ],
  },
  {
    control: 'privilege-limit',
    safe: ['OWNER|roles/bigquery.dataOwner', 'WRITER|roles/bigquery.dataEditor', 'READER|*'],
    default: 'READER',
    atMost: 'medium',
    settings: ['google_bigquery_dataset access[].role'],
  },
];
