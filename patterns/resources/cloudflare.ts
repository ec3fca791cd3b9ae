/**
 * Cloudflare.
 * https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs (4 and 5), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: ['off', 'flexible', 'full|origin_pull', 'strict|full_strict'],
    default: 'full',
    atMost: 'high',
    settings: [['cloudflare_zone_settings_override settings.ssl', 'cloudflare_zone_setting [setting_id=ssl].value']],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'cloudflare_zone_settings_override settings.always_use_https',
        'cloudflare_zone_setting [setting_id=always_use_https].value',
      ],
      [
        'cloudflare_zone_settings_override settings.automatic_https_rewrites',
        'cloudflare_zone_setting [setting_id=automatic_https_rewrites].value',
      ],
      [
        'cloudflare_zone_settings_override settings.opportunistic_encryption',
        'cloudflare_zone_setting [setting_id=opportunistic_encryption].value',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cloudflare_zone_settings_override settings.security_header.enabled'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.0',
    settings: [
      [
        'cloudflare_zone_settings_override settings.min_tls_version',
        'cloudflare_zone_setting [setting_id=min_tls_version].value',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['off', 'on|zrt'],
    default: 'on',
    atMost: 'low',
    settings: [
      ['cloudflare_zone_settings_override settings.tls_1_3', 'cloudflare_zone_setting [setting_id=tls_1_3].value'],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'cloudflare_zone_settings_override settings.tls_client_auth',
        'cloudflare_zone_setting [setting_id=tls_client_auth].value',
      ],
      'cloudflare_authenticated_origin_pulls enabled',
      'cloudflare_authenticated_origin_pulls_settings enabled',
      'cloudflare_account enforce_twofactor',
      'cloudflare_account settings.enforce_twofactor',
    ],
  },
  {
    control: 'network-filter',
    safe: ['essentially_off|off', 'low', 'medium', 'high', 'under_attack'],
    default: 'medium',
    atMost: 'medium',
    settings: [
      [
        'cloudflare_zone_settings_override settings.security_level',
        'cloudflare_zone_setting [setting_id=security_level].value',
      ],
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [
      [
        'cloudflare_zone_settings_override settings.browser_check',
        'cloudflare_zone_setting [setting_id=browser_check].value',
      ],
      [
        'cloudflare_zone_settings_override settings.email_obfuscation',
        'cloudflare_zone_setting [setting_id=email_obfuscation].value',
      ],
      [
        'cloudflare_zone_settings_override settings.server_side_exclude',
        'cloudflare_zone_setting [setting_id=server_side_exclude].value',
      ],
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'cloudflare_zone_settings_override settings.waf',
      'cloudflare_bot_management fight_mode',
      'cloudflare_bot_management enable_js',
      'cloudflare_leaked_credential_check enabled',
    ],
  },
  {
    control: 'network-filter',
    safe: ['bypass', 'non_identity|*', 'allow', 'deny'],
    default: 'allow',
    atMost: 'high',
    settings: ['cloudflare_access_policy decision', 'cloudflare_zero_trust_access_policy decision'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cloudflare_record proxied', 'cloudflare_dns_record proxied', 'cloudflare_load_balancer proxied'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['cloudflare_r2_managed_domain enabled', 'cloudflare_workers_script_subdomain enabled'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['cloudflare_zone paused'],
  },
  {
    control: 'transit-encryption',
    safe: ['flexible|off', 'full|*', 'strict'],
    default: 'full',
    atMost: 'medium',
    settings: ['cloudflare_spectrum_application tls'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cloudflare_total_tls enabled', 'cloudflare_universal_ssl_setting enabled'],
  },
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: [
      'cloudflare_tunnel_config config.origin_request.no_tls_verify',
      'cloudflare_zero_trust_tunnel_cloudflared_config config.origin_request.no_tls_verify',
      'cloudflare_tunnel_config config.ingress_rule[].origin_request.no_tls_verify',
      'cloudflare_zero_trust_tunnel_cloudflared_config config.ingress[].origin_request.no_tls_verify',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['cloudflare_logpush_job enabled'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['cloudflare_logpull_retention enabled|flag'],
  },
  {
    control: 'authentication',
    safe: ['disabled|pending-disabled', 'active|pending'],
    default: 'active',
    sure: false,
    atMost: 'medium',
    settings: ['cloudflare_zone_dnssec status'],
  },
  {
    control: 'network-filter',
    safe: ['disable|off', 'simulate', 'default|*', 'challenge|block|on'],
    default: 'default',
    atMost: 'medium',
    settings: ['cloudflare_waf_rule mode'],
  },
];
