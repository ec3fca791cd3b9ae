import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereRevoked } from '../live.ts';

export default [
  {
    id: 'square-access-token',
    title: 'Square access token',
    severity: 'critical',
    keywords: ['EAAA'],
    pattern: String.raw`\b(?<secret>EAAA[0-9A-Za-z_-]{60})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'EAAA',
    minEntropy: 4.4,
    sample: { prefix: 'EAAA', alphabet: 'base64url', chars: 60 },
    matches: [
      'SQUARE_ACCESS_TOKEN={sample}',
      'square_access_token: {sample}',
      'export SQUARE_ACCESS_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SQUARE_ACCESS_TOKEN=EAAAREPLACE_ME',
      'square_access_token = os.environ["SQUARE_ACCESS_TOKEN"]',
      '"squareAccessToken": "EAAAxxxxxx"',
    ],
    why: 'Lets the holder take and refund payments and read the customers of the seller.',
    fix: 'Replace it in the Developer Dashboard under Credentials, then pass the new one in from your secret manager.',
    revoke: 'https://developer.squareup.com/apps',
    verify: bearer(
      'https://connect.squareup.com/v2/locations',
      'https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors',
      { answers: whereRevoked('/errors/0/code', ['ACCESS_TOKEN_EXPIRED', 'ACCESS_TOKEN_REVOKED']) },
    ),
    references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
  },
  {
    id: 'square-application-secret',
    title: 'Square application secret',
    severity: 'critical',
    keywords: ['sq0csp-'],
    pattern: String.raw`\b(?<secret>sq0csp-[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sq0csp-',
    minEntropy: 4.1,
    sample: { prefix: 'sq0csp-', alphabet: 'base64url', chars: 43 },
    matches: ['SQUARE_APPLICATION_SECRET={sample}', "const squareApplicationSecret = '{sample}';"],
    ignores: [
      'SQUARE_APPLICATION_SECRET=sq0csp-CHANGE_ME',
      'const squareApplicationSecret = process.env.SQUARE_APPLICATION_SECRET;',
      '"squareApplicationSecret": "sq0csp-xxxxxx"',
    ],
    why: 'Lets the holder obtain access tokens of every seller who authorized the application.',
    fix:
      'Replace it in the Developer Dashboard under Credentials, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://developer.squareup.com/apps',
    references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
  },
  {
    id: 'square-legacy-access-token',
    title: 'Square access token (older form)',
    severity: 'critical',
    keywords: ['sq0atp-'],
    pattern: String.raw`\b(?<secret>sq0atp-[0-9A-Za-z_-]{22})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sq0atp-',
    minEntropy: 3.3,
    sample: { prefix: 'sq0atp-', alphabet: 'base64url', chars: 22 },
    matches: [
      'SQUARE_ACCESS_TOKEN={sample}',
      '"squareAccessToken": "{sample}",',
      'os.environ["SQUARE_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SQUARE_ACCESS_TOKEN=sq0atp-YOUR_TOKEN_HERE',
      'squareAccessToken: ${{ secrets.SQUARE_ACCESS_TOKEN }}',
      '"squareAccessToken": "sq0atp-xxxxxx"',
    ],
    why: 'Lets the holder take and refund payments and read the customers of the seller.',
    fix: 'Replace it in the Developer Dashboard under Credentials, then read the new one from the environment.',
    revoke: 'https://developer.squareup.com/apps',
    references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
  },
] satisfies PatternFile;
