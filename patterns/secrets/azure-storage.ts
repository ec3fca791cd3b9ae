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
      '(rotate), then read the new one from the environment or a secret manager.',
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
      'new one from the environment or a secret manager.',
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
      '(regenerate), then read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/purview/sit-defn-azure-service-bus-shared-access-signature',
      'https://github.com/microsoft/security-utilities',
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
      'the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data'],
  },
] satisfies PatternFile;
