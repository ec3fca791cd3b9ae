import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'meilisearch-master-key',
    title: 'Meilisearch master or admin key',
    severity: 'high',
    keywords: ['meili'],
    pattern:
      String.raw`(?i:meili(?:search)?[_.-]?(?:master|admin|private)[_.-]?(?:api[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>(?:[0-9a-f]{40,64}|[0-9A-Za-z_-]{43}))(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['- name: MEILI_MASTER_KEY\n  value: "{sample}"', "process.env.MEILI_MASTER_KEY = '{sample}';"],
    ignores: ['MEILI_MASTER_KEY=YOUR_TOKEN_HERE', 'MEILI_MASTER_KEY=${MEILI_MASTER_KEY}'],
    why: 'Reads and changes every index and issues keys.',
    fix:
      'Restart Meilisearch with a new master key, which replaces all keys made ' +
      'from it, then read the new one from the environment or a secret manager.',
    revoke: 'https://www.meilisearch.com/docs/reference/api/keys',
    references: ['https://www.meilisearch.com/docs/learn/security/basic_security'],
  },
] satisfies PatternFile;
