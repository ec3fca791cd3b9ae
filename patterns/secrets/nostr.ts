import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'nostr-secret-key',
    title: 'Nostr secret key',
    severity: 'high',
    keywords: ['nsec1'],
    pattern: String.raw`\b(?<secret>nsec1[0-9a-z]{58})\b`,
    publicPrefix: 'nsec1',
    minEntropy: 4,
    sample: { prefix: 'nsec1', alphabet: 'base36', chars: 58 },
    matches: ['NOSTR_SECRET_KEY={sample}', "const nostrSecretKey = '{sample}';", 'nostr_secret_key = "{sample}"'],
    ignores: [
      'NOSTR_SECRET_KEY=nsec1YOUR_TOKEN_HERE',
      'const nostrSecretKey = process.env.NOSTR_SECRET_KEY;',
      '"nostrSecretKey": "nsec1xxxxxx"',
    ],
    why: 'Lets the holder write and read private messages as the person for ever.',
    fix: 'Announce a new key and stop using this one; it cannot be revoked.',
    revoke: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
    references: ['https://github.com/nostr-protocol/nips/blob/master/19.md'],
  },
] satisfies PatternFile;
