import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'close-api-key',
    title: 'Close API key',
    severity: 'high',
    keywords: ['api_'],
    pattern: String.raw`\b(?<secret>api_[0-9A-Za-z]{22}\.[0-9A-Za-z]{22})\b`,
    publicPrefix: 'api_',
    minEntropy: 4.1,
    sample: { parts: ['api_', { alphabet: 'base62', chars: 22 }, '.', { alphabet: 'base62', chars: 22 }] },
    matches: [
      'CLOSE_API_KEY={sample}',
      '"closeApiKey": "{sample}",',
      'os.environ["CLOSE_API_KEY"] = "{sample}"',
      'curl -u "{sample}:" https://api.close.com/api/v1/me/',
    ],
    ignores: [
      'CLOSE_API_KEY=api_YOUR_TOKEN_HERE',
      'closeApiKey: ${{ secrets.CLOSE_API_KEY }}',
      '"closeApiKey": "api_xxxxxx"',
    ],
    why: 'Lets the holder read and change the leads and conversations of the organization.',
    fix: 'Delete it under Settings > Developer > API Keys, then read the new one from the environment.',
    revoke: 'https://app.close.com/settings/developer/api-keys/',
    references: ['https://developer.close.com/topics/authentication/'],
  },
] satisfies PatternFile;
