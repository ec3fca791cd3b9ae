import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'dagshub-token',
    title: 'DagsHub token',
    severity: 'high',
    keywords: ['dagshub'],
    pattern:
      String.raw`(?i:dagshub[_.-]?(?:user[_.-]?|api[_.-]?|access[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['DAGSHUB_TOKEN={sample}', "const dagshubToken = '{sample}';"],
    ignores: [
      'DAGSHUB_TOKEN=CHANGE_ME',
      'const dagshubToken = process.env.DAGSHUB_TOKEN;',
      'DAGSHUB_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the repositories, data and models of the person.',
    fix: 'Revoke it under User settings > Tokens, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dagshub.com/user/settings/tokens',
    references: ['https://dagshub.com/docs/api/'],
  },
] satisfies PatternFile;
