import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'alienvault-otx-key',
    title: 'AlienVault OTX key',
    severity: 'low',
    keywords: ['otx', 'alien'],
    pattern:
      String.raw`(?i:(?:otx[_.-]?(?:api[_.-]?)?key|alien[_.-]?vault[_.-]?(?:otx[_.-]?)?(?:api[_.-]?)?key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      'OTX_API_KEY={sample}',
      '"otx_api_key": "{sample}",',
      'curl -H "X-OTX-API-KEY: {sample}" https://otx.alienvault.com/api/v1/user/me',
    ],
    ignores: [
      'OTX_API_KEY=CHANGE_ME',
      'otxApiKey: ${{ secrets.OTX_API_KEY }}',
      'OTX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the API page of the account, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://otx.alienvault.com/api',
    references: ['https://otx.alienvault.com/assets/static/external_api.html'],
  },
] satisfies PatternFile;
