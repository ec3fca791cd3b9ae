import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'maxmind-license-key',
    title: 'MaxMind license key',
    severity: 'medium',
    keywords: ['_mmk'],
    pattern: String.raw`\b(?<secret>[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk)\b`,
    minEntropy: 3.6,
    sample: { parts: [{ alphabet: 'base62', chars: 6 }, '_', { alphabet: 'base62', chars: 29 }, '_mmk'] },
    matches: [
      'MAXMIND_LICENSE_KEY={sample}',
      '"maxmindLicenseKey": "{sample}",',
      'os.environ["MAXMIND_LICENSE_KEY"] = "{sample}"',
      'LicenseKey {sample}',
    ],
    ignores: ['MAXMIND_LICENSE_KEY=YOUR_LICENSE_KEY', 'LicenseKey 000000000000'],
    why: 'Lets the holder download databases and call the services at the cost of the account.',
    fix:
      'Deactivate it in the account portal under Manage License Keys, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://www.maxmind.com/en/accounts/current/license-key',
    references: ['https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/'],
  },
] satisfies PatternFile;
