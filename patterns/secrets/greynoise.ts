import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'greynoise-api-key',
    title: 'GreyNoise API key',
    severity: 'medium',
    keywords: ['greynoise', 'grey_noise', 'grey-noise'],
    pattern: String.raw`(?i:grey[_.-]?noise[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z]{64})(?:[^0-9A-Za-z_-]|$)`,
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
