/**
 * Cloudflare: access and rules. https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'cloudflare_access_policy include.everyone',
      'cloudflare_zero_trust_access_policy include.everyone',
      'cloudflare_access_group include.everyone',
      'cloudflare_zero_trust_access_group include.everyone',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['cloudflare_access_policy require', 'cloudflare_zero_trust_access_policy require'],
  },
  {
    control: 'network-filter',
    safe: ['skip|allow|bypass', 'log', 'js_challenge|managed_challenge|challenge', '*'],
    default: '*',
    atMost: 'medium',
    settings: ['cloudflare_ruleset rules[].action'],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['cloudflare_ruleset rules[].enabled'],
  },
];
