import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'fortytwo-api-secret',
    title: '42 API secret',
    severity: 'medium',
    keywords: ['s-s4t2'],
    pattern: String.raw`\b(?<secret>s-s4t2(?:ud|af)-[0-9a-f]{64})\b`,
    publicPrefix: 's-s4t2',
    minEntropy: 3,
    sample: { prefix: 's-s4t2ud-', alphabet: 'base16', chars: 64 },
    matches: ['FT_SECRET={sample}', 'client_secret: {sample}'],
    ignores: ['FT_SECRET=s-s4t2ud-your-secret'],
    why: 'Calls the API of the 42 schools as the application.',
    fix:
      'Regenerate it on the page of the application, then keep the new one in a secret store and read it at ' +
      'run time.',
    revoke: 'https://profile.intra.42.fr/oauth/applications',
    references: ['https://api.intra.42.fr/apidoc/guides/getting_started'],
  },
] satisfies PatternFile;
