import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'slack-app-level-token',
    title: 'Slack app-level token',
    severity: 'high',
    keywords: ['xapp-'],
    pattern: String.raw`\b(?<secret>xapp-[0-9]-A[0-9A-Z]{8,13}-[0-9]{10,14}-[0-9a-f]{64})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xapp-',
    minEntropy: 3,
    sample: {
      parts: [
        'xapp-1-A',
        { alphabet: 'BASE36', chars: 10 },
        '-',
        { alphabet: 'digits', chars: 13 },
        '-',
        { alphabet: 'base16', chars: 64 },
      ],
    },
    matches: [
      'SLACK_APP_TOKEN={sample}',
      "const slackAppToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SLACK_APP_TOKEN=xapp-CHANGE_ME',
      'const slackAppToken = process.env.SLACK_APP_TOKEN;',
      '"slackAppToken": "xapp-xxxxxx"',
    ],
    why: 'Lets the holder open Socket Mode connections and receive every event sent to the app.',
    fix:
      'Revoke it on the app page under Basic Information > App-Level Tokens, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/token-types'],
  },
  {
    id: 'slack-configuration-token',
    title: 'Slack app configuration token',
    severity: 'high',
    keywords: ['xoxe.xox'],
    pattern: String.raw`\b(?<secret>xoxe\.xox[bp]-[0-9]-[0-9A-Za-z]{140,180})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xoxe.xox',
    minEntropy: 5.1,
    sample: { parts: ['xoxe.xoxp-1-', { alphabet: 'base62', chars: 163 }] },
    matches: [
      'SLACK_CONFIG_TOKEN={sample}',
      '"slackConfigToken": "{sample}",',
      'os.environ["SLACK_CONFIG_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SLACK_CONFIG_TOKEN=xoxe.xoxYOUR_TOKEN_HERE',
      'slackConfigToken: ${{ secrets.SLACK_CONFIG_TOKEN }}',
      '"slackConfigToken": "xoxe.xoxxxxxxx"',
    ],
    why:
      'Lets the holder create, change and delete the apps of the person, or ' +
      'act as the bot or user when it is a rotated access token.',
    fix: 'Revoke it on the app page under OAuth & Permissions, then read the new one from the environment.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/config-tokens', 'https://api.slack.com/authentication/rotation'],
  },
  {
    id: 'slack-workflow-token',
    title: 'Slack workflow token',
    severity: 'medium',
    keywords: ['xwfp-'],
    pattern: String.raw`\b(?<secret>xwfp-[0-9A-Za-z_-]{40,250})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xwfp-',
    minEntropy: 4.6,
    sample: { prefix: 'xwfp-', alphabet: 'base64url', chars: 80 },
    matches: [
      'SLACK_WORKFLOW_TOKEN={sample}',
      "const slackWorkflowToken = '{sample}';",
      'slack_workflow_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SLACK_WORKFLOW_TOKEN=xwfp-REPLACE_ME',
      'const slackWorkflowToken = process.env.SLACK_WORKFLOW_TOKEN;',
      '"slackWorkflowToken": "xwfp-xxxxxx"',
    ],
    why: 'Lets the holder act with the scopes of the workflow step it was issued to, for as long as the step runs.',
    fix: 'Revoke it on the app page under OAuth & Permissions, then pass the new one in from your secret manager.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/token-types'],
  },
  {
    id: 'slack-webhook-url',
    title: 'Slack incoming webhook',
    severity: 'medium',
    keywords: ['hooks.slack.com/'],
    pattern:
      String.raw`(?<secret>https://hooks\.slack(?:-gov)?` +
      String.raw`\.com/services/T[0-9A-Z]{7,13}/B[0-9A-Z]{7,13}/[0-9A-Za-z]{23,26})(?:[^0-9A-Za-z]|$)`,
    publicPrefix: 'https://hooks.slack',
    minEntropy: 3.2,
    sample: {
      parts: [
        'https://hooks.slack.com/services/T',
        { alphabet: 'BASE36', chars: 10 },
        '/B',
        { alphabet: 'BASE36', chars: 10 },
        '/',
        { alphabet: 'base62', chars: 24 },
      ],
    },
    matches: ['SLACK_WEBHOOK_URL={sample}', '"webhook": "{sample}",', "curl -X POST --data '{}' {sample}"],
    ignores: [
      'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/YOUR/WEBHOOK/URL',
      'url: https://hooks.slack.com/services/TXXXXXXXX/BXXXXXXXX/secret',
    ],
    why: 'Lets anyone post messages to the channel as the app, without signing in.',
    fix: 'Remove the webhook on the app page under Incoming Webhooks, then keep the new address in a secret store.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/messaging/webhooks'],
  },
  {
    id: 'slack-workflow-webhook-url',
    title: 'Slack workflow webhook',
    severity: 'medium',
    keywords: ['hooks.slack.com/'],
    pattern:
      String.raw`(?<secret>https://hooks\.slack(?:-gov)?\.com/(?:workflows/T[0-9A-Z]{7,13}/A[0-9A-Z]{7,13}` +
      String.raw`|triggers/[TE][0-9A-Z]{7,13})/[0-9]{10,20}/[0-9A-Za-z]{20,40})(?:[^0-9A-Za-z]|$)`,
    publicPrefix: 'https://hooks.slack',
    minEntropy: 3.2,
    sample: {
      parts: [
        'https://hooks.slack.com/triggers/T',
        { alphabet: 'BASE36', chars: 10 },
        '/',
        { alphabet: 'digits', chars: 13 },
        '/',
        { alphabet: 'base16', chars: 32 },
      ],
    },
    matches: ['SLACK_WORKFLOW_URL={sample}', 'url: "{sample}"'],
    ignores: [
      'url: https://hooks.slack.com/triggers/TXXX/123/your-key',
      'See https://hooks.slack.com/workflows for details',
    ],
    why: 'Lets anyone start the workflow with data of their choosing.',
    fix: 'Unpublish the trigger in Workflow Builder, then keep the new address in a secret store.',
    revoke: 'https://slack.com/help/articles/360041352714',
    references: ['https://slack.com/help/articles/360041352714'],
  },
  {
    id: 'slack-signing-secret',
    title: 'Slack signing secret',
    severity: 'medium',
    keywords: ['slack'],
    pattern:
      String.raw`(?i:slack[_.-]?(?:app[_.-]?)?signing[_.-]?secret)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['SLACK_SIGNING_SECRET={sample}', 'slack_signing_secret: {sample}', 'slack_signing_secret = "{sample}"'],
    ignores: [
      'SLACK_SIGNING_SECRET=YOUR_TOKEN_HERE',
      'slack_signing_secret = os.environ["SLACK_SIGNING_SECRET"]',
      'SLACK_SIGNING_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge requests that the app takes for events from Slack.',
    fix:
      'Regenerate it on the app page under Basic Information > App ' +
      'Credentials, then read the new one from the environment.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/verifying-requests-from-slack'],
  },
  {
    id: 'slack-client-secret',
    title: 'Slack client secret',
    severity: 'high',
    keywords: ['slack'],
    pattern:
      String.raw`(?i:slack[_.-]?(?:app[_.-]?|oauth[_.-]?)?client[_.-]?secret)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['SLACK_CLIENT_SECRET={sample}', "const slackClientSecret = '{sample}';"],
    ignores: [
      'SLACK_CLIENT_SECRET=YOUR_KEY_HERE',
      'const slackClientSecret = process.env.SLACK_CLIENT_SECRET;',
      'SLACK_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and obtain tokens of workspaces that install it.',
    fix:
      'Regenerate it on the app page under Basic Information > App Credentials, ' +
      'then keep the new one in a secret store and read it at run time.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/oauth-v2'],
  },
] satisfies PatternFile;
