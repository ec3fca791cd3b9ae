import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'crates-io-api-token',
    title: 'crates.io API token',
    severity: 'critical',
    keywords: ['cio'],
    pattern: String.raw`\b(?<secret>cio[0-9A-Za-z]{32})\b`,
    publicPrefix: 'cio',
    minEntropy: 3.5,
    sample: { prefix: 'cio', alphabet: 'base62', chars: 32 },
    matches: [
      'export CARGO_REGISTRY_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      '[registry]\ntoken = "{sample}"',
      'cargo login {sample}',
    ],
    ignores: [
      'CARGO_REGISTRY_TOKEN=cioYOUR_TOKEN_HERE',
      'CARGO_REGISTRY_TOKEN=${CARGO_REGISTRY_TOKEN}',
      'const ciocciolinaPasticceriaArtigianaleItaliana = 1;',
    ],
    why: 'Publishes and yanks versions of the crates its owner maintains.',
    fix:
      'Revoke it under Account settings > API Tokens, preferring trusted ' +
      "publishing,, then keep the new one in your CI's secret store.",
    revoke: 'https://crates.io/settings/tokens',
    references: ['https://doc.rust-lang.org/cargo/reference/publishing.html'],
  },
] satisfies PatternFile;
