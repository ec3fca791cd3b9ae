import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'statuspage-api-key',
    title: 'Statuspage API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['statuspage', 'status_page', 'status-page', 'status.page'],
    pattern:
      String.raw`(?i:status[_.-]?page(?:[_.-]?io)?[_.-]?(?:api[_.-]?|oauth[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['STATUSPAGE_API_KEY={sample}', 'statuspage_api_key: {sample}'],
    ignores: [
      'STATUSPAGE_API_KEY=YOUR_KEY_HERE',
      'statuspage_api_key = os.environ["STATUSPAGE_API_KEY"]',
      'STATUSPAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder open and change the incidents that customers see.',
    fix: 'Revoke it under API info, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://manage.statuspage.io/',
    verify: asking('https://api.statuspage.io/v1/pages', 'https://developer.statuspage.io/#operation/getPages', {
      authorization: 'OAuth {secret}',
    }),
    references: ['https://developer.statuspage.io/#section/Authentication'],
  },
] satisfies PatternFile;
