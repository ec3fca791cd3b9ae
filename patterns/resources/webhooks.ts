/**
 * Addresses of webhooks. https://registry.terraform.io, the providers' pages, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'medium',
    settings: [
      'pagerduty_webhook_subscription delivery_method.url',
      'github_repository_webhook configuration.url',
      'github_organization_webhook configuration.url',
      'gitlab_project_hook url',
      'gitlab_group_hook url',
      'datadog_webhook url',
    ],
  },
];
