import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'datadog-api-key',
    title: 'Datadog API key',
    severity: 'medium',
    keywords: ['datadog', 'dd_api', 'dd-api', 'dd.api', 'ddapi', 'dd_client'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:datadog|dd)[_.-]?(?:client[_.-]?)?api[_.-]?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      '- name: DD_API_KEY\n  value: "{sample}"',
      "process.env.DD_API_KEY = '{sample}';",
      'DD-API-KEY: {sample}',
    ],
    ignores: ['DD_API_KEY=YOUR_TOKEN_HERE', 'DD_API_KEY=${DD_API_KEY}'],
    why: "Sends metrics, logs and events in the organization's name and at its cost.",
    fix:
      'Revoke it under Organization Settings > API Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.datadoghq.com/organization-settings/api-keys',
    verify: asking(
      'https://api.datadoghq.com/api/v1/validate',
      'https://docs.datadoghq.com/api/latest/authentication/validate-api-key/',
      { 'dd-api-key': '{secret}' },
      { answers: [{ means: 'live', status: 200, field: '/valid', values: [true] }] },
    ),
    references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  },
  {
    id: 'datadog-application-key',
    title: 'Datadog application key',
    severity: 'high',
    keywords: ['ddapp_', 'ddap_'],
    pattern: String.raw`\b(?<secret>ddapp?_[0-9A-Za-z]{34})\b`,
    publicPrefix: 'ddap',
    minEntropy: 3.75,
    sample: { prefix: 'ddapp_', alphabet: 'base62', chars: 34 },
    matches: ['DD_APP_KEY={sample}', '{ "token": "{sample}" }', 'DD-APPLICATION-KEY: {sample}'],
    ignores: ['DD_APP_KEY=ddapp_YOUR_TOKEN_HERE', 'DD_APP_KEY=${DD_APP_KEY}'],
    why: 'With an API key the holder reads and changes what its owner can.',
    fix:
      'Revoke it under Organization Settings > Application Keys, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://app.datadoghq.com/organization-settings/application-keys',
    references: [
      'https://docs.datadoghq.com/account_management/personal-access-tokens/',
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-DatadogApplicationKey.html',
    ],
  },
  {
    id: 'datadog-legacy-application-key',
    title: 'Datadog application key of the old format',
    severity: 'high',
    keywords: ['datadog', 'dd_app', 'dd-app', 'dd.app', 'ddapp', 'dd_client'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:datadog|dd)[_.-]?(?:client[_.-]?)?app(?:lication)?[_.-]?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['export DD_APP_KEY="{sample}"', 'DD_APP_KEY: {sample}', 'DD-APPLICATION-KEY: {sample}'],
    ignores: ['DD_APP_KEY=YOUR_TOKEN_HERE', 'DD_APP_KEY=${DD_APP_KEY}'],
    why: 'With an API key the holder reads and changes what its owner can.',
    fix:
      'Revoke it under Organization Settings > Application Keys, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://app.datadoghq.com/organization-settings/application-keys',
    references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  },
  {
    id: 'datadog-access-token',
    title: 'Datadog personal or service access token',
    severity: 'high',
    keywords: ['ddpat_', 'ddsat_'],
    pattern: String.raw`\b(?<secret>dd[ps]at_[0-9A-Za-z_]{30,100})\b`,
    publicPrefix: 'dd',
    minEntropy: 4,
    sample: { prefix: 'ddpat_', alphabet: 'base62', chars: 60 },
    matches: ['  DD_ACCESS_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['DD_ACCESS_TOKEN=ddYOUR_TOKEN_HERE', 'DD_ACCESS_TOKEN=${DD_ACCESS_TOKEN}'],
    why: 'Reads and changes what its scopes cover, with no other key.',
    fix:
      'Revoke it under Personal Settings > Access Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.datadoghq.com/personal-settings/access-tokens',
    references: ['https://docs.datadoghq.com/account_management/personal-access-tokens/'],
  },
] satisfies PatternFile;
