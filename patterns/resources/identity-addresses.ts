/**
 * Addresses to which identity providers send people back. https://registry.terraform.io, the providers' pages, read
 * on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'sites',
    default: '',
    atMost: 'medium',
    settings: [
      'auth0_client allowed_origins',
      'auth0_client web_origins',
      'keycloak_openid_client web_origins',
      'keycloak_openid_client valid_post_logout_redirect_uris',
      'okta_app_oauth post_logout_redirect_uris',
      'okta_trusted_origin origin',
      'aws_cognito_user_pool_client logout_urls',
      'auth0_client callbacks',
      'auth0_client allowed_logout_urls',
      'okta_app_oauth redirect_uris',
      'azuread_application web.redirect_uris',
      'azuread_application single_page_application.redirect_uris',
      'aws_cognito_user_pool_client callback_urls',
      'keycloak_openid_client valid_redirect_uris',
      'keycloak_openid_client root_url',
    ],
  },
];
