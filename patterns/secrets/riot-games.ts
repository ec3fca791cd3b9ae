import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'riot-games-api-key',
    title: 'Riot Games API key',
    severity: 'medium',
    keywords: ['RGAPI-'],
    pattern: String.raw`\b(?<secret>RGAPI-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b`,
    publicPrefix: 'RGAPI-',
    minEntropy: 3,
    sample: {
      parts: [
        'RGAPI-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'RIOT_API_KEY={sample}',
      'riot_api_key: {sample}',
      'curl -H "X-Riot-Token: {sample}" https://euw1.api.riotgames.com/lol/status/v4/platform-data',
    ],
    ignores: [
      'RIOT_API_KEY=RGAPI-CHANGE_ME',
      'riot_api_key = os.environ["RIOT_API_KEY"]',
      '"riotApiKey": "RGAPI-xxxxxx"',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Regenerate it in the developer portal, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://developer.riotgames.com/',
    references: ['https://developer.riotgames.com/docs/portal'],
  },
] satisfies PatternFile;
