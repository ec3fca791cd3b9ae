import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ory-api-key',
    title: 'Ory API key',
    severity: 'critical',
    keywords: ['ory_pat_', 'ory_wak_'],
    pattern: String.raw`\b(?<secret>ory_(?:pat|wak)_[0-9A-Za-z]{32})\b`,
    publicPrefix: 'ory_',
    minEntropy: 3.9,
    sample: { prefix: 'ory_pat_', alphabet: 'base62', chars: 32 },
    matches: [
      'ORY_API_KEY={sample}',
      'ory_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['ORY_API_KEY=ory_CHANGE_ME', 'ory_api_key = os.environ["ORY_API_KEY"]', '"oryApiKey": "ory_xxxxxx"'],
    why: 'Lets the holder read and change the identities and settings of the project.',
    fix:
      'Revoke it in the Ory Console under Developers > API Keys, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://console.ory.sh/',
    references: ['https://www.ory.sh/docs/concepts/personal-access-token'],
  },
  {
    id: 'ory-token',
    title: 'Ory access or session token',
    severity: 'high',
    keywords: ['ory_at_', 'ory_rt_', 'ory_st_'],
    pattern:
      String.raw`\b(?<secret>ory_(?:at_[0-9A-Za-z_-]{43}\.[0-9A-Za-z_-]{43}|rt_[0-9A-Za-z_-]{43}\.[0-9A-Za-z_-]{43}` +
      String.raw`|st_[0-9A-Za-z]{32}))(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'ory_',
    minEntropy: 3.5,
    sample: { parts: ['ory_at_', { alphabet: 'base64url', chars: 43 }, '.', { alphabet: 'base64url', chars: 43 }] },
    matches: [
      'ACCESS_TOKEN={sample}',
      "const accessToken = '{sample}';",
      'access_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['ACCESS_TOKEN=ory_at_YOUR_TOKEN_HERE', 'token: "ory_st_short"'],
    why: 'Lets the holder act as the person who signed in.',
    fix: 'Revoke the session or token through the API, then let the program fetch its own.',
    revoke: 'https://console.ory.sh/',
    references: ['https://www.ory.sh/docs/hydra/reference/api'],
  },
] satisfies PatternFile;
