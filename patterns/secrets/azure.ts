import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
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
      'read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/search/search-security-api-keys',
      'https://github.com/microsoft/security-utilities',
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
      'new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/ai-services/authentication',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-entra-client-id',
    title: 'Microsoft Entra client id',
    severity: 'low',
    confidence: 'low',
    keywords: [
      'azure_client',
      'azureclient',
      'azure-client',
      'azure.client',
      'arm_client',
      'aad_client',
      'azuread',
      'clientsecretcredential(',
    ],
    pattern:
      String.raw`(?i:(?:azure|arm|aad|azuread)[_.-]?client[_.-]?id${ASSIGNED}` +
      String.raw`|ClientSecretCredential\(\s{0,20}["'][0-9a-f-]{36}["'],\s{0,20}["'])` +
      String.raw`(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\b`,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'AZURE_CLIENT_ID={sample}',
      'ARM_CLIENT_ID="{sample}"',
      'ClientSecretCredential("72f988bf-86f1-41af-91ab-2d7cd011db47", "{sample}", secret)',
    ],
    ignores: ['AZURE_CLIENT_ID=00000000-0000-0000-0000-000000000000', 'AZURE_CLIENT_ID=${AZURE_CLIENT_ID}'],
    why: 'Names the application to which the client secret beside it belongs.',
    fix: 'Replace the client secret beside it. The id alone opens nothing.',
    revoke: 'https://entra.microsoft.com/',
    references: ['https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals'],
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
      'managed or federated identity,, then keep the new one in a secret manager such as Vault.',
    revoke: 'https://entra.microsoft.com/',
    references: [
      'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
      'https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret',
    ],
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
      'then read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-best-practices'],
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
      'read the new one from the environment or a secret manager.',
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
      'read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/ai-services/authentication'],
  },
] satisfies PatternFile;
