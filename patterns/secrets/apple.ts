import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'apple-app-specific-password',
    title: 'Apple app-specific password',
    severity: 'high',
    keywords: [
      'apple',
      'app_store',
      'app-store',
      'appstore',
      'altool',
      'notary',
      'fastlane',
      'icloud',
      'itunes',
      'itc_',
      'itc-',
      'itc.',
    ],
    pattern:
      String.raw`(?:\b(?:altool|notarytool)\b[^\n]{0,200}? (?:-p|--password)[ =]["']?` +
      String.raw`|(?:^|[^0-9A-Za-z])(?i:(?:apple|app[_-]?store|altool|notary(?:tool)?|fastlane|icloud|itunes|itc)` +
      String.raw`[_.-]?(?:[0-9A-Za-z]{1,12}[_.-]?){0,2}(?:app[_.-]?specific[_.-]?)?(?:password|pass|pwd))${ASSIGNED})` +
      String.raw`(?<secret>[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.7,
    sample: {
      parts: [
        { alphabet: 'lower', chars: 4 },
        '-',
        { alphabet: 'lower', chars: 4 },
        '-',
        { alphabet: 'lower', chars: 4 },
        '-',
        { alphabet: 'lower', chars: 4 },
      ],
    },
    matches: [
      'APPLE_APP_SPECIFIC_PASSWORD={sample}',
      "const appleAppSpecificPassword = '{sample}';",
      'xcrun notarytool submit app.zip --apple-id dev@acme.io --password {sample} --wait',
    ],
    ignores: [
      'APPLE_APP_SPECIFIC_PASSWORD=YOUR_PASSWORD',
      'APPLE_PASSWORD: xxxx-xxxx-xxxx-xxxx',
      'APPLE_PASSWORD: abcd-efgh-ijkl-mnop',
      'APPLE_PASSWORD=your-pass-word-here',
      'apple_password = ENV["APPLE_PASSWORD"]',
    ],
    why: 'Lets the holder sign in to services of the Apple account, such as uploads to the App Store or mail.',
    fix:
      'Revoke it under Sign-In and Security > App-Specific Passwords, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://account.apple.com/account/manage',
    references: ['https://support.apple.com/en-us/102654'],
  },
] satisfies PatternFile;
