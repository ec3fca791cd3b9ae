import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'hubspot-private-app-token',
    title: 'HubSpot private app token',
    severity: 'high',
    keywords: ['pat-na', 'pat-eu', 'pat-ap', 'pat-ca', 'pat-au'],
    pattern:
      String.raw`\b(?<secret>pat-[a-z]{2}[1-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'pat-',
    minEntropy: 3,
    sample: {
      parts: [
        'pat-na1-',
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
      'HUBSPOT_ACCESS_TOKEN={sample}',
      '"hubspotAccessToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'HUBSPOT_ACCESS_TOKEN=pat-CHANGE_ME',
      'hubspotAccessToken: ${{ secrets.HUBSPOT_ACCESS_TOKEN }}',
      '"hubspotAccessToken": "pat-xxxxxx"',
    ],
    why: 'Lets the holder read and change the contacts, deals and content the app has scopes for.',
    fix:
      'Rotate it on the page of the private app under Auth, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.hubspot.com/l/private-apps',
    verify: bearer(
      'https://api.hubapi.com/account-info/v3/details',
      'https://developers.hubspot.com/docs/guides/api/settings/account-information-api',
    ),
    references: ['https://developers.hubspot.com/docs/guides/apps/private-apps/overview'],
  },
  {
    id: 'hubspot-developer-key',
    title: 'HubSpot API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['hubspot', 'hapikey'],
    pattern:
      String.raw`(?i:(?:hubspot[_.-]?(?:api|developer)[_.-]?(?:api[_.-]?)?key|hapikey))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
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
    matches: ['HUBSPOT_API_KEY={sample}', 'hubspot_api_key: {sample}', 'os.environ["HUBSPOT_API_KEY"] = "{sample}"'],
    ignores: [
      'HUBSPOT_API_KEY=YOUR_TOKEN_HERE',
      'hubspot_api_key = os.environ["HUBSPOT_API_KEY"]',
      'HUBSPOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder manage the apps and webhook subscriptions of the developer account.',
    fix: 'Deactivate it in the developer account under Keys, then read the new one from the environment.',
    revoke: 'https://app.hubspot.com/l/api-key',
    references: ['https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth'],
  },
] satisfies PatternFile;
