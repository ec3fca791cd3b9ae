import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'nomic-api-key',
    title: 'Nomic API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['nomic'],
    pattern:
      String.raw`(?i:nomic[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>nk-[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'nk-',
    minEntropy: 4.1,
    sample: { prefix: 'nk-', alphabet: 'base64url', chars: 43 },
    matches: ['NOMIC_API_KEY={sample}', '"nomic_api_key": "{sample}",'],
    ignores: [
      'NOMIC_API_KEY=nk-YOUR_KEY_HERE',
      'nomicApiKey: ${{ secrets.NOMIC_API_KEY }}',
      'NOMIC_API_KEY=nk-xxxxxxxx',
    ],
    why: 'Lets the holder compute embeddings and read the maps of the account.',
    fix: 'Revoke it in Atlas under API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://atlas.nomic.ai/cli-login',
    references: ['https://docs.nomic.ai/atlas/embeddings-and-retrieval/generate-embeddings'],
  },
] satisfies PatternFile;
