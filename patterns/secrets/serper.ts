import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'serper-api-key',
    title: 'Serper API key',
    severity: 'medium',
    keywords: ['serper'],
    pattern: String.raw`(?i:serper[_.-]?(?:dev[_.-]?)?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['SERPER_API_KEY={sample}', '"serper_api_key": "{sample}",', '<add key="SERPER_API_KEY" value="{sample}" />'],
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
