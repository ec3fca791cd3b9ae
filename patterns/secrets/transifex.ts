import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'transifex-api-token',
    title: 'Transifex API token',
    severity: 'medium',
    keywords: ['transifex', 'tx_token', 'tx-token', 'txtoken'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:transifex[_.-]?(?:api[_.-]?)?token|tx[_-]?token))${ASSIGNED}` +
      String.raw`(?<secret>1/[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: '1/',
    minEntropy: 3,
    sample: { prefix: '1/', alphabet: 'base16', chars: 40 },
    matches: ['TX_TOKEN={sample}', 'tx_token: {sample}', 'export TX_TOKEN="{sample}"'],
    ignores: [
      'TX_TOKEN=1/YOUR_TOKEN_HERE',
      'tx_token = os.environ["TX_TOKEN"]',
      'TX_TOKEN=1/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the translations of the projects of the person.',
    fix: 'Revoke it under User settings > API token, then read the new one from the environment.',
    revoke: 'https://app.transifex.com/user/settings/api/',
    references: ['https://developers.transifex.com/reference/api-authentication'],
  },
] satisfies PatternFile;
