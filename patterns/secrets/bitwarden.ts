import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'bitwarden-machine-token',
    title: 'Bitwarden Secrets Manager access token',
    severity: 'critical',
    keywords: ['bws', 'bitwarden'],
    pattern:
      String.raw`(?i:(?:bws|bitwarden)[_.-]?(?:access[_.-]?)?token|\bbws [^\n]{0,80}--access-token)` +
      String.raw`${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[0-9A-Za-z]{30}:` +
      String.raw`[0-9A-Za-z+/]{22}==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: {
      parts: [
        '0.',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
        '.',
        { alphabet: 'base62', chars: 30 },
        ':',
        { alphabet: 'base64', chars: 22 },
        '==',
      ],
    },
    matches: [
      'BWS_ACCESS_TOKEN={sample}',
      'bws run --access-token {sample} -- npm start',
      '"bwsAccessToken": "{sample}"',
    ],
    ignores: ['BWS_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'BWS_ACCESS_TOKEN=${BWS_ACCESS_TOKEN}'],
    why: "Reads the secrets of the machine account's projects.",
    fix:
      'Revoke it under Secrets Manager > Machine accounts > Access ' +
      "tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://vault.bitwarden.com/',
    references: ['https://bitwarden.com/help/access-tokens/'],
  },
  {
    id: 'bitwarden-client-secret',
    title: 'Bitwarden API client secret',
    severity: 'high',
    keywords: ['bw_client', 'bwclient', 'bitwarden'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:bw_?clientsecret|bitwarden[_.-]?client[_.-]?secret)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{30})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 30 },
    matches: ['BW_CLIENTSECRET={sample}', '"BW_CLIENTSECRET": "{sample}"'],
    ignores: ['BW_CLIENTSECRET=YOUR_TOKEN_HERE', 'BW_CLIENTSECRET=${BW_CLIENTSECRET}'],
    why: 'Signs in to the vault API as the user or organization.',
    fix:
      'Revoke it under Account settings > Security > Keys (rotate the API key), ' +
      'then read the new one from the environment or a secret manager.',
    revoke: 'https://vault.bitwarden.com/',
    references: ['https://bitwarden.com/help/personal-api-key/'],
  },
] satisfies PatternFile;
