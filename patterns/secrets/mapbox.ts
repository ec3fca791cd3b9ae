import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';

export default [
  {
    id: 'mapbox-secret-token',
    title: 'Mapbox secret access token',
    severity: 'high',
    keywords: ['sk.eyJ'],
    pattern: String.raw`\b(?<secret>sk\.eyJ[0-9A-Za-z_-]{40,250}\.[0-9A-Za-z_-]{20,24})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk.eyJ',
    minEntropy: 4.7,
    sample: { parts: ['sk.eyJ1Ijoi', { alphabet: 'base62', chars: 60 }, '.', { alphabet: 'base64url', chars: 22 }] },
    matches: [
      'MAPBOX_SECRET_TOKEN={sample}',
      "const mapboxSecretToken = '{sample}';",
      'curl "https://api.mapbox.com/tokens/v2/me?access_token={sample}"',
    ],
    ignores: [
      'MAPBOX_SECRET_TOKEN=sk.eyJCHANGE_ME',
      'const mapboxSecretToken = process.env.MAPBOX_SECRET_TOKEN;',
      '"mapboxSecretToken": "sk.eyJxxxxxx"',
    ],
    why: 'Lets the holder upload, change and delete the data and tokens of the account within its scopes.',
    fix: 'Revoke it on the access tokens page, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://console.mapbox.com/account/access-tokens/',
    verify: asking(
      'https://api.mapbox.com/tokens/v2?access_token={secret}',
      'https://docs.mapbox.com/api/accounts/tokens/#retrieve-a-token',
      {},
      {
        answers: [
          { means: 'live', status: 200, field: '/code', values: ['TokenValid'] },
          { means: 'revoked', status: 200, field: '/code', values: ['TokenRevoked', 'TokenExpired', 'TokenInvalid'] },
        ],
      },
    ),
    references: ['https://docs.mapbox.com/help/getting-started/access-tokens/'],
  },
  {
    id: 'mapbox-public-token',
    title: 'Mapbox public access token',
    severity: 'low',
    confidence: 'low',
    keywords: ['pk.eyJ'],
    pattern: String.raw`\b(?<secret>pk\.eyJ[0-9A-Za-z_-]{40,250}\.[0-9A-Za-z_-]{20,24})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'pk.eyJ',
    minEntropy: 4.7,
    sample: { parts: ['pk.eyJ1Ijoi', { alphabet: 'base62', chars: 60 }, '.', { alphabet: 'base64url', chars: 22 }] },
    matches: [
      'MAPBOX_ACCESS_TOKEN={sample}',
      '"mapboxAccessToken": "{sample}",',
      'os.environ["MAPBOX_ACCESS_TOKEN"] = "{sample}"',
    ],
    ignores: [
      'MAPBOX_ACCESS_TOKEN=pk.eyJYOUR_TOKEN_HERE',
      'mapboxAccessToken: ${{ secrets.MAPBOX_ACCESS_TOKEN }}',
      '"mapboxAccessToken": "pk.eyJxxxxxx"',
    ],
    why: 'Lets the holder load maps at the cost of the account, unless the token is bound to addresses.',
    fix: 'Restrict it to your own addresses on the access tokens page, or delete it there.',
    revoke: 'https://console.mapbox.com/account/access-tokens/',
    references: ['https://docs.mapbox.com/help/getting-started/access-tokens/'],
  },
] satisfies PatternFile;
