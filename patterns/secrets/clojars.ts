import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'clojars-deploy-token',
    title: 'Clojars deploy token',
    severity: 'critical',
    keywords: ['clojars_'],
    pattern: String.raw`\b(?<secret>CLOJARS_[0-9a-f]{60})\b`,
    publicPrefix: 'CLOJARS_',
    minEntropy: 3,
    sample: { prefix: 'CLOJARS_', alphabet: 'base16', chars: 60 },
    matches: ['export CLOJARS_PASSWORD="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: [
      'CLOJARS_PASSWORD=CLOJARS_YOUR_TOKEN_HERE',
      'CLOJARS_PASSWORD=${CLOJARS_PASSWORD}',
      'CLOJARS_USERNAME=ada',
    ],
    why: 'Deploys versions of the libraries its owner maintains.',
    fix: "Revoke it under Deploy Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://clojars.org/tokens',
    references: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
  },
] satisfies PatternFile;
