import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'netbird-personal-access-token',
    title: 'NetBird personal access token',
    severity: 'critical',
    keywords: ['nbp_'],
    pattern: String.raw`\b(?<secret>nbp_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'nbp_',
    minEntropy: 3.75,
    sample: { prefix: 'nbp_', alphabet: 'base62', chars: 36 },
    matches: ['client = Client("{sample}")', 'ENV NB_PAT={sample}', 'Authorization: Token {sample}'],
    ignores: ['NB_PAT=nbp_YOUR_TOKEN_HERE', 'NB_PAT=${NB_PAT}'],
    why: 'Changes the network as its owner.',
    fix:
      'Revoke it under Team > Users > Access Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.netbird.io/team/users',
    references: ['https://docs.netbird.io/how-to/access-netbird-public-api'],
  },
] satisfies PatternFile;
