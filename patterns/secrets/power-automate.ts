import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'power-automate-trigger-url',
    title: 'Power Automate or Logic Apps trigger address',
    severity: 'medium',
    keywords: ['.logic.azure.com', '.api.powerplatform.com'],
    pattern:
      String.raw`https://[0-9a-z.-]{1,120}\.(?:logic\.azure\.com|api\.powerplatform\.com)(?::443)?/` +
      String.raw`(?:powerautomate/automations/direct/)?workflows/[0-9a-f]{32}/triggers/[^\s"'<>]{1,250}sig=` +
      String.raw`(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.9,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: [
      'TEAMS_WORKFLOW_URL=https://prod-01.westeurope.logic.azure.com:443/workflows/' +
        '0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke?api-' +
        'version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={sample}',
      '"url": ' +
        '"https://prod-9.westus.logic.azure.com/workflows/' +
        '0123456789abcdef0123456789abcdef/triggers/manual/paths/' +
        'invoke?sig={sample}"',
    ],
    ignores: [
      'https://prod-01.westeurope.logic.azure.com/workflows/' +
        '0123456789abcdef0123456789abcdef/triggers/manual/paths/' +
        'invoke?sig=SIGNATURE',
      'LOGIC_APP_URL=https://example.logic.azure.com/workflows/ID',
    ],
    why: 'Lets anyone start the flow with data of their choosing.',
    fix: 'Revoke it by regenerating the access key of the flow, then pass the new one in from your secret manager.',
    revoke: 'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app',
    references: ['https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app'],
  },
] satisfies PatternFile;
