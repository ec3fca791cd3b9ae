import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'pipedrive-api-token',
    title: 'Pipedrive API token',
    severity: 'high',
    keywords: ['pipedrive'],
    pattern:
      String.raw`(?i:pipedrive[_.-]?(?:api[_.-]?)?(?:token|key))${ASSIGNED}(?<secret>[0-9a-f]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['PIPEDRIVE_API_TOKEN={sample}', '"pipedrive_api_token": "{sample}",'],
    ignores: [
      'PIPEDRIVE_API_TOKEN=CHANGE_ME',
      'pipedriveApiToken: ${{ secrets.PIPEDRIVE_API_TOKEN }}',
      'PIPEDRIVE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the deals and contacts the person can see.',
    fix:
      'Regenerate it under Personal preferences > API, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.pipedrive.com/settings/api',
    verify: asking(
      'https://api.pipedrive.com/v1/users/me',
      'https://pipedrive.readme.io/docs/how-to-get-the-company-domain',
      { 'x-api-token': '{secret}' },
    ),
    references: ['https://pipedrive.readme.io/docs/core-api-concepts-authentication'],
  },
  {
    id: 'pipedrive-api-token-in-address',
    title: 'Pipedrive API token in an address',
    severity: 'high',
    keywords: ['pipedrive.com'],
    pattern: String.raw`pipedrive\.com/[^\s"'<>]{0,200}[?&]api_token=(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      'url = "https://api.pipedrive.com/v1/deals?api_token={sample}"',
      'curl "https://example.pipedrive.com/api/v1/persons?limit=1&api_token={sample}"',
    ],
    ignores: [
      'https://api.pipedrive.com/v1/deals?api_token=YOUR_API_TOKEN',
      'https://api.pipedrive.com/v1/deals?api_token=${token}',
    ],
    why: 'Lets the holder read and change the deals and contacts the person can see.',
    fix:
      'Regenerate it under Personal preferences > API, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.pipedrive.com/settings/api',
    references: ['https://pipedrive.readme.io/docs/core-api-concepts-authentication'],
  },
] satisfies PatternFile;
