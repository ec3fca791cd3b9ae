import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'stability-api-key',
    title: 'Stability AI API key',
    severity: 'medium',
    keywords: ['stability', 'dreamstudio'],
    pattern:
      String.raw`(?i:(?:stability|dreamstudio)[_.-]?(?:ai[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>sk-[0-9A-Za-z]{48})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-',
    minEntropy: 4.2,
    sample: { prefix: 'sk-', alphabet: 'base62', chars: 48 },
    matches: ['STABILITY_API_KEY={sample}', '"stability_api_key": "{sample}",'],
    ignores: [
      'STABILITY_API_KEY=sk-YOUR_KEY_HERE',
      'stabilityApiKey: ${{ secrets.STABILITY_API_KEY }}',
      'STABILITY_API_KEY=sk-xxxxxxxx',
    ],
    why: 'Lets the holder generate images at the cost of the account.',
    fix:
      'Revoke it on the account page under API Keys, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://platform.stability.ai/account/keys',
    verify: bearer(
      'https://api.stability.ai/v1/user/account',
      'https://platform.stability.ai/docs/api-reference#tag/User/operation/userAccount',
    ),
    references: ['https://platform.stability.ai/docs/getting-started/authentication'],
  },
] satisfies PatternFile;
