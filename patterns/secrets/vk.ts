import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'vk-access-token',
    title: 'VK access token',
    severity: 'high',
    keywords: ['vk1.a.'],
    pattern: String.raw`\b(?<secret>vk1\.a\.[0-9A-Za-z_-]{150,300})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'vk1.a.',
    minEntropy: 5.2,
    sample: { prefix: 'vk1.a.', alphabet: 'base64url', chars: 212 },
    matches: [
      'VK_TOKEN={sample}',
      "const vkToken = '{sample}';",
      'vk_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['VK_TOKEN=vk1.a.REPLACE_ME', 'const vkToken = process.env.VK_TOKEN;', '"vkToken": "vk1.a.xxxxxx"'],
    why: 'Lets the holder act as the person or community within its scopes.',
    fix:
      'Revoke it by ending all sessions in the security settings, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://id.vk.com/account/#/security',
    references: ['https://dev.vk.com/en/api/access-token/getting-started'],
  },
] satisfies PatternFile;
