import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'grafana-service-account-token',
    title: 'Grafana service account token',
    severity: 'high',
    keywords: ['glsa_'],
    pattern: String.raw`\b(?<secret>glsa_[0-9A-Za-z]{32}_[0-9A-Fa-f]{8})\b`,
    publicPrefix: 'glsa_',
    check: 'grafana-crc32',
    sample: { maker: 'grafana-crc32', options: { prefix: 'glsa_' } },
    matches: ['GRAFANA_TOKEN={sample}', 'Authorization: Bearer {sample}', 'auth = "{sample}"'],
    ignores: ['GRAFANA_TOKEN=glsa_YOUR_TOKEN_HERE', 'GRAFANA_TOKEN=${GRAFANA_TOKEN}'],
    why: 'Reads and changes dashboards and queries data sources within its role.',
    fix:
      'Revoke it under Administration > Service accounts, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
  },
  {
    id: 'grafana-cloud-token',
    title: 'Grafana Cloud access policy token',
    severity: 'high',
    keywords: ['glc_eyj'],
    pattern: String.raw`\b(?<secret>glc_eyJ[0-9A-Za-z+/]{60,400}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'glc_',
    minEntropy: 4,
    sample: { prefix: 'glc_eyJ', alphabet: 'base64', chars: 140 },
    matches: [
      'export GRAFANA_CLOUD_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'password: {sample}',
    ],
    ignores: ['GRAFANA_CLOUD_TOKEN=glc_YOUR_TOKEN_HERE', 'GRAFANA_CLOUD_TOKEN=${GRAFANA_CLOUD_TOKEN}'],
    why: 'Writes or reads metrics, logs and traces, or manages the stack, within its scopes.',
    fix:
      'Revoke it under Grafana Cloud > Access Policies, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://grafana.com/profile/org/access-policies',
    references: [
      'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    ],
  },
  {
    id: 'grafana-api-key',
    title: 'Grafana API key (legacy)',
    severity: 'high',
    keywords: ['eyjrijoi'],
    pattern: String.raw`\b(?<secret>eyJrIjoi[0-9A-Za-z+/]{60,300}={0,2})(?:[^0-9A-Za-z+/=.]|$)`,
    publicPrefix: 'eyJrIjoi',
    minEntropy: 4,
    sample: { prefix: 'eyJrIjoi', alphabet: 'base62', chars: 84 },
    matches: ['  GRAFANA_API_KEY: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['GRAFANA_API_KEY=eyJrIjoiYOUR_TOKEN_HERE', 'GRAFANA_API_KEY=${GRAFANA_API_KEY}'],
    why: 'Reads and changes dashboards and queries data sources within its role.',
    fix:
      'Revoke it under Administration > API keys, and move to service accounts, ' +
      'then read the new one from the environment or a secret manager.',
    revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
  },
] satisfies PatternFile;
