import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'neptune-api-token',
    title: 'Neptune API token',
    severity: 'high',
    keywords: ['eyJhcGlfYWRkcmVzcyI6'],
    pattern: String.raw`\b(?<secret>eyJhcGlfYWRkcmVzcyI6[0-9A-Za-z+/_-]{60,400}={0,2})(?:[^0-9A-Za-z+/=_-]|$)`,
    publicPrefix: 'eyJhcGlfYWRkcmVzcyI6',
    minEntropy: 5,
    sample: { prefix: 'eyJhcGlfYWRkcmVzcyI6', alphabet: 'base62', chars: 160 },
    matches: [
      'NEPTUNE_API_TOKEN={sample}',
      '"neptuneApiToken": "{sample}",',
      'os.environ["NEPTUNE_API_TOKEN"] = "{sample}"',
    ],
    ignores: [
      'NEPTUNE_API_TOKEN=eyJhcGlfYWRkcmVzcyI6REPLACE_ME',
      'neptuneApiToken: ${{ secrets.NEPTUNE_API_TOKEN }}',
      '"neptuneApiToken": "eyJhcGlfYWRkcmVzcyI6xxxxxx"',
    ],
    why: 'Lets the holder read and change the experiments of the person.',
    fix: 'Revoke it in the profile under Get your API token, then pass the new one in from your secret manager.',
    revoke: 'https://app.neptune.ai/get_my_api_token',
    references: ['https://docs.neptune.ai/api_token/'],
  },
] satisfies PatternFile;
