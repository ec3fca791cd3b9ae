import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'loops-api-key',
    title: 'Loops API key',
    severity: 'high',
    keywords: ['loops'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:loops[_.-]?(?:so[_.-]?)?api[_.-]?key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['LOOPS_API_KEY={sample}', 'loops_api_key: {sample}', 'os.environ["LOOPS_API_KEY"] = "{sample}"'],
    ignores: [
      'LOOPS_API_KEY=REPLACE_ME',
      'loops_api_key = os.environ["LOOPS_API_KEY"]',
      'LOOPS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send mail and read and change the contacts of the account.',
    fix: 'Revoke it under Settings > API, then pass the new one in from your secret manager.',
    revoke: 'https://app.loops.so/settings?page=api',
    verify: bearer('https://app.loops.so/api/v1/api-key', 'https://loops.so/docs/api-reference/api-key'),
    references: ['https://loops.so/docs/api-reference/intro'],
  },
] satisfies PatternFile;
