import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'openweather-api-key',
    title: 'OpenWeather API key',
    severity: 'low',
    keywords: ['openweather', 'open_weather', 'open-weather', 'owm_', 'owm-', 'owmapi', 'owmkey'],
    pattern:
      String.raw`(?i:(?:open[_.-]?weather(?:[_.-]?map)?|owm)[_.-]?(?:api[_.-]?|app[_.-]?)?(?:key|id|token))` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['OPENWEATHER_API_KEY={sample}', 'openweather_api_key: {sample}'],
    ignores: [
      'OPENWEATHER_API_KEY=CHANGE_ME',
      'openweather_api_key = os.environ["OPENWEATHER_API_KEY"]',
      'OPENWEATHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix:
      'Revoke it on the API keys page of the account, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://home.openweathermap.org/api_keys',
    references: ['https://openweathermap.org/appid'],
  },
  {
    id: 'openweather-url',
    title: 'OpenWeather API key in an address',
    severity: 'low',
    keywords: ['openweathermap.org/'],
    pattern: String.raw`openweathermap\.org/[^\s"'<>]{0,200}[?&](?:appid|APPID)=(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'url = "https://api.openweathermap.org/data/2.5/weather?q=London&appid={sample}"',
      'curl "http://api.openweathermap.org/data/2.5/forecast?id=1&APPID={sample}"',
    ],
    ignores: [
      'https://api.openweathermap.org/data/2.5/weather?q=London&appid={API key}',
      'https://api.openweathermap.org/data/2.5/weather?appid=YOUR_API_KEY',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix:
      'Revoke it on the API keys page of the account, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://home.openweathermap.org/api_keys',
    references: ['https://openweathermap.org/appid'],
  },
] satisfies PatternFile;
