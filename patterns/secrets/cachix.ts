import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'cachix-auth-token',
    title: 'Cachix auth token',
    severity: 'high',
    keywords: ['cachix_auth', 'cachix'],
    pattern:
      String.raw`(?i:cachix[_.-]?(?:auth[_.-]?)?token|cachix authtoken)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{14,400}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJ',
        { alphabet: 'base64url', chars: 120 },
        '.',
        { alphabet: 'base64url', chars: 86 },
      ],
    },
    matches: ['CACHIX_AUTH_TOKEN={sample}', '"CACHIX_AUTH_TOKEN": "{sample}"'],
    ignores: ['CACHIX_AUTH_TOKEN=eyJYOUR_TOKEN_HERE', 'CACHIX_AUTH_TOKEN=${CACHIX_AUTH_TOKEN}'],
    why: "Pushes binaries that the cache's users run.",
    fix: "Revoke it under Personal auth tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.cachix.org/personal-auth-tokens',
    references: ['https://docs.cachix.org/getting-started'],
  },
  {
    id: 'cachix-signing-key',
    title: 'Cachix signing key',
    severity: 'critical',
    keywords: ['cachix'],
    pattern:
      String.raw`(?i:cachix[_.-]?signing[_.-]?key)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z+/]{86}==)` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: ['export CACHIX_SIGNING_KEY="{sample}"', 'CACHIX_SIGNING_KEY: {sample}'],
    ignores: ['CACHIX_SIGNING_KEY=YOUR_TOKEN_HERE', 'CACHIX_SIGNING_KEY=${CACHIX_SIGNING_KEY}'],
    why: 'Signs binaries that every user of the cache trusts.',
    fix:
      'Revoke it under the cache > Settings (make a new key pair), ' +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://app.cachix.org/',
    references: ['https://docs.cachix.org/getting-started#signing-key'],
  },
] satisfies PatternFile;
