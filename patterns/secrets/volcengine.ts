import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'volcengine-access-key-id',
    title: 'Volcengine access key id',
    severity: 'high',
    confidence: 'medium',
    keywords: ['aklt'],
    pattern: String.raw`\b(?<secret>AKLT[0-9A-Za-z+/_-]{40,48})(?:[^0-9A-Za-z+/=_-]|$)`,
    publicPrefix: 'AKLT',
    minEntropy: 4,
    sample: { prefix: 'AKLT', alphabet: 'base62', chars: 43 },
    matches: [
      '  VOLC_ACCESSKEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'access_key: "{sample}"',
    ],
    ignores: ['VOLC_ACCESSKEY=AKLTYOUR_TOKEN_HERE', 'VOLC_ACCESSKEY=${VOLC_ACCESSKEY}'],
    why: 'Names a live access key; with its secret part the holder acts as that user.',
    fix: 'Revoke it under IAM > Key management, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.volcengine.com/iam/keymanage',
    references: ['https://www.volcengine.com/docs/6291/65568'],
  },
] satisfies PatternFile;
