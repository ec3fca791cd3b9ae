import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'stackhawk-api-key',
    title: 'StackHawk API key',
    severity: 'medium',
    keywords: ['hawk.'],
    pattern: String.raw`\b(?<secret>hawk\.[0-9A-Za-z_-]{20}\.[0-9A-Za-z_-]{20})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'hawk.',
    minEntropy: 4,
    sample: { parts: ['hawk.', { alphabet: 'base64url', chars: 20 }, '.', { alphabet: 'base64url', chars: 20 }] },
    matches: ['  HAWK_API_KEY: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['HAWK_API_KEY=hawk.YOUR_TOKEN_HERE', 'HAWK_API_KEY=${HAWK_API_KEY}'],
    why: 'Runs scans and reads findings of the organization.',
    fix: "Revoke it under Settings > API Keys, then keep the new one in your CI's secret store.",
    revoke: 'https://app.stackhawk.com/settings/apikeys',
    references: ['https://docs.stackhawk.com/apidocs.html'],
  },
] satisfies PatternFile;
