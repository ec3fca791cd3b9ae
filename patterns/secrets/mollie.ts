import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mollie-live-api-key',
    title: 'Mollie live API key',
    severity: 'critical',
    keywords: ['live_'],
    // GoCardless has longer ones, with hyphens
    pattern: String.raw`\b(?<secret>live_[0-9A-Za-z]{30})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'live_',
    minEntropy: 3.7,
    sample: { prefix: 'live_', alphabet: 'base62', chars: 30 },
    matches: [
      'MOLLIE_API_KEY={sample}',
      'mollie_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'MOLLIE_API_KEY=live_CHANGE_ME',
      'mollie_api_key = os.environ["MOLLIE_API_KEY"]',
      '"mollieApiKey": "live_xxxxxx"',
    ],
    why: 'Lets the holder create and refund payments and read customers of the business.',
    fix:
      'Reset it in the Dashboard under Developers > API keys, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
    references: ['https://docs.mollie.com/reference/authentication'],
  },
  {
    id: 'mollie-test-api-key',
    title: 'Mollie test API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['mollie'],
    pattern:
      String.raw`(?i:mollie[_.-]?(?:test[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>test_[0-9A-Za-z]{30})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'test_',
    minEntropy: 3.7,
    sample: { prefix: 'test_', alphabet: 'base62', chars: 30 },
    matches: ['MOLLIE_API_KEY={sample}', "const mollieApiKey = '{sample}';", 'mollie_api_key = "{sample}"'],
    ignores: [
      'MOLLIE_API_KEY=test_YOUR_TOKEN_HERE',
      'const mollieApiKey = process.env.MOLLIE_API_KEY;',
      'MOLLIE_API_KEY=test_xxxxxxxx',
    ],
    why: 'Lets the holder create test payments of the business.',
    fix: 'Reset it in the Dashboard under Developers > API keys, then read the new one from the environment.',
    revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
    references: ['https://docs.mollie.com/reference/authentication'],
  },
] satisfies PatternFile;
