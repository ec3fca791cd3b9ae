import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'sinch-api-token',
    title: 'Sinch API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['sinch'],
    pattern:
      String.raw`(?i:sinch[_.-]?(?:sms[_.-]?|service[_.-]?plan[_.-]?|api[_.-]?)(?:api[_.-]?)?token)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    companion: {
      name: 'service plan id',
      pattern: String.raw`(?i:service[_-]?plan[_-]?id)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?<secret>[0-9a-f]{32})`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['SINCH_API_TOKEN={sample}', "const sinchApiToken = '{sample}';"],
    ignores: [
      'SINCH_API_TOKEN=CHANGE_ME',
      'const sinchApiToken = process.env.SINCH_API_TOKEN;',
      'SINCH_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send messages on the service plan.',
    fix: 'Revoke it in the Dashboard under APIs, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.sinch.com/',
    references: ['https://developers.sinch.com/docs/sms/api-reference/authentication/'],
  },
] satisfies PatternFile;
