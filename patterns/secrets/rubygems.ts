import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'rubygems-api-key',
    title: 'RubyGems API key',
    severity: 'critical',
    keywords: ['rubygems_'],
    pattern: String.raw`\b(?<secret>rubygems_[0-9a-f]{48})\b`,
    publicPrefix: 'rubygems_',
    minEntropy: 3,
    sample: { prefix: 'rubygems_', alphabet: 'base16', chars: 48 },
    matches: ['GEM_HOST_API_KEY={sample}', '{ "token": "{sample}" }', ':rubygems_api_key: {sample}'],
    ignores: ['GEM_HOST_API_KEY=rubygems_YOUR_TOKEN_HERE', 'GEM_HOST_API_KEY=${GEM_HOST_API_KEY}'],
    why: 'Pushes and yanks versions of the gems its owner maintains.',
    fix:
      'Revoke it under Settings > API keys, preferring trusted ' +
      "publishing,, then keep the new one in your CI's secret store.",
    revoke: 'https://rubygems.org/profile/api_keys',
    references: ['https://guides.rubygems.org/api-key-scopes/'],
  },
] satisfies PatternFile;
