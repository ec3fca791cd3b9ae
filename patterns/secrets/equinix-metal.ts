import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'equinix-metal-api-key',
    title: 'Equinix Metal API key',
    severity: 'critical',
    keywords: ['metal', 'packet', 'equinix'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:metal|packet|equinix[_.-]?metal)[_.-]?(?:auth[_.-]?token|api[_.-]?key` +
      String.raw`|api[_.-]?token))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['- name: METAL_AUTH_TOKEN\n  value: "{sample}"', "process.env.METAL_AUTH_TOKEN = '{sample}';"],
    ignores: ['METAL_AUTH_TOKEN=YOUR_TOKEN_HERE', 'METAL_AUTH_TOKEN=${METAL_AUTH_TOKEN}'],
    why: 'Creates, reads and deletes the servers of its projects.',
    fix: 'Revoke it under My Profile > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.equinix.com/profile/api-keys',
    references: ['https://deploy.equinix.com/developers/docs/metal/identity-access-management/api-keys/'],
  },
] satisfies PatternFile;
