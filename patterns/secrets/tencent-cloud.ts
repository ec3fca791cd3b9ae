import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'tencent-cloud-secret-id',
    title: 'Tencent Cloud SecretId',
    severity: 'high',
    confidence: 'medium',
    keywords: ['akid'],
    pattern: String.raw`\b(?<secret>AKID[0-9A-Za-z]{32})\b`,
    publicPrefix: 'AKID',
    minEntropy: 3.75,
    companion: {
      name: 'SecretKey',
      pattern: '(?:^|[^0-9A-Za-z])[0-9A-Za-z]{32}(?:[^0-9A-Za-z]|$)',
      withinLines: 6,
      required: false,
    },
    sample: { prefix: 'AKID', alphabet: 'base62', chars: 32 },
    matches: [
      '  TENCENTCLOUD_SECRET_ID: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'secretId: "{sample}"',
    ],
    ignores: ['TENCENTCLOUD_SECRET_ID=AKIDYOUR_TOKEN_HERE', 'TENCENTCLOUD_SECRET_ID=${TENCENTCLOUD_SECRET_ID}'],
    why: 'Names a live API key; with its SecretKey the holder acts as that user in the account.',
    fix: 'Revoke it under CAM > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.tencentcloud.com/cam/capi',
    references: ['https://www.tencentcloud.com/document/product/598/32675'],
  },
  {
    id: 'tencent-cloud-secret-key',
    title: 'Tencent Cloud SecretKey',
    severity: 'critical',
    keywords: ['tencent', 'qcloud', 'cos_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:tencent(?:[_.-]?cloud)?|qcloud|cos)[_.-]?(?:api[_.-]?)?secret[_.-]?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    companion: { name: 'SecretId', pattern: String.raw`\bAKID[0-9A-Za-z]{32}\b`, withinLines: 6, required: false },
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: [
      '- name: TENCENTCLOUD_SECRET_KEY\n  value: "{sample}"',
      "process.env.TENCENTCLOUD_SECRET_KEY = '{sample}';",
    ],
    ignores: ['TENCENTCLOUD_SECRET_KEY=YOUR_TOKEN_HERE', 'TENCENTCLOUD_SECRET_KEY=${TENCENTCLOUD_SECRET_KEY}'],
    why: 'Signs API requests with every right of its user, up to the whole account.',
    fix: 'Revoke it under CAM > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.tencentcloud.com/cam/capi',
    references: ['https://www.tencentcloud.com/document/product/598/32675'],
  },
] satisfies PatternFile;
