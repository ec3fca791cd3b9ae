import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'infisical-service-token',
    title: 'Infisical service token',
    severity: 'critical',
    keywords: ['infisical', '--token'],
    pattern:
      String.raw`(?i:infisical[_.-]?(?:service[_.-]?|machine[_.-]?|access[_.-]?)?token["'\]\\]{0,3}\s{0,3}[:=]` +
      String.raw`|--token[= ])\s{0,3}["'\\]{0,2}(?<secret>st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32})\b`,
    publicPrefix: 'st.',
    minEntropy: 3.25,
    sample: {
      parts: [
        'st.',
        { alphabet: 'base16', chars: 24 },
        '.',
        { alphabet: 'base16', chars: 32 },
        '.',
        { alphabet: 'base16', chars: 32 },
      ],
    },
    matches: [
      'INFISICAL_TOKEN={sample}',
      'infisical run --token={sample} -- npm start',
      '"infisicalToken": "{sample}"',
    ],
    ignores: ['INFISICAL_TOKEN=st.YOUR_TOKEN_HERE', 'INFISICAL_TOKEN=${INFISICAL_TOKEN}'],
    why: 'Reads, and where allowed writes, the secrets of the project.',
    fix: "Revoke it under Project settings > Service tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.infisical.com/',
    references: ['https://infisical.com/docs/documentation/platform/token'],
  },
  {
    id: 'infisical-client-secret',
    title: 'Infisical machine identity client secret',
    severity: 'critical',
    keywords: ['infisical'],
    pattern:
      String.raw`(?i:infisical[_.-]?(?:universal[_.-]?auth[_.-]?|machine[_.-]?(?:identity[_.-]?)?)?` +
      String.raw`client[_.-]?secret)${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      "  INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET: '{sample}'",
      'os.environ["INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET"] = "{sample}"',
    ],
    ignores: [
      'INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET=YOUR_TOKEN_HERE',
      'INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET=${INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET}',
    ],
    why: 'Signs in as the machine identity and reads its secrets.',
    fix:
      'Revoke it under Organization > Identities > Universal Auth, ' +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://app.infisical.com/',
    references: ['https://infisical.com/docs/documentation/platform/identities/universal-auth'],
  },
] satisfies PatternFile;
