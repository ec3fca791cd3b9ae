/** Files with the settings of a repository. https://docs.github.com/rest/repos/rules and https://github.com/repository-settings/app, read on 2026-11-30. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: ['disabled', 'evaluate', 'active'],
    default: 'active',
    atMost: 'medium',
    settings: ['Ruleset enforcement'],
  },
  {
    control: 'authentication',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['Ruleset bypass_actors[].actor_type'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Ruleset rules[].parameters.require_code_owner_review',
      'Ruleset rules[].parameters.dismiss_stale_reviews_on_push',
      'Ruleset rules[].parameters.require_last_push_approval',
    ],
  },
  {
    control: 'authentication',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['Ruleset rules[].parameters.required_approving_review_count'],
  },
  {
    control: 'authentication',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['BranchSettings protection.required_pull_request_reviews.required_approving_review_count'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'BranchSettings protection.required_pull_request_reviews.require_code_owner_reviews',
      'BranchSettings protection.required_pull_request_reviews.dismiss_stale_reviews',
      'BranchSettings protection.required_pull_request_reviews.require_last_push_approval',
      'BranchSettings protection.enforce_admins',
      'BranchSettings protection.required_status_checks.strict',
      'BranchSettings protection.required_signatures',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['BranchSettings protection.allow_force_pushes', 'BranchSettings protection.allow_deletions'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'BranchSettings protection.required_pull_request_reviews',
      'BranchSettings protection.required_status_checks',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['RepositorySettings repository.private'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'RepositorySettings repository.enable_vulnerability_alerts',
      'RepositorySettings repository.enable_automated_security_fixes',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['Renovate vulnerabilityAlerts.enabled', 'Renovate enabled'],
  },
  { control: 'patching', safe: 'off', default: false, atMost: 'low', settings: ['Renovate ignoreUnstable'] },
];
