import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'deepgram-api-key',
    title: 'Deepgram API key',
    severity: 'medium',
    keywords: ['deepgram'],
    pattern: String.raw`(?i:deepgram[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
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
    references: ['https://developers.deepgram.com/docs/authenticating'],
  },
] satisfies PatternFile;
