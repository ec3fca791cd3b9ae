/**
 * GitHub: enterprises, runners, environments.
 * https://registry.terraform.io/providers/integrations/github/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'github_actions_organization_permissions sha_pinning_required',
      'github_actions_repository_permissions sha_pinning_required',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'github_actions_runner_group allows_public_repositories',
      'github_enterprise_actions_runner_group allows_public_repositories',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'github_actions_hosted_runner public_ip_enabled',
      'github_repository_pages public',
      'github_repository allow_forking',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'github_actions_runner_group restricted_to_workflows',
      'github_enterprise_actions_runner_group restricted_to_workflows',
    ],
  },
  {
    control: 'exposure',
    safe: ['all', 'private', 'selected'],
    default: 'all',
    atMost: 'medium',
    settings: [
      'github_actions_organization_secret visibility',
      'github_actions_organization_variable visibility',
      'github_dependabot_organization_secret visibility',
      'github_codespaces_organization_secret visibility',
      'github_actions_runner_group visibility',
    ],
  },
  {
    control: 'exposure',
    safe: ['enterprise', 'organization', 'user', 'none'],
    default: 'none',
    atMost: 'medium',
    settings: ['github_actions_repository_access_level access_level'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['github_repository_pages https_enforced'],
  },
  {
    control: 'privilege-limit',
    safe: ['write', 'read'],
    default: 'read',
    atMost: 'high',
    settings: ['github_enterprise_actions_workflow_permissions default_workflow_permissions'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['github_enterprise_actions_workflow_permissions can_approve_pull_request_reviews'],
  },
  {
    control: 'privilege-limit',
    safe: ['all', 'selected', 'local_only'],
    default: 'all',
    atMost: 'medium',
    settings: ['github_enterprise_actions_permissions allowed_actions'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: [
      'github_organization_settings members_can_create_repositories',
      'github_organization_settings members_can_create_pages',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'github_enterprise_security_analysis_settings advanced_security_enabled_for_new_repositories',
      'github_enterprise_security_analysis_settings secret_scanning_enabled_for_new_repositories',
      'github_enterprise_security_analysis_settings secret_scanning_push_protection_enabled_for_new_repositories',
      'github_enterprise_security_analysis_settings secret_scanning_validity_checks_enabled',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['github_repository_vulnerability_alerts enabled'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'github_organization_settings web_commit_signoff_required',
      'github_repository_environment deployment_branch_policy.protected_branches',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['github_enterprise_ip_allow_list_entry is_active'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'github_repository_ruleset rules.required_deployments',
      'github_repository_ruleset rules.merge_queue',
      'github_organization_ruleset rules.required_workflows',
    ],
  },
  {
    control: 'authentication',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['github_repository_environment wait_timer'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['github_enterprise_ip_allow_list_entry ip'],
  },
];
