/**
 * Snowflake accounts. https://registry.terraform.io/providers/snowflakedb/snowflake/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['snowflake_account_parameter [key=prevent_unload_to_inline_url_x].value'],
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
