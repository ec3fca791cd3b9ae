import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'oanda-access-token',
    title: 'OANDA access token',
    severity: 'critical',
    keywords: ['oanda'],
    pattern: String.raw`(?i:oanda)[^\n]{0,120}?\b(?<secret>[0-9a-f]{32}-[0-9a-f]{32})\b`,
    minEntropy: 3,
    sample: { parts: [{ alphabet: 'base16', chars: 32 }, '-', { alphabet: 'base16', chars: 32 }] },
    matches: ['OANDA_TOKEN={sample}', 'oanda: "Bearer {sample}"'],
    ignores: ['OANDA_TOKEN=<token>'],
    why: 'Trades as its owner.',
    fix: 'Revoke it under Manage API access, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://www.oanda.com/account/tpa/personal_token',
    references: ['https://developer.oanda.com/rest-live-v20/authentication/'],
  },
] satisfies PatternFile;
