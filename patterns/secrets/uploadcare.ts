import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'uploadcare-secret-key',
    title: 'Uploadcare secret key',
    severity: 'high',
    keywords: ['uploadcare'],
    pattern: String.raw`(?i:uploadcare[_.-]?(?:secret|private)(?:[_.-]?key)?)["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{20})(?:[^0-9A-Za-z_-]|$)`,
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
