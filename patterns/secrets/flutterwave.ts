import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'flutterwave-live-secret-key',
    title: 'Flutterwave live secret key',
    severity: 'critical',
    keywords: ['FLWSECK-'],
    pattern: String.raw`\b(?<secret>FLWSECK-[0-9a-f]{32}-(?:[0-9a-z]{6,14}-)?X)\b`,
    publicPrefix: 'FLWSECK-',
    minEntropy: 3,
    sample: { parts: ['FLWSECK-', { alphabet: 'base16', chars: 32 }, '-X'] },
    matches: [
      'FLW_SECRET_KEY={sample}',
      "const flwSecretKey = '{sample}';",
      'flw_secret_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'FLW_SECRET_KEY=FLWSECK-REPLACE_ME',
      'const flwSecretKey = process.env.FLW_SECRET_KEY;',
      '"flwSecretKey": "FLWSECK-xxxxxx"',
    ],
    why: 'Lets the holder take and send money and read every customer of the business.',
    fix: 'Regenerate it in the Dashboard under Settings > APIs, then pass the new one in from your secret manager.',
    revoke: 'https://app.flutterwave.com/dashboard/settings/apis/live',
    references: ['https://developer.flutterwave.com/docs/authentication'],
  },
  {
    id: 'flutterwave-test-secret-key',
    title: 'Flutterwave test secret key',
    severity: 'medium',
    keywords: ['FLWSECK_TEST-'],
    pattern: String.raw`\b(?<secret>FLWSECK_TEST-[0-9a-f]{32}-(?:[0-9a-z]{6,14}-)?X)\b`,
    publicPrefix: 'FLWSECK_TEST-',
    minEntropy: 3,
    sample: { parts: ['FLWSECK_TEST-', { alphabet: 'base16', chars: 32 }, '-X'] },
    matches: [
      'FLW_SECRET_KEY={sample}',
      '"flwSecretKey": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'FLW_SECRET_KEY=FLWSECK_TEST-CHANGE_ME',
      'flwSecretKey: ${{ secrets.FLW_SECRET_KEY }}',
      '"flwSecretKey": "FLWSECK_TEST-xxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the business.',
    fix:
      'Regenerate it in the Dashboard under Settings > APIs, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.flutterwave.com/dashboard/settings/apis/live',
    references: ['https://developer.flutterwave.com/docs/authentication'],
  },
] satisfies PatternFile;
