import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'metabase-api-key',
    title: 'Metabase API key',
    severity: 'high',
    keywords: ['mb_'],
    pattern: String.raw`\b(?<secret>mb_[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'mb_',
    minEntropy: 4,
    sample: { prefix: 'mb_', alphabet: 'base64', chars: 43, suffix: '=' },
    matches: ['METABASE_API_KEY={sample}', '{ "token": "{sample}" }', 'X-API-Key: {sample}'],
    ignores: ['METABASE_API_KEY=mb_YOUR_TOKEN_HERE', 'METABASE_API_KEY=${METABASE_API_KEY}'],
    why: "Queries data and changes settings within its group's permissions.",
    fix:
      'Revoke it under Admin settings > Authentication > API keys, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
    references: ['https://www.metabase.com/docs/latest/people-and-groups/api-keys'],
  },
] satisfies PatternFile;
