import type { LiveAnswer, PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

const SLACK: readonly LiveAnswer[] = [
  { means: 'live', status: 200, field: '/ok', values: [true] },
  {
    means: 'revoked',
    status: 200,
    field: '/error',
    values: ['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired'],
  },
];

export default [
  {
    id: 'slack-bot-token',
    title: 'Slack bot token',
    severity: 'high',
    keywords: ['xoxb-'],
    pattern: String.raw`\b(?<secret>xoxb-[0-9]{9,14}-[0-9]{9,14}-[0-9A-Za-z]{24,34})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xoxb-',
    minEntropy: 2.8,
    sample: {
      parts: [
        'xoxb-',
        { alphabet: 'digits', chars: 12 },
        '-',
        { alphabet: 'digits', chars: 13 },
        '-',
        { alphabet: 'base62', chars: 24 },
      ],
    },
    matches: [
      'SLACK_BOT_TOKEN={sample}',
      '"slackBotToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SLACK_BOT_TOKEN=xoxb-YOUR_KEY_HERE',
      'slackBotToken: ${{ secrets.SLACK_BOT_TOKEN }}',
      '"slackBotToken": "xoxb-xxxxxx"',
    ],
    why: 'Lets the holder read and post as the bot in every channel it was invited to.',
    fix:
      'Revoke it on the app page under OAuth & Permissions, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://api.slack.com/apps',
    verify: bearer('https://slack.com/api/auth.test', 'https://docs.slack.dev/reference/methods/auth.test', {
      method: 'POST',
      answers: SLACK,
    }),
    references: ['https://api.slack.com/authentication/token-types'],
  },
  {
    id: 'slack-user-token',
    title: 'Slack user token',
    severity: 'critical',
    keywords: ['xoxp-'],
    pattern: String.raw`\b(?<secret>xoxp-[0-9]{9,14}-[0-9]{9,14}-[0-9]{9,14}-[0-9a-f]{28,34})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xoxp-',
    minEntropy: 2.6,
    sample: {
      parts: [
        'xoxp-',
        { alphabet: 'digits', chars: 12 },
        '-',
        { alphabet: 'digits', chars: 12 },
        '-',
        { alphabet: 'digits', chars: 13 },
        '-',
        { alphabet: 'base16', chars: 32 },
      ],
    },
    matches: [
      'SLACK_USER_TOKEN={sample}',
      'slack_user_token: {sample}',
      'export SLACK_USER_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SLACK_USER_TOKEN=xoxp-REPLACE_ME',
      'slack_user_token = os.environ["SLACK_USER_TOKEN"]',
      '"slackUserToken": "xoxp-xxxxxx"',
    ],
    why:
      'Lets the holder act as the person: read private conversations, ' +
      'files and, with admin scopes, manage the workspace.',
    fix: 'Revoke it on the app page under OAuth & Permissions, then pass the new one in from your secret manager.',
    revoke: 'https://api.slack.com/apps',
    verify: bearer('https://slack.com/api/auth.test', 'https://docs.slack.dev/reference/methods/auth.test', {
      method: 'POST',
      answers: SLACK,
    }),
    references: ['https://api.slack.com/authentication/token-types'],
  },
  {
    id: 'slack-refresh-token',
    title: 'Slack refresh token',
    severity: 'high',
    keywords: ['xoxe-'],
    pattern: String.raw`\b(?<secret>xoxe-[0-9]-[0-9A-Za-z]{140,180})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xoxe-',
    minEntropy: 5,
    sample: { parts: ['xoxe-1-', { alphabet: 'base62', chars: 147 }] },
    matches: ['SLACK_REFRESH_TOKEN={sample}', 'slack_refresh_token: {sample}'],
    ignores: [
      'SLACK_REFRESH_TOKEN=xoxe-YOUR_KEY_HERE',
      'slack_refresh_token = os.environ["SLACK_REFRESH_TOKEN"]',
      '"slackRefreshToken": "xoxe-xxxxxx"',
    ],
    why: 'Lets the holder keep drawing new access tokens for the app.',
    fix:
      'Revoke it on the app page under OAuth & Permissions, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/rotation'],
  },
  {
    id: 'slack-legacy-token',
    title: 'Slack legacy workspace token',
    severity: 'high',
    keywords: ['xoxa-', 'xoxr-', 'xoxo-', 'xoxs-'],
    pattern: String.raw`\b(?<secret>xox[aros]-[0-9]{1,2}-?[0-9A-Za-z-]{20,160})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: {
      parts: [
        'xoxs-',
        { alphabet: 'digits', chars: 12 },
        '-',
        { alphabet: 'digits', chars: 12 },
        '-',
        { alphabet: 'digits', chars: 12 },
        '-',
        { alphabet: 'base16', chars: 32 },
      ],
    },
    matches: [
      'SLACK_API_TOKEN={sample}',
      '"slackApiToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['SLACK_API_TOKEN=xoxs-YOUR-TOKEN', 'token: xoxa-short'],
    why: 'Lets the holder act with the permissions of the person or the old workspace app that owns it.',
    fix:
      'Revoke it with auth.revoke or by removing the app, then move ' +
      'to a granular bot token kept in the environment.',
    revoke: 'https://api.slack.com/apps',
    references: ['https://api.slack.com/authentication/token-types'],
  },
] satisfies PatternFile;
