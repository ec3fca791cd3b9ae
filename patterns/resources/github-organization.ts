/**
 * GitHub: organisations, repositories and Actions.
 * https://registry.terraform.io/providers/integrations/github/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['public|false', 'internal', 'private|true'],
    default: 'public',
    atMost: 'high',
    settings: ['github_repository visibility|private'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'github_organization_settings members_can_create_public_repositories',
      'github_organization_settings members_can_create_public_pages',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['github_organization_settings members_can_fork_private_repositories'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['github_repository web_commit_signoff_required'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['github_repository_environment reviewers', 'github_repository_environment deployment_branch_policy'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['github_repository_environment prevent_self_review'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['github_repository_environment can_admins_bypass'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'github_repository vulnerability_alerts',
      'github_repository_dependabot_security_updates enabled',
      'github_repository security_and_analysis.advanced_security.status',
      'github_repository security_and_analysis.secret_scanning.status',
      'github_repository security_and_analysis.secret_scanning_push_protection.status',
      'github_organization_settings advanced_security_enabled_for_new_repositories',
      'github_organization_settings dependabot_alerts_enabled_for_new_repositories',
      'github_organization_settings dependabot_security_updates_enabled_for_new_repositories',
      'github_organization_settings dependency_graph_enabled_for_new_repositories',
      'github_organization_settings secret_scanning_enabled_for_new_repositories',
      'github_organization_settings secret_scanning_push_protection_enabled_for_new_repositories',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'github_repository_webhook configuration.insecure_ssl',
      'github_organization_webhook configuration.insecure_ssl',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['github_repository_webhook configuration.secret', 'github_organization_webhook configuration.secret'],
  },
  {
    control: 'exposure',
    safe: ['all', '*', 'selected', 'local_only'],
    default: 'all',
    atMost: 'medium',
    settings: [
      'github_actions_repository_permissions allowed_actions',
      'github_actions_organization_permissions allowed_actions',
    ],
  },
  {
    control: 'exposure',
    safe: 'no-items',
    default: '',
    atMost: 'low',
    settings: [
      'github_actions_repository_permissions allowed_actions_config.patterns_allowed',
      'github_actions_organization_permissions allowed_actions_config.patterns_allowed',
    ],
  },
  {
    control: 'privilege-limit',
    safe: ['write', 'read'],
    default: 'read',
    atMost: 'high',
    settings: [
      'github_workflow_repository_permissions default_workflow_permissions',
      'github_actions_organization_workflow_permissions default_workflow_permissions',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'github_workflow_repository_permissions can_approve_pull_request_reviews',
      'github_actions_organization_workflow_permissions can_approve_pull_request_reviews',
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['github_repository_deploy_key read_only'],
  },
  {
    control: 'privilege-limit',
    safe: ['admin', 'write', 'read', 'none'],
    default: 'read',
    atMost: 'high',
    settings: ['github_organization_settings default_repository_permission'],
  },
  {
    control: 'privilege-limit',
    safe: ['admin', 'maintain', 'push', 'triage|*', 'pull'],
    default: 'pull',
    atMost: 'medium',
    settings: [
      'github_team_repository permission',
      'github_repository_collaborator permission',
      'github_repository_collaborators user[].permission',
      'github_repository_collaborators team[].permission',
    ],
  },
  {
    control: 'privilege-limit',
    safe: ['admin|maintainer', 'member'],
    default: 'member',
    atMost: 'medium',
    settings: ['github_membership role', 'github_team_membership role'],
  },
  {
    control: 'authentication',
    safe: 'unset',
    default: '',
    atMost: 'low',
    settings: [
      'github_actions_secret plaintext_value',
      'github_actions_environment_secret plaintext_value',
      'github_actions_organization_secret plaintext_value',
      'github_dependabot_secret plaintext_value',
    ],
  },
];
