/**
 * Settings of servers, databases and accounts by the names that SQL statements give them.
 * https://learn.microsoft.com/sql/database-engine/configure-windows/server-configuration-options-sql-server,
 * https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html,
 * https://www.postgresql.org/docs/current/runtime-config.html, https://docs.snowflake.com/en/sql-reference/parameters
 */

import type { RankedControl } from '../src/model/posture/resource.ts';

/** `~word` is any text that contains the word, `*` any other one; `a|b` are equal. Words go from weak to strong. */
export type SqlSafe = 'on' | 'off' | 'more' | 'less' | readonly string[];

/** Settings by name: the control, what is safe, and whether the safe position holds by itself. */
export const SQL_SETTINGS: Readonly<Record<string, readonly [control: RankedControl, safe: SqlSafe, unset: string]>> = {
  // Databases and servers of SQL Server.
  encryption: ['encryption', 'on', 'off'],
  trustworthy: ['privilege-limit', 'off', 'off'],
  db_chaining: ['privilege-limit', 'off', 'off'],
  'cross db ownership chaining': ['privilege-limit', 'off', '0'],
  xp_cmdshell: ['exposure', 'off', '0'],
  'ole automation procedures': ['exposure', 'off', '0'],
  'clr enabled': ['exposure', 'off', '0'],
  'clr strict security': ['privilege-limit', 'on', '1'],
  'remote access': ['exposure', 'off', '1'],
  'remote admin connections': ['exposure', 'off', '0'],
  'ad hoc distributed queries': ['exposure', 'off', '0'],
  'external scripts enabled': ['exposure', 'off', '0'],
  'database mail xps': ['exposure', 'off', '0'],
  'scan for startup procs': ['exposure', 'off', '0'],
  'contained database authentication': ['authentication', 'off', '0'],
  'default trace enabled': ['audit', 'on', '1'],
  'common criteria compliance enabled': ['audit', 'on', '0'],
  check_policy: ['password-policy', 'on', 'on'],
  check_expiration: ['password-policy', 'on', 'off'],
  // MySQL and MariaDB.
  local_infile: ['exposure', 'off', 'off'],
  require_secure_transport: ['transit-encryption', 'on', 'off'],
  log_bin_trust_function_creators: ['privilege-limit', 'off', 'off'],
  default_password_lifetime: ['rotation', 'less', '0'],
  password_history: ['password-policy', 'more', '0'],
  password_reuse_interval: ['password-policy', 'more', '0'],
  'validate_password.policy': ['password-policy', ['low|0', 'medium|1', 'strong|2'], 'medium'],
  'validate_password.length': ['password-policy', 'more', '8'],
  validate_password_policy: ['password-policy', ['low|0', 'medium|1', 'strong|2'], 'medium'],
  validate_password_length: ['password-policy', 'more', '8'],
  tls_version: ['transit-encryption', ['~tlsv1,|~tlsv1.1', '*'], 'tlsv1.2'],
  audit_log_policy: ['audit', ['none', 'logins|queries', 'all'], 'all'],
  server_audit_logging: ['audit', 'on', 'off'],
  max_connect_errors: ['request-rate', 'less', '100'],
  table_encryption_privilege_check: ['encryption', 'on', 'off'],
  default_table_encryption: ['encryption', 'on', 'off'],
  innodb_redo_log_encrypt: ['encryption', 'on', 'off'],
  // PostgreSQL.
  ssl: ['transit-encryption', 'on', 'off'],
  ssl_min_protocol_version: ['transit-encryption', ['tlsv1', 'tlsv1.1', 'tlsv1.2', 'tlsv1.3'], 'tlsv1.2'],
  password_encryption: ['password-hash', ['off|plain', 'md5|on', 'scram-sha-256'], 'scram-sha-256'],
  row_security: ['privilege-limit', 'on', 'on'],
  log_connections: ['audit', 'on', 'off'],
  log_disconnections: ['audit', 'on', 'off'],
  log_statement: ['audit', ['none', 'ddl', 'mod', 'all'], 'none'],
  'pgaudit.log': ['audit', ['none', '*', 'all'], 'none'],
  listen_addresses: ['exposure', ['*|0.0.0.0|::', ''], 'localhost'],
  check_function_bodies: ['input-checks', 'on', 'on'],
  // Oracle.
  audit_trail: ['audit', ['none|false', '*', 'db,extended|xml,extended'], 'db'],
  audit_sys_operations: ['audit', 'on', 'on'],
  sec_case_sensitive_logon: ['authentication', 'on', 'on'],
  sec_max_failed_login_attempts: ['request-rate', 'less', '3'],
  remote_os_authent: ['authentication', 'off', 'off'],
  remote_login_passwordfile: ['authentication', ['shared', '*', 'none'], 'exclusive'],
  o7_dictionary_accessibility: ['privilege-limit', 'off', 'off'],
  sql92_security: ['privilege-limit', 'on', 'on'],
  failed_login_attempts: ['request-rate', 'less', '10'],
  password_life_time: ['rotation', 'less', '180'],
  password_reuse_max: ['password-policy', 'more', '0'],
  password_lock_time: ['request-rate', 'more', '1'],
  password_verify_function: ['password-policy', ['null|none', '*'], 'null'],
  // Snowflake.
  require_storage_integration_for_stage_creation: ['exposure', 'on', 'off'],
  require_storage_integration_for_stage_operation: ['exposure', 'on', 'off'],
  prevent_unload_to_inline_url: ['exposure', 'on', 'off'],
  prevent_unload_to_internal_stages: ['exposure', 'on', 'off'],
  data_retention_time_in_days: ['recovery', 'more', '1'],
  client_encryption_key_size: ['encryption', 'more', '128'],
  mins_to_unlock: ['request-rate', 'more', '15'],
  must_change_password: ['password-policy', 'on', 'off'],
  password_min_length: ['password-policy', 'more', '14'],
  password_max_age_days: ['rotation', 'less', '90'],
  password_max_retries: ['request-rate', 'less', '5'],
  mfa_enrollment: ['authentication', ['optional', 'required_password_only', 'required'], 'optional'],
  session_idle_timeout_mins: ['session-lifetime', 'less', '240'],
  // ClickHouse.
  allow_introspection_functions: ['exposure', 'off', '0'],
  allow_ddl: ['privilege-limit', 'off', '1'],
  readonly: ['privilege-limit', ['0', '2', '1'], '0'],
};
