import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'duo-secret-key',
    title: 'Duo secret key',
    severity: 'critical',
    keywords: ['duo'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:duo[_.-]?(?:api[_.-]?|admin[_.-]?|client[_.-]?|auth[_.-]?)?` +
      String.raw`(?:skey|secret(?:[_.-]?key)?))${ASSIGNED}(?<secret>[0-9A-Za-z]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    companion: {
      name: 'integration key',
      pattern: String.raw`\b(?<secret>DI[0-9A-Z]{18})\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['DUO_SKEY={sample}', "const duoSkey = '{sample}';"],
    ignores: ['DUO_SKEY=YOUR_KEY_HERE', 'const duoSkey = process.env.DUO_SKEY;', 'DUO_SKEY=xxxxxxxx'],
    why:
      'Lets the holder, with the integration key, approve or skip the ' +
      'second factor or, for the Admin API, manage users.',
    fix:
      'Reset it in the Admin Panel on the application page, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://admin.duosecurity.com/applications',
    references: ['https://duo.com/docs/authapi'],
  },
  {
    id: 'duo-skey-setting',
    title: 'Duo secret key in a configuration file',
    severity: 'critical',
    keywords: ['skey'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_])(?i:skey)["']?[ \t]{0,6}[=:][ \t]{0,6}["']?(?<secret>[0-9A-Za-z]{40})\b`,
    minEntropy: 4,
    companion: {
      name: 'integration key',
      pattern: String.raw`\b(?<secret>DI[0-9A-Z]{18})\b`,
      withinLines: 6,
      required: true,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['skey={sample} ; with ikey=DIXXXXXXXXXXXXXXXXXX', '{"ikey": "DIXXXXXXXXXXXXXXXXXX", "skey": "{sample}"}'],
    ignores: ['skey=YOUR_SECRET_KEY', 'ikey=DIXXXXXXXXXXXXXXXXXX'],
    why: 'Lets the holder, with the integration key, approve or skip the second factor.',
    fix:
      'Reset it in the Admin Panel on the application page, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://admin.duosecurity.com/applications',
    references: ['https://duo.com/docs/authproxy-reference'],
  },
] satisfies PatternFile;
