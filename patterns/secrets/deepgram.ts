import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'deepgram-api-key',
    title: 'Deepgram API key',
    severity: 'medium',
    keywords: ['deepgram'],
    pattern:
      String.raw`(?i:deepgram[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['DEEPGRAM_API_KEY={sample}', "const deepgramApiKey = '{sample}';", 'deepgram_api_key = "{sample}"'],
    ignores: [
      'DEEPGRAM_API_KEY=YOUR_TOKEN_HERE',
      'const deepgramApiKey = process.env.DEEPGRAM_API_KEY;',
      'DEEPGRAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder transcribe and synthesize speech at the cost of the project.',
    fix: 'Revoke it in the console under API Keys, then read the new one from the environment.',
    revoke: 'https://console.deepgram.com/',
    verify: asking(
      'https://api.deepgram.com/v1/projects',
      'https://developers.deepgram.com/reference/manage/projects/list',
      { authorization: 'Token {secret}' },
    ),
    references: ['https://developers.deepgram.com/docs/authenticating'],
  },
] satisfies PatternFile;
