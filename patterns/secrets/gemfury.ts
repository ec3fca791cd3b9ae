import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'gemfury-token',
    title: 'Gemfury token',
    severity: 'high',
    keywords: ['.fury.io', '.gemfury.com'],
    pattern:
      String.raw`\bhttps://(?<secret>[0-9A-Za-z_-]{18,40})(?::[^\s@/]{0,20})?@` +
      String.raw`(?:gem|npm|pypi|php|repo|nuget|maven|apt|yum|push|pkg|git)\.(?:gemfury\.com|fury\.io)\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base62', chars: 20 },
    matches: ['source "https://{sample}@gem.fury.io/acme/"', '--extra-index-url https://{sample}:@pypi.fury.io/acme/'],
    ignores: [
      'source "https://YOUR_TOKEN@gem.fury.io/acme/"',
      'source "https://${GEMFURY_TOKEN}@gem.fury.io/acme/"',
      'https://gem.fury.io/acme/',
    ],
    why: "Installs, or with a push token publishes, the account's private packages.",
    fix: "Revoke it under Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://manage.fury.io/manage/tokens',
    references: ['https://gemfury.com/help/tokens'],
  },
] satisfies PatternFile;
