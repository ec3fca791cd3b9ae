import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'trello-api-token',
    title: 'Trello API token',
    severity: 'high',
    keywords: ['ATTA'],
    pattern: String.raw`\b(?<secret>ATTA[0-9a-f]{64}[0-9A-F]{8})\b`,
    publicPrefix: 'ATTA',
    minEntropy: 3.4,
    sample: { parts: ['ATTA', { alphabet: 'base16', chars: 64 }, { alphabet: 'BASE16', chars: 8 }] },
    matches: [
      'TRELLO_TOKEN={sample}',
      "const trelloToken = '{sample}';",
      'curl "https://api.trello.com/1/members/me?key=KEY&token={sample}"',
    ],
    ignores: [
      'TRELLO_TOKEN=ATTAYOUR_KEY_HERE',
      'const trelloToken = process.env.TRELLO_TOKEN;',
      '"trelloToken": "ATTAxxxxxx"',
    ],
    why: 'Lets the holder read and change the boards of the person.',
    fix:
      'Revoke it on the account page under Applications, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://trello.com/my/account',
    references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/'],
  },
] satisfies PatternFile;
