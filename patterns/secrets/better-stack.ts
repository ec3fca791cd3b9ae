import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'better-stack-token',
    title: 'Better Stack token',
    severity: 'medium',
    keywords: ['better', 'logtail'],
    pattern:
      String.raw`(?i:(?:better[_.-]?(?:stack|uptime)|logtail)[_.-]?(?:api[_.-]?|source[_.-]?|uptime[_.-]?|team[_.-]?` +
      String.raw`|heartbeat[_.-]?){0,2}(?:token|key))${ASSIGNED}(?<secret>[0-9A-Za-z]{24})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'base62', chars: 24 },
    matches: ['LOGTAIL_SOURCE_TOKEN={sample}', "const logtailSourceToken = '{sample}';"],
    ignores: [
      'LOGTAIL_SOURCE_TOKEN=CHANGE_ME',
      'const logtailSourceToken = process.env.LOGTAIL_SOURCE_TOKEN;',
      'LOGTAIL_SOURCE_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder send logs to the source or, with an API token, change monitors.',
    fix: 'Delete it under API tokens, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://betterstack.com/settings/global-api-tokens',
    references: [
      'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
      'https://betterstack.com/docs/logs/api/getting-started/',
    ],
  },
] satisfies PatternFile;
