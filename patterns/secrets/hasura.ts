import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'hasura-admin-secret',
    title: 'Hasura admin secret',
    severity: 'critical',
    keywords: ['hasura'],
    pattern:
      String.raw`(?i:(?:x-)?hasura[_.-]?(?:graphql[_.-]?)?admin[_.-]?secret)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{64})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 64 },
    matches: [
      '- name: HASURA_GRAPHQL_ADMIN_SECRET\n  value: "{sample}"',
      "process.env.HASURA_GRAPHQL_ADMIN_SECRET = '{sample}';",
      'x-hasura-admin-secret: {sample}',
    ],
    ignores: [
      'HASURA_GRAPHQL_ADMIN_SECRET=YOUR_TOKEN_HERE',
      'HASURA_GRAPHQL_ADMIN_SECRET=${HASURA_GRAPHQL_ADMIN_SECRET}',
    ],
    why: 'Reads and changes all data and metadata past every permission.',
    fix:
      'Revoke it under the project > Env vars (change HASURA_GRAPHQL_ADMIN_SECRET), then ' +
      'keep the new one on the server, out of anything shipped to clients.',
    revoke: 'https://cloud.hasura.io/',
    references: ['https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/'],
  },
] satisfies PatternFile;
