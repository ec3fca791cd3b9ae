import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'kaggle-api-token-file',
    title: 'Kaggle API token file',
    severity: 'medium',
    keywords: ['"username"'],
    pattern:
      String.raw`"username"\s{0,3}:\s{0,3}"[0-9a-z_-]{1,60}"\s{0,3},\s{0,6}"key"\s{0,3}:\s{0,3}"` +
      String.raw`(?<secret>[0-9a-f]{32})"`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['{"username":"someone","key":"{sample}"}', '{ "username": "someone", "key": "{sample}" }'],
    ignores: ['{"username":"someone","key":"YOUR_KEY"}', '{"username":"KAGGLE_USERNAME","key":"KAGGLE_KEY"}'],
    why: 'Lets the holder act as the person on Kaggle: read private data sets and submit.',
    fix: 'Expire it under Settings > API, then read the new one from the environment.',
    revoke: 'https://www.kaggle.com/settings',
    references: ['https://www.kaggle.com/docs/api'],
  },
  {
    id: 'kaggle-api-key',
    title: 'Kaggle API key',
    severity: 'medium',
    keywords: ['kaggle'],
    pattern: String.raw`(?i:kaggle[_.-]?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['KAGGLE_KEY={sample}', 'kaggle_key: {sample}'],
    ignores: [
      'KAGGLE_KEY=YOUR_KEY_HERE',
      'kaggle_key = os.environ["KAGGLE_KEY"]',
      'KAGGLE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the user name, act as the person on Kaggle.',
    fix: 'Expire it under Settings > API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://www.kaggle.com/settings',
    references: ['https://www.kaggle.com/docs/api'],
  },
  {
    id: 'kaggle-api-token',
    title: 'Kaggle API token',
    severity: 'medium',
    keywords: ['KGAT_'],
    pattern: String.raw`\b(?<secret>KGAT_[0-9a-f]{32})\b`,
    publicPrefix: 'KGAT_',
    minEntropy: 2.8,
    sample: { prefix: 'KGAT_', alphabet: 'base16', chars: 32 },
    matches: [
      'KAGGLE_API_TOKEN={sample}',
      "const kaggleApiToken = '{sample}';",
      'kaggle_api_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'KAGGLE_API_TOKEN=KGAT_REPLACE_ME',
      'const kaggleApiToken = process.env.KAGGLE_API_TOKEN;',
      '"kaggleApiToken": "KGAT_xxxxxx"',
    ],
    why: 'Lets the holder act as the person on Kaggle: read private data sets and submit.',
    fix: 'Revoke it under Settings > API, then pass the new one in from your secret manager.',
    revoke: 'https://www.kaggle.com/settings',
    references: ['https://www.kaggle.com/docs/api'],
  },
] satisfies PatternFile;
