import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'npm-access-token',
    title: 'npm access token',
    severity: 'critical',
    keywords: ['npm_'],
    pattern: String.raw`\b(?<secret>npm_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'npm_',
    check: 'npm-crc32',
    sample: { maker: 'npm-crc32' },
    matches: ['//registry.npmjs.org/:_authToken={sample}', 'NPM_TOKEN={sample}', 'NODE_AUTH_TOKEN: "{sample}"'],
    ignores: [
      '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      'NPM_TOKEN=npm_YOUR_TOKEN_HERE',
      'npm_config_registry=https://registry.npmjs.org',
      'npm_package_config_something_long_is_a_name',
    ],
    why: 'Publishes new versions of the packages its owner maintains.',
    fix: "Revoke it under Access Tokens on npmjs.com, then keep the new one in your CI's secret store.",
    revoke: 'https://www.npmjs.com/settings/~/tokens',
    verify: bearer('https://registry.npmjs.org/-/whoami', 'https://docs.npmjs.com/cli/commands/npm-whoami'),
    references: [
      'https://docs.npmjs.com/about-access-tokens',
      'https://github.blog/security/announcing-npms-new-access-token-format/',
    ],
  },
  {
    id: 'npm-legacy-token',
    title: 'npm registry token of the old format',
    severity: 'critical',
    keywords: ['_authtoken'],
    pattern:
      String.raw`:_authToken\s{0,2}=\s{0,2}"?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
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
    matches: ['//registry.npmjs.org/:_authToken={sample}', '//npm.acme.dev/:_authToken = "{sample}"'],
    ignores: [
      '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      '//registry.npmjs.org/:_authToken=00000000-0000-0000-0000-000000000000',
    ],
    why: 'Publishes and installs packages as its owner.',
    fix: "Revoke it under Access Tokens of the registry, then keep the new one in your CI's secret store.",
    revoke: 'https://www.npmjs.com/settings/~/tokens',
    references: ['https://docs.npmjs.com/cli/configuring-npm/npmrc'],
  },
] satisfies PatternFile;
