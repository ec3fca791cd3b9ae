import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'steam-web-api-key',
    title: 'Steam Web API key',
    severity: 'medium',
    keywords: ['steam'],
    pattern:
      String.raw`(?i:steam[_.-]?(?:web[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>(?:[0-9A-F]{32}|[0-9a-f]{32}))` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'BASE16', chars: 32 },
    matches: ['STEAM_API_KEY={sample}', '"steam_api_key": "{sample}",', 'os.environ["STEAM_API_KEY"] = "{sample}"'],
    ignores: [
      'STEAM_API_KEY=REPLACE_ME',
      'steamApiKey: ${{ secrets.STEAM_API_KEY }}',
      'STEAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the Web API as the account, trade offers included.',
    fix: 'Revoke it on the Web API key page, then pass the new one in from your secret manager.',
    revoke: 'https://steamcommunity.com/dev/apikey',
    references: ['https://steamcommunity.com/dev'],
  },
] satisfies PatternFile;
