import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'mailsac-api-key',
    title: 'Mailsac API key',
    severity: 'medium',
    keywords: ['mailsac'],
    pattern: String.raw`(?i:mailsac)[^\n]{0,120}?\b(?<secret>k_[0-9A-Za-z]{30,60})\b`,
    publicPrefix: 'k_',
    minEntropy: 3,
    sample: { prefix: 'k_', alphabet: 'base62', chars: 40 },
    matches: ['MAILSAC_KEY={sample}', 'curl -H "Mailsac-Key: {sample}" https://mailsac.com/api'],
    ignores: ['Mailsac-Key: k_yourkey'],
    why: 'Reads the private mailboxes of the account.',
    fix: 'Delete it under API credentials, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://mailsac.com/api-keys',
    references: ['https://docs.mailsac.com/'],
  },
] satisfies PatternFile;
