import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'fal-key',
    title: 'fal.ai key',
    severity: 'high',
    keywords: ['fal_', 'fal-', 'falkey', 'falapi', 'falai', 'fal.'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:fal[_.-]?(?:ai[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
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
        ':',
        { alphabet: 'base16', chars: 32 },
      ],
    },
    matches: ['FAL_KEY={sample}', 'fal_key: {sample}', 'ENV FAL_KEY {sample}'],
    ignores: ['FAL_KEY=REPLACE_ME', 'fal_key = os.environ["FAL_KEY"]', 'FAL_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    why: 'Lets the holder run models at the cost of the account.',
    fix: 'Revoke it in the dashboard under Keys, then pass the new one in from your secret manager.',
    revoke: 'https://fal.ai/dashboard/keys',
    references: ['https://docs.fal.ai/model-apis/authentication'],
  },
] satisfies PatternFile;
