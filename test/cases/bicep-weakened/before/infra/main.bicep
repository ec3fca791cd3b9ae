param isProd bool = true
param tls string = 'TLS1_2'
// comment
@description('x')
param location string = resourceGroup().location
var open = false
resource sa 'Microsoft.Storage/storageAccounts@2023-05-01' = if (isProd) {
  name: 'acme${location}'
  location: location
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    minimumTlsVersion: tls
    allowBlobPublicAccess: open
    supportsHttpsTrafficOnly: isProd ? true : false
  }
  resource inner 'blobServices' = {
    name: 'default'
    properties: { deleteRetentionPolicy: { enabled: true, days: 7 } }
  }
}
resource nsg 'Microsoft.Network/networkSecurityGroups@2023-05-01' = {
  name: 'nsg'
  properties: {
    securityRules: [
      {
        name: 'ssh'
        properties: {
          access: 'Allow'
          direction: 'Inbound'
          protocol: 'Tcp'
          destinationPortRange: '22'
          sourceAddressPrefix: '10.0.0.0/8'
        }
      }
    ]
  }
}
resource old 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: 'x'
}
module m './m.bicep' = {
  name: 'm'
  params: { a: 'b' }
}
output o string = sa.id
