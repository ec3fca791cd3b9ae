import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'phabricator-conduit-token',
    title: 'Phabricator Conduit token',
    severity: 'high',
    keywords: ['api-', 'cli-'],
    pattern: String.raw`\b(?<secret>(?:api|cli)-[2-7a-z]{28})\b`,
    minEntropy: 3.25,
    companion: {
      name: 'Conduit',
      pattern: String.raw`(?i)phabricator|conduit|api\.token|phorge|arcrc`,
      withinLines: 3,
      required: true,
    },
    sample: { prefix: 'api-', alphabet: 'lower', chars: 28 },
    matches: [
      'curl https://phabricator.acme.dev/api/user.whoami -d api.token={sample}',
      '"hosts": { "https://phabricator.acme.dev/api/": { "token": "{sample}" } }',
      'PHABRICATOR_TOKEN={sample}',
    ],
    ignores: [
      'curl https://phabricator.acme.dev/api/user.whoami -d api.token=api-token',
      'PHABRICATOR_TOKEN=${PHABRICATOR_TOKEN}',
    ],
    why: 'Reads and changes code reviews, tasks and repositories as its owner.',
    fix:
      'Revoke it under Settings > Conduit API Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://secure.phabricator.com/settings/',
    references: ['https://secure.phabricator.com/conduit/'],
  },
] satisfies PatternFile;
