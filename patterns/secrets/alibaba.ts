import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'alibaba-access-key-id',
    title: 'Alibaba Cloud AccessKey id',
    severity: 'high',
    confidence: 'medium',
    keywords: ['ltai'],
    pattern: String.raw`\b(?<secret>LTAI[0-9A-Za-z]{12,20})\b`,
    publicPrefix: 'LTAI',
    minEntropy: 3,
    companion: {
      name: 'AccessKey secret',
      pattern: '(?:^|[^0-9A-Za-z])[0-9A-Za-z]{30}(?:[^0-9A-Za-z]|$)',
      withinLines: 6,
      required: false,
    },
    sample: { prefix: 'LTAI', alphabet: 'base62', chars: 20 },
    matches: ['ALIBABA_CLOUD_ACCESS_KEY_ID={sample}', '{ "token": "{sample}" }', 'accessKeyId: "{sample}"'],
    ignores: [
      'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIYOUR_TOKEN_HERE',
      'ALIBABA_CLOUD_ACCESS_KEY_ID=${ALIBABA_CLOUD_ACCESS_KEY_ID}',
    ],
    why: 'Names a live AccessKey; with its secret part the holder acts as that user in the account.',
    fix: 'Revoke it under RAM > AccessKey, then read the new one from the environment or a secret manager.',
    revoke: 'https://ram.console.aliyun.com/manage/ak',
    references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
  },
  {
    id: 'alibaba-access-key-secret',
    title: 'Alibaba Cloud AccessKey secret',
    severity: 'critical',
    keywords: [
      'alibaba',
      'aliyun',
      'alicloud',
      'oss_',
      'oss.',
      'oss-',
      'accesskeysecret',
      'access_key_secret',
      'access-key-secret',
    ],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:(?:alibaba(?:[_.-]?cloud)?|aliyun|alicloud|oss)[_.-]?)?` +
      String.raw`access[_.-]?key[_.-]?secret|(?:alibaba(?:[_.-]?cloud)?|aliyun|alicloud)[_.-]?` +
      String.raw`(?:secret[_.-]?key|access[_.-]?secret|secret))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{30})\b`,
    minEntropy: 3.5,
    companion: {
      name: 'AccessKey id',
      pattern: String.raw`\bLTAI[0-9A-Za-z]{12,20}\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 30 },
    matches: ['export ALIBABA_CLOUD_ACCESS_KEY_SECRET="{sample}"', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET: {sample}'],
    ignores: [
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET=YOUR_TOKEN_HERE',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET=${ALIBABA_CLOUD_ACCESS_KEY_SECRET}',
    ],
    why: 'Signs API requests with every right of its user, up to the whole account.',
    fix: 'Revoke it under RAM > AccessKey, then read the new one from the environment or a secret manager.',
    revoke: 'https://ram.console.aliyun.com/manage/ak',
    references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
  },
] satisfies PatternFile;
