/**
 * Snowflake accounts. https://registry.terraform.io/providers/snowflakedb/snowflake/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    atMost: 'medium',
    settings: ['snowflake_network_rule value_list'],
  },
  {
    control: 'exposure',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'snowflake_network_policy blocked_ip_list',
      'snowflake_network_policy blocked_network_rule_list',
      'snowflake_storage_integration storage_blocked_locations',
    ],
  },
  {
    control: 'exposure',
    safe: 'allowed',
    default: '*',
    atMost: 'medium',
    settings: ['snowflake_storage_integration storage_allowed_locations'],
  },
  {
    // https://docs.snowflake.com/en/user-guide/oauth-custom#blocking-specific-roles-from-using-the-integration
    control: 'authentication',
    safe: { bad: [], needs: ['ACCOUNTADMIN', 'SECURITYADMIN'] },
    default: 'ACCOUNTADMIN,SECURITYADMIN',
    atMost: 'medium',
    settings: [
      'snowflake_oauth_integration_for_custom_clients blocked_roles_list',
      'snowflake_oauth_integration_for_partner_applications blocked_roles_list',
      'snowflake_external_oauth_integration external_oauth_blocked_roles_list',
    ],
  },
  {
    control: 'authentication',
    safe: { bad: ['PASSWORD', 'ALL'] },
    default: 'ALL',
    atMost: 'medium',
    settings: ['snowflake_authentication_policy authentication_methods'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'snowflake_grant_privileges_to_account_role all_privileges',
      'snowflake_grant_privileges_to_database_role all_privileges',
      'snowflake_grant_privileges_to_share all_privileges',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'snowflake_account_parameter [key=prevent_unload_to_inline_url].value',
      'snowflake_account_parameter [key=prevent_unload_to_internal_stages].value',
      'snowflake_account_parameter [key=require_storage_integration_for_stage_creation].value',
      'snowflake_account_parameter [key=require_storage_integration_for_stage_operation].value',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 1,
    atMost: 'medium',
    settings: ['snowflake_account_parameter [key=data_retention_time_in_days].value'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['snowflake_account_parameter [key=periodic_data_rekeying].value'],
  },
];
