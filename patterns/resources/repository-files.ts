/**
 * Files with the settings of a repository. https://docs.github.com/rest/repos/rules and
 * https://github.com/repository-settings/app, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: ['disabled', 'evaluate', 'active'],
    default: 'active',
    atMost: 'medium',
    settings: ['repository:Ruleset enforcement'],
  },
  {
    control: 'authentication',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['repository:Ruleset bypass_actors[].actor_type'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'repository:Ruleset rules[].parameters.require_code_owner_review',
      'repository:Ruleset rules[].parameters.dismiss_stale_reviews_on_push',
      'repository:Ruleset rules[].parameters.require_last_push_approval',
    ],
  },
  {
    control: 'authentication',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['repository:Ruleset rules[].parameters.required_approving_review_count'],
  },
  {
    control: 'authentication',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['repository:BranchSettings protection.required_pull_request_reviews.required_approving_review_count'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'repository:BranchSettings protection.required_pull_request_reviews.require_code_owner_reviews',
      'repository:BranchSettings protection.required_pull_request_reviews.dismiss_stale_reviews',
      'repository:BranchSettings protection.required_pull_request_reviews.require_last_push_approval',
      'repository:BranchSettings protection.enforce_admins',
      'repository:BranchSettings protection.required_status_checks.strict',
      'repository:BranchSettings protection.required_signatures',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'repository:BranchSettings protection.allow_force_pushes',
      'repository:BranchSettings protection.allow_deletions',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'repository:BranchSettings protection.required_pull_request_reviews',
      'repository:BranchSettings protection.required_status_checks',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['repository:RepositorySettings repository.private'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'repository:RepositorySettings repository.enable_vulnerability_alerts',
      'repository:RepositorySettings repository.enable_automated_security_fixes',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['repository:Renovate vulnerabilityAlerts.enabled', 'repository:Renovate enabled'],
  },
  { control: 'patching', safe: 'off', default: false, atMost: 'low', settings: ['repository:Renovate ignoreUnstable'] },
];
