import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'langfuse-secret-key',
    title: 'Langfuse secret key',
    severity: 'high',
    keywords: ['sk-lf-'],
    pattern: String.raw`\b(?<secret>sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b`,
    publicPrefix: 'sk-lf-',
    minEntropy: 3,
    companion: {
      name: 'public key',
      pattern: String.raw`\b(?<secret>pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`,
      withinLines: 6,
      required: false,
    },
    sample: {
      parts: [
        'sk-lf-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'LANGFUSE_SECRET_KEY={sample}',
      "const langfuseSecretKey = '{sample}';",
      'langfuse_secret_key = "{sample}"',
    ],
    ignores: [
      'LANGFUSE_SECRET_KEY=sk-lf-REPLACE_ME',
      'const langfuseSecretKey = process.env.LANGFUSE_SECRET_KEY;',
      '"langfuseSecretKey": "sk-lf-xxxxxx"',
    ],
    why: 'Lets the holder, with the public key, read and change the traces and prompts of the project.',
    fix: 'Revoke it in the project settings under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://cloud.langfuse.com/',
    references: ['https://langfuse.com/docs/api-and-data-platform/features/public-api'],
  },
] satisfies PatternFile;
