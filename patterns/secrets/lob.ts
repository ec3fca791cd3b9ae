import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'lob-live-key',
    title: 'Lob live API key',
    severity: 'high',
    keywords: ['live_'],
    pattern: String.raw`\b(?<secret>live_[0-9a-f]{35})\b`,
    publicPrefix: 'live_',
    minEntropy: 2.9,
    sample: { prefix: 'live_', alphabet: 'base16', chars: 35 },
    matches: ['LOB_API_KEY={sample}', 'lob_api_key: {sample}', 'curl https://api.lob.com/v1/addresses -u {sample}:'],
    ignores: [
      'LOB_API_KEY=live_YOUR_KEY_HERE',
      'lob_api_key = os.environ["LOB_API_KEY"]',
      '"lobApiKey": "live_xxxxxx"',
    ],
    why: 'Lets the holder send mail on paper, checks included, and read the addresses of customers.',
    fix:
      'Rotate it in the dashboard under Settings > API Keys, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.lob.com/settings/api-keys',
    references: ['https://docs.lob.com/#tag/Authentication'],
  },
  {
    id: 'lob-test-key',
    title: 'Lob test API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['lob_', 'lob-', 'lobapi', 'lobtest', 'lobkey', 'lob.'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:lob[_.-]?(?:test[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>test_[0-9a-f]{35})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'test_',
    minEntropy: 2.9,
    sample: { prefix: 'test_', alphabet: 'base16', chars: 35 },
    matches: ['LOB_API_KEY={sample}', "const lobApiKey = '{sample}';", 'export LOB_API_KEY="{sample}"'],
    ignores: [
      'LOB_API_KEY=test_REPLACE_ME',
      'const lobApiKey = process.env.LOB_API_KEY;',
      'LOB_API_KEY=test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the test data of the account.',
    fix: 'Rotate it in the dashboard under Settings > API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.lob.com/settings/api-keys',
    references: ['https://docs.lob.com/#tag/Authentication'],
  },
] satisfies PatternFile;
