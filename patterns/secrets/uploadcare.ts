import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'uploadcare-secret-key',
    title: 'Uploadcare secret key',
    severity: 'high',
    keywords: ['uploadcare'],
    pattern:
      String.raw`(?i:uploadcare[_.-]?(?:secret|private)(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9a-f]{20})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.4,
    sample: { prefix: '', alphabet: 'base16', chars: 20 },
    matches: [
      'UPLOADCARE_SECRET_KEY={sample}',
      '"uploadcare_secret_key": "{sample}",',
      'export UPLOADCARE_SECRET_KEY="{sample}"',
    ],
    ignores: [
      'UPLOADCARE_SECRET_KEY=YOUR_TOKEN_HERE',
      'uploadcareSecretKey: ${{ secrets.UPLOADCARE_SECRET_KEY }}',
      'UPLOADCARE_SECRET_KEY=xxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the public key, read and delete the files of the project.',
    fix: 'Delete it in the project settings under API keys, then read the new one from the environment.',
    revoke: 'https://app.uploadcare.com/',
    references: ['https://uploadcare.com/docs/start/api-keys-management/'],
  },
] satisfies PatternFile;
