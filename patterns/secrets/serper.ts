import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'serper-api-key',
    title: 'Serper API key',
    severity: 'medium',
    keywords: ['serper'],
    pattern:
      String.raw`(?i:serper[_.-]?(?:dev[_.-]?)?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      'SERPER_API_KEY={sample}',
      '"serper_api_key": "{sample}",',
      '<add key="SERPER_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'SERPER_API_KEY=REPLACE_ME',
      'serperApiKey: ${{ secrets.SERPER_API_KEY }}',
      'SERPER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder search at the cost of the account.',
    fix: 'Revoke it in the dashboard under API Key, then pass the new one in from your secret manager.',
    revoke: 'https://serper.dev/api-key',
    references: ['https://serper.dev/'],
  },
] satisfies PatternFile;
