import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'typesense-api-key',
    title: 'Typesense admin API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['typesense'],
    pattern:
      String.raw`(?i:(?:x-)?typesense[_.-]?(?:admin[_.-]?|bootstrap[_.-]?|cloud[_.-]?)?(?:api[_.-]?)?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['TYPESENSE_API_KEY={sample}', '"TYPESENSE_API_KEY": "{sample}"', 'X-TYPESENSE-API-KEY: {sample}'],
    ignores: ['TYPESENSE_API_KEY=YOUR_TOKEN_HERE', 'TYPESENSE_API_KEY=${TYPESENSE_API_KEY}'],
    why: "Reads and changes the collections that the key's actions cover.",
    fix:
      'Revoke it under the cluster > API Keys, then keep the new one ' +
      'on the server, out of anything shipped to clients.',
    revoke: 'https://cloud.typesense.org/',
    references: ['https://typesense.org/docs/latest/api/api-keys.html'],
  },
] satisfies PatternFile;
