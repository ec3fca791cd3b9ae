import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'azure-storage-account-key',
    title: 'Azure Storage account key',
    severity: 'critical',
    keywords: [
      'accountkey',
      'account_key',
      'account-key',
      'storage_key',
      'storagekey',
      'storage-key',
      'access_key',
      'accesskey',
    ],
    pattern:
      String.raw`(?i:\baccount[_.-]?key|azure[_.-]?storage[_.-]?(?:account[_.-]?|access[_.-]?)?key` +
      String.raw`|storage[_.-]?account[_.-]?(?:access[_.-]?)?key|arm_access_key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{86}==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: [
      'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={sample};EndpointSuffix=core.windows.net',
      'AZURE_STORAGE_KEY={sample}',
      '"storageAccountKey": "{sample}"',
    ],
    ignores: [
      'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=YOUR_KEY;EndpointSuffix=core.windows.net',
      'AZURE_STORAGE_KEY=${AZURE_STORAGE_KEY}',
      'UseDevelopmentStorage=true',
    ],
    why: 'Reads, writes and deletes everything in the storage account.',
    fix:
      'Revoke it under the storage account > Security + networking > Access keys ' +
      '(rotate), then read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
      'https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string',
    ],
  },
  {
    id: 'azure-identifiable-key-64',
    title: 'Azure identifiable key (64 bytes)',
    severity: 'critical',
    keywords: ['+ast', 'acdb', 'apim', '+aba', '+amc'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z+/])(?<secret>[0-9A-Za-z+/]{76}(?:\+ASt|ACDb|APIM|\+ABa|\+AMC)` +
      String.raw`[0-9A-Za-z+/]{5}[AQgw]==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base64', chars: 76 }, '+ASt', { alphabet: 'base64', chars: 5 }, 'A=='] },
    matches: [
      'AZURE_STORAGE_KEY="{sample}"',
      '"primaryKey": "{sample}"',
      'AccountKey={sample};EndpointSuffix=core.windows.net',
    ],
    ignores: ['"primaryKey": "YOUR_KEY"', 'AccountKey=abcd+ASt==;', 'ACDbkey = apim'],
    why: 'Controls the storage, Cosmos DB, Batch or API Management account that issued it.',
    fix:
      'Revoke it under the resource > Keys (regenerate), then read the ' +
      'next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/purview/sit-defn-azure-storage-account-key',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-identifiable-key-32',
    title: 'Azure identifiable key (32 bytes)',
    severity: 'high',
    keywords: ['aiot', '+asb', '+aeh', '+arm', 'azca'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z+/])(?<secret>[0-9A-Za-z+/]{33}(?:AIoT|\+ASb|\+AEh|\+ARm|AzCa)` +
      String.raw`[A-P][0-9A-Za-z+/]{5}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base64', chars: 33 }, '+ASb', 'A', { alphabet: 'base64', chars: 5 }, '='] },
    matches: [
      'SharedAccessKeyName=send;SharedAccessKey={sample}',
      '"primaryKey": "{sample}"',
      'cache.redis.cache.windows.net:6380,password={sample},ssl=True',
    ],
    ignores: ['SharedAccessKey=YOUR_KEY', 'the +ASb signature', 'SharedAccessKey=aiot='],
    why: 'Sends and receives on the Service Bus, Event Hubs, Relay, IoT Hub or Redis resource that issued it.',
    fix:
      'Revoke it under the resource > Shared access policies or Access keys ' +
      '(regenerate), then read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/purview/sit-defn-azure-service-bus-shared-access-signature',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-search-key',
    title: 'Azure AI Search key',
    severity: 'high',
    keywords: ['azse'],
    pattern: String.raw`\b(?<secret>[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5})\b`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base62', chars: 42 }, 'AzSe', 'A', { alphabet: 'base62', chars: 5 }] },
    matches: ['AZURE_SEARCH_ADMIN_KEY={sample}', '{ "token": "{sample}" }', 'api-key: {sample}'],
    ignores: ['AZURE_SEARCH_ADMIN_KEY=YOUR_TOKEN_HERE', 'AZURE_SEARCH_ADMIN_KEY=${AZURE_SEARCH_ADMIN_KEY}'],
    why: 'Reads or changes the indexes of the search service.',
    fix:
      'Revoke it under the search service > Settings > Keys (regenerate), then ' +
      'read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/search/search-security-api-keys',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-container-registry-password',
    title: 'Azure Container Registry password',
    severity: 'critical',
    keywords: ['+acr'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z+/])` +
      String.raw`(?<secret>[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base64', chars: 42 }, '+ACR', 'A', { alphabet: 'base64', chars: 5 }] },
    matches: ['docker login acme.azurecr.io -u acme -p {sample}', 'ACR_PASSWORD={sample}', '"password": "{sample}"'],
    ignores: ['docker login acme.azurecr.io -u acme -p $ACR_PASSWORD', 'ACR_PASSWORD=YOUR_PASSWORD', 'x+ACRA'],
    why: 'Pushes and pulls the images of the registry.',
    fix:
      'Revoke it under the registry > Access keys (regenerate), and prefer the AcrPull ' +
      'role, then read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-functions-key',
    title: 'Azure Functions key',
    severity: 'high',
    keywords: ['azfu'],
    pattern: '(?:^|[^0-9A-Za-z_-])(?<secret>[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==)(?:[^0-9A-Za-z+/=]|$)',
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base64url', chars: 44 }, 'AzFu', { alphabet: 'base64url', chars: 5 }, 'A=='] },
    matches: [
      'https://acme.azurewebsites.net/api/hook?code={sample}',
      'x-functions-key: {sample}',
      'FUNCTION_KEY="{sample}"',
    ],
    ignores: ['https://acme.azurewebsites.net/api/hook?code=YOUR_FUNCTION_KEY', 'x-functions-key: {key}', 'AzFu=='],
    why: 'Calls the function, or with a host key every function of the app.',
    fix:
      'Revoke it under the function app > Functions > App keys (renew), then ' +
      'read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-devops-token',
    title: 'Azure DevOps personal access token',
    severity: 'critical',
    keywords: ['azdo'],
    pattern: String.raw`\b(?<secret>[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z]{18}AZDO[0-9A-Za-z]{4})\b`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: {
      parts: [
        { alphabet: 'base62', chars: 52 },
        'JQQJ99',
        'BA',
        'C',
        { alphabet: 'base62', chars: 15 },
        'AZDO',
        { alphabet: 'base62', chars: 4 },
      ],
    },
    matches: [
      'export AZURE_DEVOPS_EXT_PAT="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'git clone https://build:{sample}@dev.azure.com/acme/app/_git/app',
    ],
    ignores: ['AZURE_DEVOPS_EXT_PAT=YOUR_TOKEN_HERE', 'AZURE_DEVOPS_EXT_PAT=${AZURE_DEVOPS_EXT_PAT}'],
    why: 'Reads and changes code, pipelines and packages within its scopes.',
    fix: "Revoke it under User settings > Personal access tokens, then keep the next one in your CI's secret store.",
    revoke: 'https://dev.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/devops/organizations/' +
        'accounts/use-personal-access-tokens-to-authenticate',
    ],
  },
  {
    id: 'azure-annotated-key',
    title: 'Azure key (common annotated format)',
    severity: 'high',
    keywords: ['jqqj9'],
    pattern:
      String.raw`\b(?<secret>[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}(?:[B-Za-z][0-9A-Za-z]{3}` +
      String.raw`|A[0-9A-Ya-z][0-9A-Za-z]{2}|AZ[0-9A-CE-Za-z][0-9A-Za-z]|AZD[0-9A-NP-Za-z])[0-9A-Za-z]{4}` +
      String.raw`(?:[0-9A-Za-z]{2}==)?)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: {
      parts: [
        { alphabet: 'base62', chars: 52 },
        'JQQJ99',
        'BAC',
        { alphabet: 'base62', chars: 15 },
        'ACOG',
        { alphabet: 'base62', chars: 4 },
      ],
    },
    matches: [
      '  AZURE_OPENAI_API_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'Endpoint=https://acme.azconfig.io;Id=abcd;Secret={sample}',
      'api-key: {sample}',
    ],
    ignores: ['AZURE_OPENAI_API_KEY=YOUR_TOKEN_HERE', 'AZURE_OPENAI_API_KEY=${AZURE_OPENAI_API_KEY}'],
    why: 'Calls the Azure AI, App Configuration, SignalR or other resource that issued it.',
    fix:
      'Revoke it under the resource > Keys (regenerate), then read the ' +
      'next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/ai-services/authentication',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-devops-legacy-token',
    title: 'Azure DevOps personal access token of the old format',
    severity: 'critical',
    keywords: ['azure_devops', 'azure-devops', 'azuredevops', 'vsts', 'azdo', 'ado_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:azure[_.-]?devops|azdo|vsts|ado|tfs)[_.-]?(?:ext[_.-]?)?` +
      String.raw`(?:personal[_.-]?access[_.-]?|access[_.-]?|api[_.-]?|auth[_.-]?)?(?:pat|token))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[2-7a-z]{52})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'lower', chars: 52 },
    matches: ['- name: AZURE_DEVOPS_EXT_PAT\n  value: "{sample}"', "process.env.AZURE_DEVOPS_EXT_PAT = '{sample}';"],
    ignores: ['AZURE_DEVOPS_EXT_PAT=YOUR_TOKEN_HERE', 'AZURE_DEVOPS_EXT_PAT=${AZURE_DEVOPS_EXT_PAT}'],
    why: 'Reads and changes code, pipelines and packages within its scopes.',
    fix: "Revoke it under User settings > Personal access tokens, then keep the next one in your CI's secret store.",
    revoke: 'https://dev.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/devops/organizations/' +
        'accounts/use-personal-access-tokens-to-authenticate',
    ],
  },
  {
    id: 'azure-entra-client-secret',
    title: 'Microsoft Entra client secret',
    severity: 'critical',
    keywords: ['7q~', '8q~'],
    pattern: '(?:^|[^0-9A-Za-z_~.-])(?<secret>[0-9A-Za-z_~.-]{3}[78]Q~[0-9A-Za-z_~.-]{31,34})(?:[^0-9A-Za-z_~.-]|$)',
    minEntropy: 4,
    companion: {
      name: 'tenant or client id',
      pattern: String.raw`\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b`,
      withinLines: 6,
      required: false,
    },
    sample: { parts: [{ alphabet: 'base62', chars: 3 }, '8Q~', { alphabet: 'base64url', chars: 34 }] },
    matches: ['AZURE_CLIENT_SECRET={sample}', '{ "token": "{sample}" }', 'ARM_CLIENT_SECRET="{sample}"'],
    ignores: [
      'AZURE_CLIENT_SECRET=YOUR_CLIENT_SECRET',
      'AZURE_CLIENT_SECRET=abc8Q~short',
      'AZURE_CLIENT_SECRET=${ARM_CLIENT_SECRET}',
    ],
    why: 'Signs in as the application with all its roles and permissions.',
    fix:
      'Revoke it under Microsoft Entra ID > App registrations > Certificates & secrets, preferring a ' +
      'managed or federated identity,, then keep the next one in a secret manager such as Vault.',
    revoke: 'https://entra.microsoft.com/',
    references: [
      'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
      'https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret',
    ],
  },
  {
    id: 'azure-sas-token',
    title: 'Azure shared access signature',
    severity: 'high',
    keywords: ['sig='],
    pattern: String.raw`(?:^|[?&;"'\s])sig=(?<secret>[0-9A-Za-z%+/]{43,90}(?:%3D|%3d|=))(?:[^0-9A-Za-z%+/=]|$)`,
    minEntropy: 4,
    check: 'signed-url',
    companion: {
      name: 'signed version',
      pattern: String.raw`\bsv=20[0-9]{2}-[01][0-9]-[0-3][0-9]|\bSharedAccessSignature\b`,
      withinLines: 1,
      required: true,
    },
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '%3D'] },
    matches: [
      'https://acme.blob.core.windows.net/data?sv=2022-11-02&ss=b&srt=sco&sp=rwdl&se=2030-01-01T00:00:00Z&sig={sample}',
      'SharedAccessSignature sr=https%3A%2F%2Facme.servicebus.windows.net&sig={sample}&se=1900000000&skn=send',
    ],
    ignores: [
      'https://acme.blob.core.windows.net/data?sv=2022-11-02&sp=r&sig=YOUR_SIGNATURE',
      'https://example.com/?sig=abc',
      'sv=2022-11-02&sig=<signature>',
    ],
    why: 'Reads or changes the storage it names until it expires, with no other sign-in.',
    fix:
      'Rotate the account key or delete the stored access policy it was signed ' +
      'with, then hand out short user delegation signatures at run time.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview'],
  },
  {
    id: 'azure-service-bus-key',
    title: 'Azure Service Bus or Event Hubs shared access key',
    severity: 'high',
    keywords: ['sharedaccesskey='],
    pattern:
      String.raw`(?i:endpoint=sb://)[0-9A-Za-z.-]{3,120}/?;(?:[A-Za-z]{3,24}=[^;"'\s]{1,120};){0,3}` +
      String.raw`(?i:SharedAccessKey)=(?<secret>[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'Endpoint=sb://acme.servicebus.windows.net/;' +
        'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={sample};' +
        'EntityPath=orders',
      '"ServiceBus": "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey={sample}"',
    ],
    ignores: [
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=YOUR_KEY',
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${KEY}',
    ],
    why: 'Sends, receives and, with a manage policy, deletes the queues, topics or hubs of the namespace.',
    fix:
      'Revoke it under the namespace > Shared access policies (regenerate), then ' +
      'read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas'],
  },
  {
    id: 'azure-iot-hub-key',
    title: 'Azure IoT Hub shared access key',
    severity: 'high',
    keywords: ['azure-devices'],
    pattern:
      String.raw`(?i:hostname)=[0-9A-Za-z.-]{3,80}\.azure-devices(?:-provisioning)?\.(?:net|us|cn);` +
      String.raw`(?:[A-Za-z]{3,24}=[^;"'\s]{1,120};){1,3}(?i:SharedAccessKey)=(?<secret>[0-9A-Za-z+/]{43,86}={1,2})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={sample}',
      'IOT_CONN="HostName=acme.azure-devices.net;DeviceId=pump1;SharedAccessKey={sample}"',
    ],
    ignores: [
      'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=YOUR_KEY',
      'HostName=acme.azure-devices.net;DeviceId=x;SharedAccessKey=<key>',
    ],
    why: 'Speaks as the device, or with an owner policy for the whole hub.',
    fix:
      'Revoke it under the IoT hub > Shared access policies or the device (regenerate), ' +
      'then read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas'],
  },
  {
    id: 'azure-cosmos-db-key',
    title: 'Azure Cosmos DB account key',
    severity: 'critical',
    keywords: ['documents.azure.com', 'cosmos'],
    pattern:
      String.raw`(?:(?i:AccountEndpoint)=https://[0-9A-Za-z.-]{3,80}\.documents\.azure\.com(?::443)?/?;` +
      String.raw`(?i:AccountKey)=|(?i:cosmos(?:[_.-]?db)?[_.-]?(?:account[_.-]?|primary[_.-]?|master[_.-]?` +
      String.raw`|auth[_.-]?)?key)${ASSIGNED_PLAINLY})(?<secret>[0-9A-Za-z+/]{86}==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: [
      'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={sample};',
      'COSMOS_KEY={sample}',
      '"cosmosDbKey": "{sample}"',
    ],
    ignores: ['AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=YOUR_KEY;', 'COSMOS_KEY=${COSMOS_KEY}'],
    why: 'Reads and changes every database of the account.',
    fix:
      'Revoke it under the Cosmos DB account > Keys (regenerate), then read ' +
      'the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data'],
  },
  {
    id: 'azure-app-configuration-secret',
    title: 'Azure App Configuration access key',
    severity: 'high',
    keywords: ['.azconfig.io'],
    pattern:
      String.raw`(?i:endpoint)=https://[0-9A-Za-z-]{3,60}\.azconfig\.io;(?i:id)=[^;"'\s]{4,60};(?i:secret)=` +
      String.raw`(?<secret>[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'Endpoint=https://acme.azconfig.io;Id=a1b2-l0-s0:c3d4;Secret={sample}',
      'APPCONFIG="Endpoint=https://acme.azconfig.io;Id=a1b2;Secret={sample}"',
    ],
    ignores: [
      'Endpoint=https://acme.azconfig.io;Id=a1b2;Secret=YOUR_SECRET',
      'Endpoint=https://acme.azconfig.io;Id=a1b2;Secret=***',
    ],
    why: 'Reads or changes the settings, and with them the secrets, of the applications.',
    fix:
      'Revoke it under the configuration store > Access settings (regenerate), ' +
      'then read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-best-practices'],
  },
  {
    id: 'azure-signalr-key',
    title: 'Azure SignalR or Web PubSub access key',
    severity: 'high',
    keywords: ['.service.signalr.net', '.webpubsub.azure.com'],
    pattern:
      String.raw`(?i:endpoint)=https://[0-9A-Za-z.-]{3,80}(?:\.service\.signalr\.net|\.webpubsub\.azure\.com)/?;` +
      String.raw`(?i:accesskey)=(?<secret>[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'Endpoint=https://acme.service.signalr.net;AccessKey={sample};Version=1.0;',
      'Endpoint=https://acme.webpubsub.azure.com;AccessKey={sample};Version=1.0;',
    ],
    ignores: [
      'Endpoint=https://acme.service.signalr.net;AccessKey=YOUR_KEY;Version=1.0;',
      'Endpoint=https://acme.webpubsub.azure.com;AccessKey=<key>;',
    ],
    why: 'Issues client tokens and sends to every connected client.',
    fix:
      'Revoke it under the resource > Keys (regenerate), then read the ' +
      'next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string'],
  },
  {
    id: 'azure-communication-services-key',
    title: 'Azure Communication Services access key',
    severity: 'high',
    keywords: ['.communication.azure.com'],
    pattern:
      String.raw`(?i:endpoint)=https://[0-9A-Za-z.-]{3,80}\.communication\.azure\.com/?;(?i:accesskey)=` +
      String.raw`(?<secret>[0-9A-Za-z+/]{86}==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: [
      'endpoint=https://acme.communication.azure.com/;accesskey={sample}',
      'COMMUNICATION_SERVICES_CONNECTION_STRING="endpoint=https://acme.communication.azure.com/;accesskey={sample}"',
    ],
    ignores: [
      'endpoint=https://acme.communication.azure.com/;accesskey=YOUR_KEY',
      'endpoint=https://acme.communication.azure.com/;accesskey=${KEY}',
    ],
    why: "Sends mail and messages and issues user tokens in the resource's name.",
    fix:
      'Revoke it under the resource > Settings > Keys (regenerate), then read ' +
      'the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/communication-services/concepts/authentication'],
  },
  {
    id: 'azure-redis-key',
    title: 'Azure Cache for Redis access key',
    severity: 'high',
    keywords: ['.redis.cache.windows.net'],
    pattern:
      String.raw`\.redis\.cache\.windows\.net(?::[0-9]{2,5})?,(?:[A-Za-z]{2,24}=[^,"'\s]{1,60},){0,4}password=` +
      String.raw`(?<secret>[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'acme.redis.cache.windows.net:6380,password={sample},ssl=True,abortConnect=False',
      '"Redis": "acme.redis.cache.windows.net:6380,abortConnect=false,ssl=true,password={sample}"',
    ],
    ignores: [
      'acme.redis.cache.windows.net:6380,password=YOUR_KEY,ssl=True',
      'acme.redis.cache.windows.net:6380,password=${REDIS_KEY},ssl=True',
    ],
    why: 'Reads and changes everything in the cache.',
    fix:
      'Revoke it under the cache > Authentication > Access keys (regenerate), then ' +
      'read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/azure-cache-for-redis/cache-configure#access-keys'],
  },
  {
    id: 'azure-sql-password',
    title: 'Azure SQL Database password',
    severity: 'critical',
    keywords: ['.database.windows.net'],
    pattern:
      String.raw`\.database\.windows\.net(?:,1433)?;[ -!#-&(-~]{0,200};\s?(?i:password|pwd)\s?=\s?` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!*+^#|()@/-][0-9A-Za-z._~!*+^#|()%$@&/-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!*+^#|()%$@&/-]{0,80})(?:[;"'\\]|\s|$)`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'Server=tcp:acme.database.windows.net,1433;Initial Catalog=app;User ID=svc;Password={sample};Encrypt=True;',
      'DRIVER={ODBC Driver 18 for SQL Server};SERVER=acme.database.windows.net;UID=svc;PWD={sample}',
    ],
    ignores: [
      'Server=tcp:acme.database.windows.net,1433;Initial ' +
        'Catalog=app;User ID=svc;Password={your_password};Encrypt=True;',
      'Server=tcp:acme.database.windows.net,1433;User ID=svc;Password=password;',
    ],
    why: 'Reads and changes the data that the login may reach.',
    fix: "Change the login's password, then connect with a managed identity or read the password from Azure Key Vault.",
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/azure-sql/database/connect-query-content-reference-guide'],
  },
  {
    id: 'azure-publish-profile-password',
    title: 'Azure App Service publishing password',
    severity: 'critical',
    keywords: ['userpwd='],
    pattern: String.raw`\buserPWD="(?<secret>[0-9A-Za-z]{60})"`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 60 },
    matches: [
      '<publishProfile profileName="acme - Web Deploy" publishMethod="MSDeploy" userName="$acme" userPWD="{sample}" />',
      'userName="acme\\$acme" userPWD="{sample}"',
    ],
    ignores: ['userName="$acme" userPWD="YOUR_PASSWORD"', 'userPWD=""'],
    why: 'Deploys code to the web app and reads its files and settings.',
    fix:
      'Revoke it under the web app > Overview > Reset publish profile, ' +
      "then keep the next one in your CI's secret store.",
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/app-service/deploy-configure-credentials'],
  },
  {
    id: 'azure-ai-services-key',
    title: 'Azure AI services key',
    severity: 'high',
    keywords: ['azure', 'ocp-apim', 'cognitive', 'speech_key'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:azure[_.-]?(?:openai|ai|ai[_.-]?services|speech|cognitive(?:[_.-]?services?)?` +
      String.raw`|translator|vision|computer[_.-]?vision|form[_.-]?recognizer|document[_.-]?intelligence)[_.-]?` +
      String.raw`(?:api[_.-]?|account[_.-]?|subscription[_.-]?)?key|ocp-apim-subscription-key` +
      String.raw`|cognitive[_.-]?services?[_.-]?(?:api[_.-]?|subscription[_.-]?)?key|speech_key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'export AZURE_OPENAI_API_KEY="{sample}"',
      'AZURE_OPENAI_API_KEY: {sample}',
      'Ocp-Apim-Subscription-Key: {sample}',
    ],
    ignores: ['AZURE_OPENAI_API_KEY=YOUR_TOKEN_HERE', 'AZURE_OPENAI_API_KEY=${AZURE_OPENAI_API_KEY}'],
    why: "Calls the AI models of the resource at its owner's cost.",
    fix:
      'Revoke it under the resource > Keys and Endpoint (regenerate), then ' +
      'read the next one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/ai-services/authentication'],
  },
] satisfies PatternFile;
