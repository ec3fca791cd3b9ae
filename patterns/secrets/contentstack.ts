import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'contentstack-management-token',
    title: 'Contentstack management token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['contentstack'],
    pattern:
      String.raw`(?i:contentstack[_.-]?management[_.-]?token)${ASSIGNED}` +
      String.raw`(?<secret>cs[0-9a-f]{34})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'cs',
    minEntropy: 2.9,
    sample: { prefix: 'cs', alphabet: 'base16', chars: 34 },
    matches: ['CONTENTSTACK_MANAGEMENT_TOKEN={sample}', '"contentstack_management_token": "{sample}",'],
    ignores: [
      'CONTENTSTACK_MANAGEMENT_TOKEN=csYOUR_KEY_HERE',
      'contentstackManagementToken: ${{ secrets.CONTENTSTACK_MANAGEMENT_TOKEN }}',
      'CONTENTSTACK_MANAGEMENT_TOKEN=csxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the content of the stack.',
    fix:
      'Revoke it in the stack settings under Tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.contentstack.com/',
    references: ['https://www.contentstack.com/docs/headless-cms/types-of-tokens'],
  },
] satisfies PatternFile;
