import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'scaleway-secret-key',
    title: 'Scaleway secret key',
    severity: 'critical',
    keywords: ['scw_', 'scaleway'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:scw|scaleway)[_.-]?(?:api[_.-]?)?(?:secret[_.-]?key|secret|token` +
      String.raw`|auth[_.-]?token))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
    companion: { name: 'access key', pattern: String.raw`\bSCW[0-9A-Z]{17}\b`, withinLines: 6, required: false },
    sample: {
      parts: [
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
    matches: ['SCW_SECRET_KEY={sample}', '"SCW_SECRET_KEY": "{sample}"'],
    ignores: ['SCW_SECRET_KEY=YOUR_TOKEN_HERE', 'SCW_SECRET_KEY=${SCW_SECRET_KEY}'],
    why: "Acts in every project that the key's policies cover.",
    fix: 'Revoke it under IAM > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.scaleway.com/iam/api-keys',
    references: ['https://www.scaleway.com/en/docs/iam/concepts/'],
  },
  {
    id: 'scaleway-key-pair',
    title: 'Scaleway API key',
    severity: 'critical',
    keywords: ['scw'],
    pattern:
      String.raw`\bSCW[0-9A-Z]{17}["',;\s\\]{1,10}[A-Za-z_ ."-]{0,30}["']?\s{0,3}[:=]\s{0,3}["']?` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2,
    sample: {
      parts: [
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
      'access_key: SCW0A1B2C3D4E5F6G7H8\nsecret: {sample}',
      'accessKey = "SCW0A1B2C3D4E5F6G7H8"\nsecret = "{sample}"',
    ],
    ignores: [
      'access_key: SCWXXXXXXXXXXXXXXXXX\nsecret_key: YOUR_SECRET_KEY',
      'access_key: SCWXXXXXXXXXXXXXXXXX\nsecret: 00000000-0000-0000-0000-000000000000',
    ],
    why: "Acts in every project that the key's policies cover.",
    fix: 'Revoke it under IAM > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.scaleway.com/iam/api-keys',
    references: ['https://www.scaleway.com/en/docs/iam/concepts/'],
  },
] satisfies PatternFile;
