import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'unleash-api-token',
    title: 'Unleash API token',
    severity: 'medium',
    keywords: ['unleash'],
    pattern:
      String.raw`(?i:unleash[_.-]?(?:api[_.-]?|client[_.-]?|server[_.-]?|admin[_.-]?|backend[_.-]?){0,3}` +
      String.raw`(?:token|key|secret))${ASSIGNED}(?<secret>(?:\*|\[\]|[0-9a-zA-Z_-]{1,60})` +
      String.raw`:[0-9A-Za-z_*-]{1,40}\.[0-9a-f]{40,64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { parts: ['*:production.', { alphabet: 'base16', chars: 56 }] },
    matches: ['UNLEASH_API_TOKEN={sample}', '"unleash_api_token": "{sample}",', 'ENV UNLEASH_API_TOKEN {sample}'],
    ignores: [
      'UNLEASH_API_TOKEN=REPLACE_ME',
      'unleashApiToken: ${{ secrets.UNLEASH_API_TOKEN }}',
      'UNLEASH_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read the flags of the environment or, with an admin token, change them.',
    fix: 'Revoke it in the admin console under API access, then pass the new one in from your secret manager.',
    revoke: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    references: ['https://docs.getunleash.io/reference/api-tokens-and-client-keys'],
  },
  {
    id: 'unleash-personal-access-token',
    title: 'Unleash personal access token',
    severity: 'high',
    keywords: ['user:'],
    pattern: String.raw`\b(?<secret>user:[0-9a-f]{56})\b`,
    publicPrefix: 'user:',
    minEntropy: 3.1,
    sample: { prefix: 'user:', alphabet: 'base16', chars: 56 },
    matches: [
      'UNLEASH_TOKEN={sample}',
      'unleash_token: {sample}',
      'curl -H "Authorization: {sample}" https://unleash.example.com/api/admin/projects',
    ],
    ignores: [
      'UNLEASH_TOKEN=user:CHANGE_ME',
      'unleash_token = os.environ["UNLEASH_TOKEN"]',
      '"unleashToken": "user:xxxxxx"',
    ],
    why: 'Lets the holder act as the person and change flags.',
    fix:
      'Revoke it in the admin console under API access, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    references: ['https://docs.getunleash.io/reference/api-tokens-and-client-keys'],
  },
] satisfies PatternFile;
