import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'heroku-api-token',
    title: 'Heroku API token',
    severity: 'critical',
    keywords: ['hrku-'],
    // Tokens from before April 2025 are a UUID with the same prefix: https://devcenter.heroku.com/changelog-items/3175
    pattern:
      String.raw`\b(?<secret>HRKU-(?:[0-9A-Za-z_-]{60}` +
      String.raw`|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'HRKU-',
    minEntropy: 3,
    sample: { prefix: 'HRKU-AA', alphabet: 'base64url', chars: 58 },
    matches: ['export HEROKU_API_KEY="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['HEROKU_API_KEY=HRKU-YOUR_TOKEN_HERE', 'HEROKU_API_KEY=${HEROKU_API_KEY}'],
    why: "Deploys, reads config vars and reaches data of the account's apps.",
    fix:
      'Revoke it under Account settings > API Key (regenerate), or with heroku ' +
      'authorizations:revoke, then read the new one from the environment or a secret manager.',
    revoke: 'https://dashboard.heroku.com/account',
    verify: bearer(
      'https://api.heroku.com/account',
      'https://devcenter.heroku.com/articles/platform-api-reference#account-info',
      { headers: { accept: 'application/vnd.heroku+json; version=3' } },
    ),
    references: ['https://devcenter.heroku.com/changelog-items/3175'],
  },
  {
    id: 'heroku-api-key',
    title: 'Heroku API key of the old format',
    severity: 'critical',
    keywords: ['heroku'],
    pattern:
      String.raw`(?i:heroku[_.-]?(?:api[_.-]?key|auth[_.-]?token|oauth[_.-]?token|api[_.-]?token|key|token))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
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
    matches: ["  HEROKU_API_KEY: '{sample}'", 'os.environ["HEROKU_API_KEY"] = "{sample}"'],
    ignores: ['HEROKU_API_KEY=YOUR_TOKEN_HERE', 'HEROKU_API_KEY=${HEROKU_API_KEY}'],
    why: "Deploys, reads config vars and reaches data of the account's apps.",
    fix:
      'Revoke it under Account settings > API Key (regenerate), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://dashboard.heroku.com/account',
    references: ['https://devcenter.heroku.com/articles/authentication'],
  },
] satisfies PatternFile;
