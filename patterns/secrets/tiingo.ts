import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'tiingo-api-token',
    title: 'Tiingo API token',
    severity: 'low',
    keywords: ['tiingo'],
    pattern:
      String.raw`(?i:tiingo[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['TIINGO_API_KEY={sample}', "const tiingoApiKey = '{sample}';"],
    ignores: [
      'TIINGO_API_KEY=CHANGE_ME',
      'const tiingoApiKey = process.env.TIINGO_API_KEY;',
      'TIINGO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Reset it on the token page of the account, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.tiingo.com/account/api/token',
    references: ['https://www.tiingo.com/documentation/general/connecting'],
  },
] satisfies PatternFile;
