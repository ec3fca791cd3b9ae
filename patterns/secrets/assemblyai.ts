import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'assemblyai-api-key',
    title: 'AssemblyAI API key',
    severity: 'medium',
    keywords: ['assembly'],
    pattern:
      String.raw`(?i:assembly[_.-]?ai[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['ASSEMBLYAI_API_KEY={sample}', 'assemblyai_api_key: {sample}'],
    ignores: [
      'ASSEMBLYAI_API_KEY=CHANGE_ME',
      'assemblyai_api_key = os.environ["ASSEMBLYAI_API_KEY"]',
      'ASSEMBLYAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder transcribe at the cost of the account and read earlier transcripts.',
    fix: 'Revoke it in the dashboard under API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.assemblyai.com/dashboard/api-keys',
    verify: asking(
      'https://api.assemblyai.com/v2/transcript?limit=1',
      'https://www.assemblyai.com/docs/api-reference/transcripts/list',
      { authorization: '{secret}' },
    ),
    references: ['https://www.assemblyai.com/docs/getting-started'],
  },
] satisfies PatternFile;
