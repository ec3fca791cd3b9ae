import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'recurly-private-key',
    title: 'Recurly private API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['recurly'],
    pattern:
      String.raw`(?i:recurly[_.-]?(?:private[_.-]?|api[_.-]?){1,2}key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['RECURLY_API_KEY={sample}', "const recurlyApiKey = '{sample}';", 'export RECURLY_API_KEY="{sample}"'],
    ignores: [
      'RECURLY_API_KEY=YOUR_TOKEN_HERE',
      'const recurlyApiKey = process.env.RECURLY_API_KEY;',
      'RECURLY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the subscriptions and billing of every customer.',
    fix: 'Regenerate it in the app under Integrations > API Credentials, then read the new one from the environment.',
    revoke: 'https://app.recurly.com/go/integrations/api_keys',
    references: ['https://recurly.com/developers/api/'],
  },
] satisfies PatternFile;
