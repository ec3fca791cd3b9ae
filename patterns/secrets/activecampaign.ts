import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'activecampaign-api-key',
    title: 'ActiveCampaign API key',
    severity: 'high',
    keywords: ['activecampaign', 'active_campaign', 'active-campaign'],
    pattern:
      String.raw`(?i:active[_.-]?campaign[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{72})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 72 },
    matches: ['ACTIVECAMPAIGN_API_KEY={sample}', '"activecampaign_api_key": "{sample}",'],
    ignores: [
      'ACTIVECAMPAIGN_API_KEY=CHANGE_ME',
      'activecampaignApiKey: ${{ secrets.ACTIVECAMPAIGN_API_KEY }}',
      'ACTIVECAMPAIGN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the contacts of the account and send campaigns.',
    fix: 'Reset it under Settings > Developer, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.activecampaign.com/login',
    references: ['https://developers.activecampaign.com/reference/authentication'],
  },
] satisfies PatternFile;
