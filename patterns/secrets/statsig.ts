import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'statsig-server-secret',
    title: 'Statsig server secret key',
    severity: 'medium',
    keywords: ['secret-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>secret-[0-9A-Za-z]{43})\b`,
    publicPrefix: 'secret-',
    minEntropy: 4,
    sample: { prefix: 'secret-', alphabet: 'base62', chars: 43 },
    matches: [
      'STATSIG_SERVER_SECRET={sample}',
      "const statsigServerSecret = '{sample}';",
      'statsig_server_secret = "{sample}"',
      'curl -H "statsig-api-key: {sample}" https://api.statsig.com/v1/check_gate',
    ],
    ignores: [
      'STATSIG_SERVER_SECRET=secret-REPLACE_ME',
      'const statsigServerSecret = process.env.STATSIG_SERVER_SECRET;',
      '"statsigServerSecret": "secret-xxxxxx"',
    ],
    why: 'Lets the holder read every gate, experiment and targeting rule of the project.',
    fix:
      'Revoke it in the project settings under Keys & Environments, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://console.statsig.com/api_keys',
    references: ['https://docs.statsig.com/access-management/api-keys'],
  },
  {
    id: 'statsig-console-api-key',
    title: 'Statsig console API key',
    severity: 'high',
    keywords: ['console-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>console-[0-9A-Za-z]{43})\b`,
    publicPrefix: 'console-',
    minEntropy: 4,
    sample: { prefix: 'console-', alphabet: 'base62', chars: 43 },
    matches: [
      'STATSIG_CONSOLE_KEY={sample}',
      '"statsigConsoleKey": "{sample}",',
      'curl -H "STATSIG-API-KEY: {sample}" https://statsigapi.net/console/v1/gates',
    ],
    ignores: [
      'STATSIG_CONSOLE_KEY=console-CHANGE_ME',
      'statsigConsoleKey: ${{ secrets.STATSIG_CONSOLE_KEY }}',
      '"statsigConsoleKey": "console-xxxxxx"',
    ],
    why: 'Lets the holder change gates, and so the behaviour of running systems.',
    fix:
      'Revoke it in the project settings under Keys & Environments, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://console.statsig.com/api_keys',
    references: ['https://docs.statsig.com/access-management/api-keys'],
  },
] satisfies PatternFile;
