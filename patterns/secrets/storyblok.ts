import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'storyblok-preview-token',
    title: 'Storyblok access token',
    severity: 'medium',
    keywords: ['storyblok'],
    pattern:
      String.raw`(?i:storyblok[_.-]?(?:delivery[_.-]?|preview[_.-]?|access[_.-]?|api[_.-]?){0,3}(?:token|key))` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Za-z]{22}tt)(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base62', chars: 22, suffix: 'tt' },
    matches: ['STORYBLOK_ACCESS_TOKEN={sample}', 'storyblok_access_token: {sample}'],
    ignores: [
      'STORYBLOK_ACCESS_TOKEN=YOUR_KEY_HERE',
      'storyblok_access_token = os.environ["STORYBLOK_ACCESS_TOKEN"]',
      'STORYBLOK_ACCESS_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder read the content of the space, drafts included when it is a preview token.',
    fix:
      'Revoke it in the space settings under Access Tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.storyblok.com/#/me/account?tab=token',
    references: ['https://www.storyblok.com/docs/concepts/access-tokens'],
  },
  {
    id: 'storyblok-management-token',
    title: 'Storyblok personal access token',
    severity: 'high',
    keywords: ['storyblok'],
    pattern:
      String.raw`(?i:storyblok[_.-]?(?:management[_.-]?|oauth[_.-]?|personal[_.-]?|access[_.-]?|api[_.-]?){1,3}token)` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Za-z]{22}tt-[0-9]{1,9}-[0-9A-Za-z_-]{20})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 22 },
        'tt-',
        { alphabet: 'digits', chars: 6 },
        '-',
        { alphabet: 'base62', chars: 20 },
      ],
    },
    matches: [
      'STORYBLOK_MANAGEMENT_TOKEN={sample}',
      "const storyblokManagementToken = '{sample}';",
      'export STORYBLOK_MANAGEMENT_TOKEN="{sample}"',
    ],
    ignores: [
      'STORYBLOK_MANAGEMENT_TOKEN=REPLACE_ME',
      'const storyblokManagementToken = process.env.STORYBLOK_MANAGEMENT_TOKEN;',
      'STORYBLOK_MANAGEMENT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read, change and delete the content of every space of the person.',
    fix:
      'Revoke it in the account settings under Personal access tokens, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://app.storyblok.com/#/me/account?tab=token',
    references: ['https://www.storyblok.com/docs/concepts/access-tokens'],
  },
] satisfies PatternFile;
