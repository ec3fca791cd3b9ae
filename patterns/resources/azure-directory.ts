/**
 * Azure: directory, monitoring and defence.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'password-policy',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['azurerm_active_directory_domain_service security.sync_ntlm_passwords'],
  },
  {
    control: 'threat-detection',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_security_center_contact email',
      'Microsoft.Security/securityContacts properties.phone',
      'Microsoft.Security/securityContacts properties.email',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.Insights/logprofiles properties.retentionPolicy.enabled',
      'azurerm_monitor_log_profile retention_policy.enabled',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'Microsoft.Insights/activityLogAlerts properties.enabled',
      'azurerm_monitor_activity_log_alert enabled',
      'azurerm_monitor_diagnostic_setting log[].enabled',
      'Microsoft.Insights/diagnosticSettings properties.logs[].enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_automation_account public_network_access_enabled',
      'azurerm_dashboard_grafana public_network_access_enabled',
      'azurerm_monitor_workspace public_network_access_enabled',
      'azurerm_log_analytics_workspace internet_ingestion_enabled',
      'azurerm_log_analytics_workspace internet_query_enabled',
      'azurerm_application_insights internet_ingestion_enabled',
      'azurerm_application_insights internet_query_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_automation_account local_authentication_enabled',
      'azurerm_log_analytics_workspace local_authentication_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_application_insights local_authentication_disabled',
      'azuread_service_principal app_role_assignment_required',
      'azuread_group_role_management_policy activation_rules.require_multifactor_authentication',
      'azuread_group_role_management_policy active_assignment_rules.require_multifactor_authentication',
      'Microsoft.Automation/automationAccounts properties.disableLocalAuth',
    ],
  },
  {
    control: 'authentication',
    safe: ['disabled', 'enabledForReportingButNotEnforced', 'enabled'],
    default: 'disabled',
    atMost: 'high',
    settings: ['azuread_conditional_access_policy state'],
  },
  {
    control: 'authentication',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['azuread_conditional_access_policy grant_controls.built_in_controls'],
  },
  {
    control: 'authentication',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: [
      'azuread_conditional_access_policy conditions.users.excluded_users',
      'azuread_conditional_access_policy conditions.users.excluded_groups',
      'azuread_conditional_access_policy conditions.users.excluded_roles',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'azuread_application fallback_public_client_enabled',
      'azuread_application web.implicit_grant.access_token_issuance_enabled',
      'azuread_application web.implicit_grant.id_token_issuance_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: ['AzureADandPersonalMicrosoftAccount|PersonalMicrosoftAccount', 'AzureADMultipleOrgs', 'AzureADMyOrg'],
    default: 'AzureADMyOrg',
    atMost: 'medium',
    settings: ['azuread_application sign_in_audience', 'azuread_application_registration sign_in_audience'],
  },
  {
    control: 'password-policy',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['azuread_user disable_strong_password', 'azuread_user disable_password_expiration'],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azuread_group_role_management_policy active_assignment_rules.expiration_required',
      'azuread_group_role_management_policy eligible_assignment_rules.expiration_required',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_active_directory_domain_service security.tls_v1_enabled',
      'azurerm_active_directory_domain_service security.ntlm_v1_enabled',
      'azurerm_active_directory_domain_service security.kerberos_rc4_encryption_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_automation_variable_bool encrypted',
      'azurerm_automation_variable_datetime encrypted',
      'azurerm_automation_variable_int encrypted',
      'azurerm_automation_variable_string encrypted',
      'azurerm_automation_variable_object encrypted',
      'Microsoft.Automation/automationAccounts/variables properties.isEncrypted',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_automation_account encryption'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_monitor_diagnostic_setting enabled_log'],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: [
      [
        'azurerm_monitor_log_profile retention_policy.days',
        'Microsoft.Insights/logprofiles properties.retentionPolicy.days',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 30,
    atMost: 'medium',
    settings: [
      [
        'azurerm_log_analytics_workspace retention_in_days',
        'Microsoft.OperationalInsights/workspaces properties.retentionInDays',
      ],
      'azurerm_application_insights retention_in_days',
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      ['azurerm_monitor_log_profile categories', 'Microsoft.Insights/logprofiles properties.categories'],
      ['azurerm_monitor_log_profile locations', 'Microsoft.Insights/logprofiles properties.locations'],
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_security_center_contact alert_notifications',
      'azurerm_security_center_contact alerts_to_admins',
      'azurerm_advanced_threat_protection enabled',
      'azurerm_security_center_setting enabled',
      'azurerm_iot_security_solution enabled',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_security_center_contact phone'],
  },
  {
    control: 'threat-detection',
    safe: ['Free', 'Standard'],
    default: 'Free',
    atMost: 'medium',
    settings: [
      ['azurerm_security_center_subscription_pricing tier', 'Microsoft.Security/pricings properties.pricingTier'],
    ],
  },
  {
    control: 'threat-detection',
    safe: ['Off', 'On'],
    default: 'Off',
    atMost: 'medium',
    settings: [
      [
        'azurerm_security_center_auto_provisioning auto_provision',
        'Microsoft.Security/autoProvisioningSettings properties.autoProvision',
      ],
      'Microsoft.Security/securityContacts properties.alertNotifications',
      'Microsoft.Security/securityContacts properties.alertsToAdmins',
    ],
  },
];
