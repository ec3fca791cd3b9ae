import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'minio-root-password',
    title: 'MinIO root password or secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['minio'],
    pattern:
      String.raw`(?i:minio[_.-]?(?:root[_.-]?password|secret[_.-]?(?:access[_.-]?)?key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{32,40})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['MINIO_SECRET_KEY={sample}', 'MINIO_ROOT_PASSWORD: {sample}'],
    ignores: ['MINIO_SECRET_KEY=YOUR_TOKEN_HERE', 'MINIO_SECRET_KEY=${MINIO_SECRET_KEY}'],
    why: 'Reads and writes the buckets, or with the root password everything.',
    fix:
      'Revoke it under the MinIO console > Access Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html',
    references: [
      'https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html',
    ],
  },
] satisfies PatternFile;
