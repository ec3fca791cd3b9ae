/**
 * Addresses of webhooks and redirects. https://registry.terraform.io, the providers' pages, read on 2026-11-30.
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
      'auth0_client callbacks',
      'auth0_client allowed_logout_urls',
      'okta_app_oauth redirect_uris',
      'azuread_application web.redirect_uris',
      'azuread_application single_page_application.redirect_uris',
      'datadog_webhook url',
      'aws_cognito_user_pool_client callback_urls',
      'aws_sns_topic_subscription endpoint',
      'cloudflare_notification_policy_webhooks url',
      'grafana_contact_point webhook[].url',
      'opsgenie_api_integration webhook_url',
      'keycloak_openid_client valid_redirect_uris',
      'keycloak_openid_client root_url',
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
