import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';

export default [
  {
    id: 'easypost-production-key',
    title: 'EasyPost production API key',
    severity: 'high',
    keywords: ['EZAK'],
    pattern: String.raw`\b(?<secret>EZAK[0-9A-Za-z]{54})\b`,
    publicPrefix: 'EZAK',
    minEntropy: 4.2,
    sample: { prefix: 'EZAK', alphabet: 'base62', chars: 54 },
    matches: ['EASYPOST_API_KEY={sample}', "const easypostApiKey = '{sample}';"],
    ignores: [
      'EASYPOST_API_KEY=EZAKCHANGE_ME',
      'const easypostApiKey = process.env.EASYPOST_API_KEY;',
      '"easypostApiKey": "EZAKxxxxxx"',
    ],
    why: 'Lets the holder buy labels and read the addresses of customers.',
    fix:
      'Disable it on the API keys page of the account, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://www.easypost.com/account/api-keys',
    verify: asking(
      'https://api.easypost.com/v2/api_keys',
      'https://docs.easypost.com/docs/api-keys',
      {},
      { basic: '{secret}:' },
    ),
    references: ['https://docs.easypost.com/docs/authentication'],
  },
  {
    id: 'easypost-test-key',
    title: 'EasyPost test API key',
    severity: 'low',
    keywords: ['EZTK'],
    pattern: String.raw`\b(?<secret>EZTK[0-9A-Za-z]{54})\b`,
    publicPrefix: 'EZTK',
    minEntropy: 4.2,
    sample: { prefix: 'EZTK', alphabet: 'base62', chars: 54 },
    matches: [
      'EASYPOST_TEST_KEY={sample}',
      '"easypostTestKey": "{sample}",',
      'os.environ["EASYPOST_TEST_KEY"] = "{sample}"',
    ],
    ignores: [
      'EASYPOST_TEST_KEY=EZTKYOUR_TOKEN_HERE',
      'easypostTestKey: ${{ secrets.EASYPOST_TEST_KEY }}',
      '"easypostTestKey": "EZTKxxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the account.',
    fix: 'Disable it on the API keys page of the account, then read the new one from the environment.',
    revoke: 'https://www.easypost.com/account/api-keys',
    references: ['https://docs.easypost.com/docs/authentication'],
  },
] satisfies PatternFile;
