import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'microsoft-teams-webhook-url',
    title: 'Microsoft Teams incoming webhook',
    severity: 'medium',
    keywords: ['webhook.office.com/', 'outlook.office.com/webhook', 'outlook.office365.com/webhook'],
    pattern:
      String.raw`(?<secret>https://(?:[0-9a-z-]{1,63}\.webhook\.office\.com/webhookb2|outlook\.office(?:365)?` +
      String.raw`\.com/webhook)/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:/[0-9A-Za-z_-]{20,80})?)(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'https://',
    minEntropy: 3.5,
    sample: {
      parts: [
        'https://example.webhook.office.com/webhookb2/',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
        '@',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
        '/IncomingWebhook/',
        { alphabet: 'base16', chars: 32 },
        '/',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['TEAMS_WEBHOOK_URL={sample}', '"webhook": "{sample}",', '- uses: notify with: { url: {sample} }'],
    ignores: [
      'TEAMS_WEBHOOK_URL=https://example.webhook.office.com/webhookb2/YOUR-WEBHOOK',
      'url: https://outlook.office.com/webhook/GUID@GUID/IncomingWebhook/ID/GUID',
    ],
    why: 'Lets anyone post to the channel, with links that look like they come from a colleague.',
    fix: 'Remove it in the channel under Connectors, then pass the new one in from your secret manager.',
    revoke:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    references: [
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    ],
  },
] satisfies PatternFile;
