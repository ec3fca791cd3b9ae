import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'hunter-api-key',
    title: 'Hunter API key',
    severity: 'medium',
    keywords: ['hunter'],
    pattern:
      String.raw`(?i:hunter(?:[_.-]?io)?[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['HUNTER_API_KEY={sample}', 'hunter_api_key: {sample}'],
    ignores: [
      'HUNTER_API_KEY=YOUR_KEY_HERE',
      'hunter_api_key = os.environ["HUNTER_API_KEY"]',
      'HUNTER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Delete it in the account under API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://hunter.io/api-keys',
    references: ['https://hunter.io/api-documentation/v2#authentication'],
  },
] satisfies PatternFile;
