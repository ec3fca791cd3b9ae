import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'greynoise-api-key',
    title: 'GreyNoise API key',
    severity: 'medium',
    keywords: ['greynoise', 'grey_noise', 'grey-noise'],
    pattern:
      String.raw`(?i:grey[_.-]?noise[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.4,
    sample: { prefix: '', alphabet: 'base62', chars: 64 },
    matches: [
      'GREYNOISE_API_KEY={sample}',
      '"greynoise_api_key": "{sample}",',
      'os.environ["GREYNOISE_API_KEY"] = "{sample}"',
    ],
    ignores: [
      'GREYNOISE_API_KEY=YOUR_TOKEN_HERE',
      'greynoiseApiKey: ${{ secrets.GREYNOISE_API_KEY }}',
      'GREYNOISE_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the API key page of the account, then read the new one from the environment.',
    revoke: 'https://viz.greynoise.io/account/api-key',
    references: ['https://docs.greynoise.io/docs/using-the-greynoise-api'],
  },
] satisfies PatternFile;
