/**
 * Azure: authentication and rights, in templates. https://learn.microsoft.com/azure/templates, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'Microsoft.SignalRService/webPubSub properties.disableLocalAuth',
      'Microsoft.Insights/components properties.DisableLocalAuth|properties.disableLocalAuth',
      'Microsoft.OperationalInsights/workspaces properties.features.disableLocalAuth',
      'Microsoft.Maps/accounts properties.disableLocalAuth',
      'Microsoft.EventGrid/partnerNamespaces properties.disableLocalAuth',
      'Microsoft.MachineLearningServices/workspaces/computes properties.disableLocalAuth',
      'Microsoft.Synapse/workspaces properties.azureADOnlyAuthentication',
      'Microsoft.Sql/managedInstances properties.administrators.azureADOnlyAuthentication',
      'Microsoft.ContainerService/managedClusters properties.aadProfile.managed',
    ],
  },
  {
    control: 'authentication',
    safe: ['Enabled', 'Disabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: ['Microsoft.DBforPostgreSQL/flexibleServers properties.authConfig.passwordAuth'],
  },
  {
    control: 'authentication',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: ['Microsoft.DBforPostgreSQL/flexibleServers properties.authConfig.activeDirectoryAuth'],
  },
  {
    control: 'authentication',
    safe: ['Enabled', 'Disabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: ['Microsoft.Dashboard/grafana properties.apiKey'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.Web/sites/slots properties.clientCertEnabled',
      'Microsoft.Web/sites/config [name=authsettingsv2].properties.platform.enabled',
      'Microsoft.Web/sites/config [name=authsettingsv2].properties.globalValidation.requireAuthentication',
      'Microsoft.ApiManagement/service properties.enableClientCertificate',
      'Microsoft.ApiManagement/service properties.hostnameConfigurations[].negotiateClientCertificate',
      'Microsoft.Network/applicationGateways properties.sslProfiles[].properties.clientAuthConfiguration.verifyClientCertIssuerDN',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'Microsoft.ServiceFabric/clusters properties.azureActiveDirectory',
      'Microsoft.Sql/servers properties.administrators',
      'Microsoft.Compute/virtualMachines identity',
      'Microsoft.Web/sites/slots identity',
      'Microsoft.Logic/workflows properties.accessControl',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.Storage/storageAccounts properties.isLocalUserEnabled',
      'Microsoft.ApiManagement/service/subscriptions properties.allowTracing',
    ],
  },
  {
    control: 'authentication',
    safe: ['Optional|OptionalInteractiveUser', 'Required'],
    default: 'Required',
    atMost: 'medium',
    settings: ['Microsoft.Web/sites/slots properties.clientCertMode'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'Microsoft.ContainerInstance/containerGroups properties.containers[].properties.securityContext.privileged',
      'Microsoft.ContainerInstance/containerGroups properties.containers[].properties.securityContext.allowPrivilegeEscalation',
    ],
  },
  {
    control: 'network-filter',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'Microsoft.Network/virtualNetworks/virtualNetworkPeerings properties.allowForwardedTraffic',
      'Microsoft.Network/virtualNetworks/virtualNetworkPeerings properties.allowGatewayTransit',
    ],
  },
];
