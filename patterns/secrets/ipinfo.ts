import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'ipinfo-token',
    title: 'IPinfo token',
    severity: 'low',
    confidence: 'medium',
    keywords: ['ipinfo', 'ip_info', 'ip-info'],
    pattern:
      String.raw`(?i:ip[_.-]?info(?:[_.-]?io)?[_.-]?(?:api[_.-]?|access[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{14})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.1,
    sample: { prefix: '', alphabet: 'base16', chars: 14 },
    matches: ['IPINFO_TOKEN={sample}', "const ipinfoToken = '{sample}';"],
    ignores: [
      'IPINFO_TOKEN=YOUR_KEY_HERE',
      'const ipinfoToken = process.env.IPINFO_TOKEN;',
      'IPINFO_TOKEN=xxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Reset it on the dashboard, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://ipinfo.io/dashboard/token',
    references: ['https://ipinfo.io/developers'],
  },
] satisfies PatternFile;
