import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'plaid-access-token',
    title: 'Plaid access token',
    severity: 'critical',
    keywords: ['access-production-', 'access-sandbox-', 'access-development-'],
    pattern:
      String.raw`\b(?<secret>access-(?:production|sandbox|development)` +
      String.raw`-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'access-',
    minEntropy: 3,
    sample: {
      parts: [
        'access-production-',
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
    matches: ['PLAID_ACCESS_TOKEN={sample}', "const plaidAccessToken = '{sample}';", 'plaid_access_token = "{sample}"'],
    ignores: [
      'PLAID_ACCESS_TOKEN=access-REPLACE_ME',
      'const plaidAccessToken = process.env.PLAID_ACCESS_TOKEN;',
      '"plaidAccessToken": "access-xxxxxx"',
    ],
    why: 'Lets the holder, together with the client secret, read the bank data of the person behind the item.',
    fix: 'Rotate it with /item/access_token/invalidate, then keep the new one in a secret store.',
    revoke: 'https://dashboard.plaid.com/developers/keys',
    references: ['https://plaid.com/docs/api/tokens/'],
  },
  {
    id: 'plaid-secret',
    title: 'Plaid client secret',
    severity: 'critical',
    keywords: ['plaid'],
    pattern:
      String.raw`(?i:plaid[_.-]?(?:client[_.-]?)?(?:production[_.-]?|sandbox[_.-]?|development[_.-]?)?secret` +
      String.raw`(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9a-f]{30})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    companion: { name: 'client id', pattern: String.raw`\b(?<secret>[0-9a-f]{24})\b`, withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base16', chars: 30 },
    matches: ['PLAID_SECRET={sample}', '"plaid_secret": "{sample}",'],
    ignores: [
      'PLAID_SECRET=CHANGE_ME',
      'plaidSecret: ${{ secrets.PLAID_SECRET }}',
      'PLAID_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API as the team and, with an access token, read bank data.',
    fix:
      'Rotate it in the Dashboard under Developers > Keys, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.plaid.com/developers/keys',
    references: ['https://plaid.com/docs/quickstart/'],
  },
] satisfies PatternFile;
