import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'packagist-private-token',
    title: 'Private Packagist token',
    severity: 'high',
    keywords: ['packagist_ort_', 'packagist_out_', 'packagist_uut_', 'packagist_urt_'],
    pattern: String.raw`\b(?<secret>packagist_[ou][ru]t_[0-9a-f]{68})\b`,
    publicPrefix: 'packagist_',
    minEntropy: 3.5,
    sample: { prefix: 'packagist_out_', alphabet: 'base16', chars: 68 },
    matches: [
      'client = Client("{sample}")',
      'ENV PACKAGIST_TOKEN={sample}',
      '"http-basic": { "repo.packagist.com": { "username": "token", "password": "{sample}" } }',
    ],
    ignores: ['PACKAGIST_TOKEN=packagist_YOUR_TOKEN_HERE', 'PACKAGIST_TOKEN=${PACKAGIST_TOKEN}'],
    why: "Installs the organization's private packages, or with an update token changes them.",
    fix:
      'Revoke it under the organization or profile > Authentication ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://packagist.com/profile/composer-auth',
    references: ['https://packagist.com/docs/composer-authentication'],
  },
] satisfies PatternFile;
