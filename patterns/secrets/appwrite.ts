import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'appwrite-api-key',
    title: 'Appwrite API key',
    severity: 'critical',
    keywords: ['standard_'],
    pattern: String.raw`\b(?<secret>standard_[0-9a-f]{256})\b`,
    publicPrefix: 'standard_',
    minEntropy: 3.5,
    sample: { prefix: 'standard_', alphabet: 'base16', chars: 256 },
    matches: ['APPWRITE_API_KEY={sample}', '{ "token": "{sample}" }', 'X-Appwrite-Key: {sample}'],
    ignores: ['APPWRITE_API_KEY=standard_YOUR_TOKEN_HERE', 'APPWRITE_API_KEY=${APPWRITE_API_KEY}'],
    why: "Reads and changes the project's data, users and files within its scopes.",
    fix:
      'Revoke it under the project > Integrations > API keys, then keep the ' +
      'new one on the server, out of anything shipped to clients.',
    revoke: 'https://cloud.appwrite.io/',
    references: ['https://appwrite.io/docs/advanced/platform/api-keys'],
  },
  {
    id: 'appwrite-legacy-api-key',
    title: 'Appwrite API key of the old format',
    severity: 'critical',
    keywords: ['appwrite'],
    pattern:
      String.raw`(?i:(?:x-)?appwrite[_.-]?(?:function[_.-]?|secret[_.-]?|server[_.-]?)?(?:api[_.-]?)?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{256})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'base16', chars: 256 },
    matches: ['export APPWRITE_API_KEY="{sample}"', 'APPWRITE_API_KEY: {sample}', 'X-Appwrite-Key: {sample}'],
    ignores: ['APPWRITE_API_KEY=YOUR_TOKEN_HERE', 'APPWRITE_API_KEY=${APPWRITE_API_KEY}'],
    why: "Reads and changes the project's data, users and files within its scopes.",
    fix:
      'Revoke it under the project > Integrations > API keys, then keep the ' +
      'new one on the server, out of anything shipped to clients.',
    revoke: 'https://cloud.appwrite.io/',
    references: ['https://appwrite.io/docs/advanced/platform/api-keys'],
  },
] satisfies PatternFile;
