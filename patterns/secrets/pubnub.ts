import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'pubnub-secret-key',
    title: 'PubNub secret key',
    severity: 'high',
    keywords: ['sec-c-'],
    pattern: String.raw`\b(?<secret>sec-c-[0-9A-Za-z+/]{46,48}={0,2})(?:[^0-9A-Za-z+/=_-]|$)`,
    publicPrefix: 'sec-c-',
    minEntropy: 4.2,
    sample: { prefix: 'sec-c-', alphabet: 'base62', chars: 48 },
    matches: ['PUBNUB_SECRET_KEY={sample}', "const pubnubSecretKey = '{sample}';"],
    ignores: [
      'PUBNUB_SECRET_KEY=sec-c-CHANGE_ME',
      'const pubnubSecretKey = process.env.PUBNUB_SECRET_KEY;',
      '"pubnubSecretKey": "sec-c-xxxxxx"',
    ],
    why: 'Lets the holder grant any access on the keyset, publish and read its channels.',
    fix:
      'Disable it in the Admin Portal under the keyset, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://admin.pubnub.com/',
    references: ['https://www.pubnub.com/docs/general/basics/set-up-your-account'],
  },
] satisfies PatternFile;
