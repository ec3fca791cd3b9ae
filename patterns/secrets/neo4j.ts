import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'neo4j-aura-password',
    title: 'Neo4j Aura password',
    severity: 'critical',
    keywords: ['neo4j'],
    pattern:
      String.raw`(?i:neo4j[_.-]?(?:db[_.-]?|aura[_.-]?)?pass(?:word)?)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ["  NEO4J_PASSWORD: '{sample}'", 'os.environ["NEO4J_PASSWORD"] = "{sample}"'],
    ignores: ['NEO4J_PASSWORD=YOUR_TOKEN_HERE', 'NEO4J_PASSWORD=${NEO4J_PASSWORD}'],
    why: 'Reads and changes the graph.',
    fix:
      'Revoke it under the instance (reset the password), then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://console.neo4j.io/',
    references: ['https://neo4j.com/docs/aura/classic/auradb/getting-started/connect-database/'],
  },
] satisfies PatternFile;
