import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'sendbird-api-token',
    title: 'Sendbird API token',
    severity: 'high',
    keywords: ['sendbird'],
    pattern:
      String.raw`(?i:sendbird[_.-]?(?:master[_.-]?|secondary[_.-]?)?(?:api[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['SENDBIRD_API_TOKEN={sample}', 'sendbird_api_token: {sample}'],
    ignores: [
      'SENDBIRD_API_TOKEN=YOUR_KEY_HERE',
      'sendbird_api_token = os.environ["SENDBIRD_API_TOKEN"]',
      'SENDBIRD_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change every chat and user of the application.',
    fix:
      'Revoke it in the dashboard under Settings > Application > General, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.sendbird.com/',
    references: ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'],
  },
] satisfies PatternFile;
