import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'roblox-security-cookie',
    title: 'Roblox security cookie',
    severity: 'critical',
    keywords: ['DO-NOT-SHARE-THIS'],
    pattern:
      String.raw`_\|WARNING:-DO-NOT-SHARE-THIS\.[^|\n]{20,120}\|_(?<secret>[0-9A-Za-z_.-]{200,1000})` +
      String.raw`(?:[^0-9A-Za-z_.-]|$)`,
    minEntropy: 3.2,
    sample: { prefix: '', alphabet: 'BASE16', chars: 700 },
    matches: [
      'ROBLOSECURITY=_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you.|_{sample}',
      '"cookie": "_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you.|_{sample}"',
    ],
    ignores: [
      '.ROBLOSECURITY=_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you.|_TOKEN',
      'cookie: "_|WARNING:-DO-NOT-SHARE-THIS."',
    ],
    why: 'Lets the holder sign in as the person without a password.',
    fix:
      'Revoke it by signing out of all sessions in the security settings, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.roblox.com/my/account#!/security',
    references: ['https://create.roblox.com/docs/cloud/auth/api-keys'],
  },
] satisfies PatternFile;
