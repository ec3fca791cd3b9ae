import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ntfy-access-token',
    title: 'ntfy access token',
    severity: 'medium',
    keywords: ['tk_'],
    pattern: String.raw`\b(?<secret>tk_[0-9a-z]{29})\b`,
    publicPrefix: 'tk_',
    minEntropy: 3.3,
    sample: { prefix: 'tk_', alphabet: 'base36', chars: 29 },
    matches: [
      'NTFY_TOKEN={sample}',
      'ntfy_token: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['NTFY_TOKEN=tk_CHANGE_ME', 'ntfy_token = os.environ["NTFY_TOKEN"]', '"ntfyToken": "tk_xxxxxx"'],
    why: 'Lets the holder publish to and read the topics of the account.',
    fix:
      'Delete it in the account page under Access tokens, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://ntfy.sh/account',
    references: ['https://docs.ntfy.sh/publish/#access-tokens'],
  },
] satisfies PatternFile;
