/**
 * Addresses to which clouds send. https://registry.terraform.io, the providers' pages, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_sns_topic_subscription endpoint',
      'cloudflare_notification_policy_webhooks url',
      'grafana_contact_point webhook[].url',
      'opsgenie_api_integration webhook_url',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'low',
    settings: ['argocd_repository repo'],
  },
];
