import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'retool-api-token',
    title: 'Retool API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['retool_01'],
    pattern: String.raw`\b(?<secret>retool_01[0-9a-z]{24})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'retool_01',
    minEntropy: 3.2,
    sample: { prefix: 'retool_01', alphabet: 'base36', chars: 24 },
    matches: [
      'RETOOL_API_TOKEN={sample}',
      "const retoolApiToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'RETOOL_API_TOKEN=retool_01CHANGE_ME',
      'const retoolApiToken = process.env.RETOOL_API_TOKEN;',
      '"retoolApiToken": "retool_01xxxxxx"',
    ],
    why: 'Lets the holder manage the users, apps and resources of the organization within its scopes.',
    fix: 'Revoke it under Settings > API, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://docs.retool.com/reference/api/v2',
    references: ['https://docs.retool.com/reference/api/v2'],
  },
  {
    id: 'retool-workflow-webhook',
    title: 'Retool workflow webhook key',
    severity: 'medium',
    keywords: ['retool_wk_'],
    pattern: String.raw`\b(?<secret>retool_wk_[0-9a-f]{32})\b`,
    publicPrefix: 'retool_wk_',
    minEntropy: 2.8,
    sample: { prefix: 'retool_wk_', alphabet: 'base16', chars: 32 },
    matches: [
      'RETOOL_WORKFLOW_KEY={sample}',
      '"retoolWorkflowKey": "{sample}",',
      'os.environ["RETOOL_WORKFLOW_KEY"] = "{sample}"',
    ],
    ignores: [
      'RETOOL_WORKFLOW_KEY=retool_wk_YOUR_TOKEN_HERE',
      'retoolWorkflowKey: ${{ secrets.RETOOL_WORKFLOW_KEY }}',
      '"retoolWorkflowKey": "retool_wk_xxxxxx"',
    ],
    why: 'Lets the holder start the workflow with data of their choosing.',
    fix: 'Rotate it under Settings > API, then read the new one from the environment.',
    revoke: 'https://docs.retool.com/reference/api/v2',
    references: ['https://docs.retool.com/workflows/guides/triggers/webhooks'],
  },
] satisfies PatternFile;
