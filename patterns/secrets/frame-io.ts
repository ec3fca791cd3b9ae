import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'frame-io-developer-token',
    title: 'Frame.io developer token',
    severity: 'high',
    keywords: ['fio-u-'],
    pattern: String.raw`\b(?<secret>fio-u-[0-9A-Za-z_-]{64})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'fio-u-',
    minEntropy: 4.4,
    sample: { prefix: 'fio-u-', alphabet: 'base64url', chars: 64 },
    matches: [
      'FRAMEIO_TOKEN={sample}',
      '"frameioToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'FRAMEIO_TOKEN=fio-u-YOUR_KEY_HERE',
      'frameioToken: ${{ secrets.FRAMEIO_TOKEN }}',
      '"frameioToken": "fio-u-xxxxxx"',
    ],
    why: 'Lets the holder read and change the projects and media of the person.',
    fix:
      'Delete it in the developer site under Tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://developer.frame.io/app/tokens',
    verify: bearer('https://api.frame.io/v2/me', 'https://developer.frame.io/platform/v2/authentication'),
    references: ['https://developer.frame.io/docs/getting-started/authentication'],
  },
] satisfies PatternFile;
