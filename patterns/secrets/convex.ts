import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'convex-deploy-key',
    title: 'Convex deploy key',
    severity: 'critical',
    keywords: ['prod:', 'dev:', 'preview:', 'project:'],
    pattern:
      String.raw`\b(?<secret>(?:prod|dev|preview|project):[0-9a-z:-]{3,80}\|[0-9A-Za-z+/=_-]{40,300})` +
      String.raw`(?:[^0-9A-Za-z+/=_-]|$)`,
    minEntropy: 4,
    sample: { parts: ['prod:happy-otter-123|eyJ2', { alphabet: 'base62', chars: 110 }] },
    matches: [
      '  CONVEX_DEPLOY_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      "CONVEX_DEPLOY_KEY='{sample}'",
    ],
    ignores: ['CONVEX_DEPLOY_KEY=prod:happy-otter-123|YOUR_KEY', 'CONVEX_DEPLOYMENT=dev:happy-otter-123'],
    why: 'Deploys code to and reads and changes the data of the deployment.',
    fix: "Revoke it under the deployment > Settings > Deploy keys, then keep the new one in your CI's secret store.",
    revoke: 'https://dashboard.convex.dev/',
    references: ['https://docs.convex.dev/cli/deploy-key-types'],
  },
] satisfies PatternFile;
