import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'onepassword-service-account-token',
    title: '1Password service account token',
    severity: 'critical',
    keywords: ['ops_eyj'],
    pattern: String.raw`\b(?<secret>ops_eyJ[0-9A-Za-z+/_-]{200,}={0,3})(?:[^0-9A-Za-z+/=_-]|$)`,
    longest: 4096,
    publicPrefix: 'ops_',
    minEntropy: 4,
    sample: { prefix: 'ops_eyJ', alphabet: 'base62', chars: 850 },
    matches: ['client = Client("{sample}")', 'ENV OP_SERVICE_ACCOUNT_TOKEN={sample}'],
    ignores: ['OP_SERVICE_ACCOUNT_TOKEN=ops_YOUR_TOKEN_HERE', 'OP_SERVICE_ACCOUNT_TOKEN=${OP_SERVICE_ACCOUNT_TOKEN}'],
    why: 'Reads, and where allowed writes, the items of its vaults.',
    fix: "Revoke it under Developer > Service accounts (revoke), then keep the new one in your CI's secret store.",
    revoke: 'https://my.1password.com/',
    references: ['https://developer.1password.com/docs/service-accounts/'],
  },
  {
    id: 'onepassword-secret-key',
    title: '1Password account Secret Key',
    severity: 'high',
    keywords: ['a3-'],
    pattern:
      String.raw`\b(?<secret>A3-[0-9A-Z]{6}-(?:[0-9A-Z]{6}-[0-9A-Z]{5}|[0-9A-Z]{11})` +
      String.raw`-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5})\b`,
    publicPrefix: 'A3-',
    minEntropy: 3.5,
    sample: {
      parts: [
        'A3-',
        { alphabet: 'BASE36', chars: 6 },
        '-',
        { alphabet: 'BASE36', chars: 6 },
        '-',
        { alphabet: 'BASE36', chars: 5 },
        '-',
        { alphabet: 'BASE36', chars: 5 },
        '-',
        { alphabet: 'BASE36', chars: 5 },
        '-',
        { alphabet: 'BASE36', chars: 5 },
      ],
    },
    matches: ['OP_SECRET_KEY={sample}', '{ "token": "{sample}" }', 'op account add --secret-key {sample}'],
    ignores: ['OP_SECRET_KEY=A3-XXXXXX-YOUR-KEY', 'op account add --secret-key A3-ASWWYB-798JRYLJVD4'],
    why: 'Together with the account password it opens every vault of the account.',
    fix:
      'Revoke it under Account settings > Security (make a new Secret Key), ' +
      'then keep the new one in a secret manager such as Vault.',
    revoke: 'https://my.1password.com/',
    references: ['https://support.1password.com/secret-key-security/'],
  },
  {
    id: 'onepassword-connect-token',
    title: '1Password Connect token',
    severity: 'critical',
    keywords: ['op_connect'],
    pattern:
      String.raw`(?i:op_connect_token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{14,400}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJ',
        { alphabet: 'base64url', chars: 120 },
        '.',
        { alphabet: 'base64url', chars: 86 },
      ],
    },
    matches: ['export OP_CONNECT_TOKEN="{sample}"', 'OP_CONNECT_TOKEN: {sample}'],
    ignores: ['OP_CONNECT_TOKEN=eyJYOUR_TOKEN_HERE', 'OP_CONNECT_TOKEN=${OP_CONNECT_TOKEN}'],
    why: 'Reads, and where allowed writes, the items of its vaults through the Connect server.',
    fix:
      'Revoke it under Developer > Connect servers, then mount the new ' +
      'one from a Kubernetes secret or a secret manager.',
    revoke: 'https://my.1password.com/',
    references: ['https://developer.1password.com/docs/connect/'],
  },
] satisfies PatternFile;
