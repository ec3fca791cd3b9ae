import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'tenable-api-keys-header',
    title: 'Tenable API keys in a header',
    severity: 'critical',
    keywords: ['secretkey='],
    pattern: String.raw`(?i:accesskey)=[0-9a-f]{64};[ \t]{0,3}(?i:secretkey)=(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      'curl -H "X-ApiKeys: ' +
        'accessKey=0000000000000000000000000000000000000000000000000000000000000000;' +
        'secretKey={sample}" https://cloud.tenable.com/scans',
      'X-ApiKeys: accessKey=0000000000000000000000000000000000000000000000000000000000000000; secretKey={sample};',
    ],
    ignores: ['X-ApiKeys: accessKey=ACCESS_KEY; secretKey=SECRET_KEY;', 'secretKey={secret}'],
    why: 'Lets the holder read every vulnerability found and start scans as the user.',
    fix:
      'Regenerate it in the account settings under API Keys, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://cloud.tenable.com/tio/app.html#/settings/my-account/api-keys',
    references: ['https://developer.tenable.com/docs/authorization'],
  },
  {
    id: 'tenable-secret-key',
    title: 'Tenable secret key',
    severity: 'critical',
    keywords: ['tenable', 'tio_', 'tio-', 'tiosecret', 'tioapi', 'nessus'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:tenable|tio|nessus)[_.-]?(?:io[_.-]?)?(?:api[_.-]?)?secret(?:[_.-]?key)?)` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['TIO_SECRET_KEY={sample}', 'tio_secret_key: {sample}', '<add key="TIO_SECRET_KEY" value="{sample}" />'],
    ignores: [
      'TIO_SECRET_KEY=YOUR_TOKEN_HERE',
      'tio_secret_key = os.environ["TIO_SECRET_KEY"]',
      'TIO_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the access key, read every vulnerability found and start scans as the user.',
    fix: 'Regenerate it in the account settings under API Keys, then read the new one from the environment.',
    revoke: 'https://cloud.tenable.com/tio/app.html#/settings/my-account/api-keys',
    references: ['https://developer.tenable.com/docs/authorization'],
  },
] satisfies PatternFile;
