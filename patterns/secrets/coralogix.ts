import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'coralogix-api-key',
    title: 'Coralogix API key',
    severity: 'medium',
    keywords: ['cxtp_', 'cxup_'],
    pattern: String.raw`\b(?<secret>cx[tu]p_[0-9A-Za-z]{30})\b`,
    publicPrefix: 'cx',
    minEntropy: 3.75,
    sample: { prefix: 'cxtp_', alphabet: 'base62', chars: 30 },
    matches: ['client = Client("{sample}")', 'ENV CORALOGIX_API_KEY={sample}'],
    ignores: ['CORALOGIX_API_KEY=cxYOUR_TOKEN_HERE', 'CORALOGIX_API_KEY=${CORALOGIX_API_KEY}'],
    why: 'Sends data, or with more permissions queries and changes the account.',
    fix: 'Revoke it under Settings > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    references: ['https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/'],
  },
  {
    id: 'coralogix-private-key',
    title: 'Coralogix private key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['coralogix'],
    pattern:
      String.raw`(?i:coralogix[_.-]?(?:private[_.-]?|api[_.-]?|send[_.-]?(?:your[_.-]?)?data[_.-]?)?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
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
    matches: ['CORALOGIX_PRIVATE_KEY={sample}', '"CORALOGIX_PRIVATE_KEY": "{sample}"'],
    ignores: ['CORALOGIX_PRIVATE_KEY=YOUR_TOKEN_HERE', 'CORALOGIX_PRIVATE_KEY=${CORALOGIX_PRIVATE_KEY}'],
    why: "Sends logs in the account's name and at its cost.",
    fix: 'Revoke it under Settings > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    references: ['https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/'],
  },
] satisfies PatternFile;
