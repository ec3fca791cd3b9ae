import type { PatternFile } from '../../src/model/rule.ts';
import { asking, whereRevoked } from '../live.ts';

export default [
  {
    id: 'figma-personal-access-token',
    title: 'Figma personal access token',
    severity: 'medium',
    keywords: ['figd_'],
    pattern: String.raw`\b(?<secret>figd_[0-9A-Za-z_-]{40})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'figd_',
    minEntropy: 4,
    sample: { prefix: 'figd_', alphabet: 'base64url', chars: 40 },
    matches: [
      'FIGMA_TOKEN={sample}',
      "const figmaToken = '{sample}';",
      'figma_token = "{sample}"',
      'curl -H "X-Figma-Token: {sample}" https://api.figma.com/v1/me',
    ],
    ignores: [
      'FIGMA_TOKEN=figd_REPLACE_ME',
      'const figmaToken = process.env.FIGMA_TOKEN;',
      '"figmaToken": "figd_xxxxxx"',
    ],
    why: 'Lets the holder read the design files the person can see and comment on them.',
    fix: 'Revoke it under Settings > Security, then pass the new one in from your secret manager.',
    revoke: 'https://www.figma.com/settings',
    verify: asking(
      'https://api.figma.com/v1/me',
      'https://developers.figma.com/docs/rest-api/users-endpoints/',
      { 'x-figma-token': '{secret}' },
      { answers: whereRevoked('/err', ['Invalid token', 'Token expired'], 403) },
    ),
    references: ['https://www.figma.com/developers/api#access-tokens'],
  },
] satisfies PatternFile;
