import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'foursquare-api-key',
    title: 'Foursquare API key',
    severity: 'medium',
    keywords: ['fsq3'],
    pattern: String.raw`\b(?<secret>fsq3[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'fsq3',
    minEntropy: 4.1,
    sample: { prefix: 'fsq3', alphabet: 'base64', chars: 43, suffix: '=' },
    matches: [
      'FOURSQUARE_API_KEY={sample}',
      '"foursquareApiKey": "{sample}",',
      'os.environ["FOURSQUARE_API_KEY"] = "{sample}"',
      'curl -H "Authorization: {sample}" https://api.foursquare.com/v3/places/search',
    ],
    ignores: [
      'FOURSQUARE_API_KEY=fsq3REPLACE_ME',
      'foursquareApiKey: ${{ secrets.FOURSQUARE_API_KEY }}',
      '"foursquareApiKey": "fsq3xxxxxx"',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it in the developer console, then pass the new one in from your secret manager.',
    revoke: 'https://foursquare.com/developers/',
    references: ['https://docs.foursquare.com/developer/reference/authentication'],
  },
] satisfies PatternFile;
