/**
 * Azure: web apps, functions and container apps.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const MODERN = ['linux_web_app', 'windows_web_app', 'linux_function_app', 'windows_function_app'];
const WITH_SLOTS = MODERN.flatMap((type) => [type, `${type}_slot`]);
const CLASSIC = ['app_service', 'app_service_slot', 'function_app', 'function_app_slot'];

function inApps(types: readonly string[], key: string): SettingAddress[] {
  return types.map((type): SettingAddress => `azurerm_${type} ${key}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      ...inApps([...WITH_SLOTS, 'function_app_flex_consumption'], 'site_config.minimum_tls_version'),
      ...inApps([...CLASSIC, 'logic_app_standard'], 'site_config.min_tls_version'),
      ...inApps(WITH_SLOTS, 'site_config.scm_minimum_tls_version'),
      'Microsoft.Web/sites properties.siteConfig.minTlsVersion',
      'Microsoft.Web/sites/config properties.minTlsVersion',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ...inApps(
        ['app_service_slot', 'function_app_slot', 'logic_app_standard', 'function_app_flex_consumption'],
        'https_only',
      ),
      'azurerm_spring_cloud_app https_only',
      'azurerm_spring_cloud_app tls_enabled',
      'Microsoft.Web/sites properties.httpsOnly',
      'Microsoft.Web/sites/slots properties.httpsOnly',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: inApps(WITH_SLOTS, 'auth_settings_v2.require_https'),
  },
  {
    control: 'transit-encryption',
    safe: ['AllAllowed', 'FtpsOnly', 'Disabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: inApps(WITH_SLOTS, 'site_config.ftps_state'),
  },
  {
    control: 'transit-encryption',
    safe: ['AllAllowed', 'FtpsOnly', 'Disabled'],
    default: 'AllAllowed',
    atMost: 'medium',
    settings: [
      ...inApps([...CLASSIC, 'logic_app_standard'], 'site_config.ftps_state'),
      'Microsoft.Web/sites properties.siteConfig.ftpsState',
      'Microsoft.Web/sites/config properties.ftpsState',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_container_app ingress.allow_insecure_connections',
        'Microsoft.App/containerApps properties.configuration.ingress.allowInsecure',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inApps([...WITH_SLOTS, ...CLASSIC], 'client_certificate_enabled|client_cert_enabled'),
      ...inApps([...WITH_SLOTS, ...CLASSIC], 'auth_settings.enabled'),
      ...inApps(WITH_SLOTS, 'auth_settings_v2.auth_enabled'),
      ...inApps(WITH_SLOTS, 'auth_settings_v2.require_authentication'),
      'Microsoft.Web/sites properties.clientCertEnabled',
    ],
  },
  {
    control: 'authentication',
    safe: ['OptionalInteractiveUser', 'Optional', 'Required'],
    default: 'Optional',
    atMost: 'low',
    settings: [...inApps(MODERN, 'client_certificate_mode'), 'Microsoft.Web/sites properties.clientCertMode'],
  },
  {
    control: 'authentication',
    safe: ['ignore', 'accept', 'require'],
    default: 'ignore',
    atMost: 'medium',
    settings: [
      [
        'azurerm_container_app ingress.client_certificate_mode',
        'Microsoft.App/containerApps properties.configuration.ingress.clientCertificateMode',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: ['AllowAnonymous', 'RedirectToLoginPage|*'],
    default: 'RedirectToLoginPage',
    atMost: 'medium',
    settings: [
      ...inApps([...WITH_SLOTS, ...CLASSIC], 'auth_settings.unauthenticated_client_action'),
      ...inApps(WITH_SLOTS, 'auth_settings_v2.unauthenticated_action'),
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      ...inApps(WITH_SLOTS, 'webdeploy_publish_basic_authentication_enabled'),
      ...inApps(WITH_SLOTS, 'ftp_publish_basic_authentication_enabled'),
      'azurerm_logic_app_standard ftp_publish_basic_authentication_enabled',
      'Microsoft.Web/sites/basicPublishingCredentialsPolicies properties.allow',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [...inApps([...WITH_SLOTS, ...CLASSIC], 'identity'), 'Microsoft.Web/sites identity'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: inApps(
      [...WITH_SLOTS, 'function_app_flex_consumption', 'static_web_app'],
      'public_network_access_enabled',
    ),
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'azurerm_logic_app_standard public_network_access',
      'azurerm_container_app_environment public_network_access',
      'Microsoft.Web/sites properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: ['Allow', 'Deny'],
    default: 'Allow',
    atMost: 'medium',
    settings: [
      ...inApps(WITH_SLOTS, 'site_config.ip_restriction_default_action'),
      ...inApps(WITH_SLOTS, 'site_config.scm_ip_restriction_default_action'),
      'Microsoft.Web/sites properties.siteConfig.ipSecurityRestrictionsDefaultAction',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      ...inApps([...WITH_SLOTS, ...CLASSIC], 'site_config.remote_debugging_enabled'),
      'Microsoft.Web/sites properties.siteConfig.remoteDebuggingEnabled',
      'Microsoft.Web/sites/config properties.remoteDebuggingEnabled',
      [
        'azurerm_container_app ingress.external_enabled',
        'Microsoft.App/containerApps properties.configuration.ingress.external',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_container_app_environment internal_load_balancer_enabled',
        'Microsoft.App/managedEnvironments properties.vnetConfiguration.internal',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['Public', 'Private|None'],
    default: 'Public',
    atMost: 'medium',
    settings: [
      [
        'azurerm_container_group ip_address_type',
        'Microsoft.ContainerInstance/containerGroups properties.ipAddress.type',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inApps(
        ['linux_web_app', 'windows_web_app', 'app_service'],
        'logs.detailed_error_messages|logs.detailed_error_messages_enabled',
      ),
      ...inApps(
        ['linux_web_app', 'windows_web_app', 'app_service'],
        'logs.failed_request_tracing|logs.failed_request_tracing_enabled',
      ),
      'Microsoft.Web/sites properties.siteConfig.httpLoggingEnabled',
      'Microsoft.Web/sites properties.siteConfig.detailedErrorLoggingEnabled',
      'Microsoft.Web/sites properties.siteConfig.requestTracingEnabled',
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: inApps(['linux_web_app', 'windows_web_app', 'app_service'], 'logs.http_logs'),
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: inApps(['linux_function_app', 'windows_function_app'], 'builtin_logging_enabled'),
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_app_service_environment_v3 cluster_setting[name=disabletls1.0].value',
      'Microsoft.Web/hostingEnvironments properties.clusterSettings[name=disabletls1.0].value',
      'azurerm_app_service_environment_v3 cluster_setting[name=internalencryption].value',
      'Microsoft.Web/hostingEnvironments properties.clusterSettings[name=internalencryption].value',
    ],
  },
  {
    control: 'exposure',
    safe: ['None', 'Publishing|Web', 'Web, Publishing|*'],
    default: 'None',
    atMost: 'medium',
    settings: [
      [
        'azurerm_app_service_environment_v3 internal_load_balancing_mode',
        'Microsoft.Web/hostingEnvironments properties.internalLoadBalancingMode',
      ],
    ],
  },
];
