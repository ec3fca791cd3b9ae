import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sentry-organization-token',
    title: 'Sentry organization auth token',
    severity: 'high',
    keywords: ['sntrys_'],
    pattern: String.raw`\b(?<secret>sntrys_eyJ[0-9A-Za-z+/]{60,500}={0,2}_[0-9A-Za-z+/]{43})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'sntrys_',
    minEntropy: 4,
    sample: { parts: ['sntrys_eyJ', { alphabet: 'base64', chars: 160 }, '=', '_', { alphabet: 'base64', chars: 43 }] },
    matches: ['SENTRY_AUTH_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['SENTRY_AUTH_TOKEN=sntrys_YOUR_TOKEN_HERE', 'SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}'],
    why: "Uploads releases and source maps and reads what the token's scopes cover.",
    fix: "Revoke it under Settings > Auth Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/auth-tokens/',
    verify: bearer('https://sentry.io/api/0/', 'https://docs.sentry.io/api/auth/', {
      answers: [{ means: 'live', status: 200, field: '/auth' }],
    }),
    references: ['https://docs.sentry.io/account/auth-tokens/'],
  },
  {
    id: 'sentry-user-token',
    title: 'Sentry user auth token',
    severity: 'high',
    keywords: ['sntryu_'],
    pattern: String.raw`\b(?<secret>sntryu_[0-9a-f]{64})\b`,
    publicPrefix: 'sntryu_',
    minEntropy: 3.25,
    sample: { prefix: 'sntryu_', alphabet: 'base16', chars: 64 },
    matches: [
      'export SENTRY_AUTH_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: ['SENTRY_AUTH_TOKEN=sntryu_YOUR_TOKEN_HERE', 'SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}'],
    why: 'Reads and changes what its owner can, within its scopes.',
    fix: "Revoke it under User settings > Personal Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
    verify: bearer('https://sentry.io/api/0/', 'https://docs.sentry.io/api/auth/', {
      answers: [{ means: 'live', status: 200, field: '/auth' }],
    }),
    references: ['https://docs.sentry.io/account/auth-tokens/'],
  },
  {
    id: 'sentry-legacy-token',
    title: 'Sentry auth token of the old format',
    severity: 'high',
    keywords: ['sentry'],
    pattern:
      String.raw`(?i:sentry[_.-]?(?:auth[_.-]?|api[_.-]?|access[_.-]?)?(?:token|key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ["  SENTRY_AUTH_TOKEN: '{sample}'", 'os.environ["SENTRY_AUTH_TOKEN"] = "{sample}"'],
    ignores: ['SENTRY_AUTH_TOKEN=YOUR_TOKEN_HERE', 'SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}'],
    why: 'Reads and changes what its owner can, within its scopes.',
    fix: "Revoke it under User settings > Personal Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
    references: ['https://docs.sentry.io/account/auth-tokens/'],
  },
] satisfies PatternFile;
