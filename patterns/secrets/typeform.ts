import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'typeform-personal-token',
    title: 'Typeform personal token',
    severity: 'high',
    keywords: ['tfp_'],
    pattern: String.raw`\b(?<secret>tfp_[0-9A-Za-z_-]{40,64})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'tfp_',
    minEntropy: 4.4,
    sample: { parts: ['tfp_', { alphabet: 'base62', chars: 44 }, '_', { alphabet: 'base62', chars: 14 }] },
    matches: [
      'TYPEFORM_TOKEN={sample}',
      "const typeformToken = '{sample}';",
      'typeform_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'TYPEFORM_TOKEN=tfp_YOUR_TOKEN_HERE',
      'const typeformToken = process.env.TYPEFORM_TOKEN;',
      '"typeformToken": "tfp_xxxxxx"',
    ],
    why: 'Lets the holder read every answer people gave and change the forms.',
    fix: 'Revoke it under Account > Personal tokens, then read the new one from the environment.',
    revoke: 'https://admin.typeform.com/user/tokens',
    references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
  },
] satisfies PatternFile;
