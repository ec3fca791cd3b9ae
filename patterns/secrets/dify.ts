import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'dify-api-key',
    title: 'Dify API key',
    severity: 'high',
    keywords: ['dify'],
    pattern:
      String.raw`(?i:dify[_.-]?(?:app[_.-]?|api[_.-]?|dataset[_.-]?|knowledge[_.-]?){0,3}(?:key|token|secret))` +
      String.raw`${ASSIGNED}(?<secret>(?:app|dataset)-[0-9A-Za-z]{24})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.5,
    sample: { prefix: 'app-', alphabet: 'base62', chars: 24 },
    matches: ['DIFY_API_KEY={sample}', "const difyApiKey = '{sample}';", '<add key="DIFY_API_KEY" value="{sample}" />'],
    ignores: ['DIFY_API_KEY=YOUR_TOKEN_HERE', 'const difyApiKey = process.env.DIFY_API_KEY;', 'DIFY_API_KEY=xxxxxxxx'],
    why: 'Lets the holder run the app or read and change the knowledge base at the cost of the workspace.',
    fix: 'Delete it on the API access page of the app, then read the new one from the environment.',
    revoke: 'https://cloud.dify.ai/apps',
    references: ['https://docs.dify.ai/en/guides/application-publishing/developing-with-apis'],
  },
] satisfies PatternFile;
