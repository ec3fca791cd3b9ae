import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'voyage-api-key',
    title: 'Voyage AI API key',
    severity: 'medium',
    keywords: ['voyage'],
    pattern:
      String.raw`(?i:voyage(?:[_.-]?ai)?[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>pa-[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'pa-',
    minEntropy: 4.1,
    sample: { prefix: 'pa-', alphabet: 'base64url', chars: 43 },
    matches: ['VOYAGE_API_KEY={sample}', 'voyage_api_key: {sample}', '<add key="VOYAGE_API_KEY" value="{sample}" />'],
    ignores: [
      'VOYAGE_API_KEY=pa-REPLACE_ME',
      'voyage_api_key = os.environ["VOYAGE_API_KEY"]',
      'VOYAGE_API_KEY=pa-xxxxxxxx',
    ],
    why: 'Lets the holder compute embeddings at the cost of the account.',
    fix: 'Revoke it in the dashboard under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.voyageai.com/',
    references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
  },
] satisfies PatternFile;
