import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'novu-secret-key',
    title: 'Novu secret key',
    severity: 'high',
    keywords: ['novu'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:novu[_.-]?(?:api[_.-]?|secret[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['NOVU_SECRET_KEY={sample}', '"novu_secret_key": "{sample}",'],
    ignores: [
      'NOVU_SECRET_KEY=YOUR_KEY_HERE',
      'novuSecretKey: ${{ secrets.NOVU_SECRET_KEY }}',
      'NOVU_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder trigger notifications and read subscribers of the environment.',
    fix:
      'Regenerate it in the dashboard under API Keys, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.novu.co/api-keys',
    references: ['https://docs.novu.co/api-reference/overview'],
  },
] satisfies PatternFile;
