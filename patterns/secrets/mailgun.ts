import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mailgun-legacy-api-key',
    title: 'Mailgun private API key (older form)',
    severity: 'high',
    keywords: ['key-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>key-[0-9a-f]{32})\b`,
    publicPrefix: 'key-',
    minEntropy: 2.8,
    sample: { prefix: 'key-', alphabet: 'base16', chars: 32 },
    matches: [
      'MAILGUN_API_KEY={sample}',
      'mailgun_api_key: {sample}',
      'export MAILGUN_API_KEY="{sample}"',
      "curl --user 'api:{sample}' https://api.mailgun.net/v3/domains",
    ],
    ignores: [
      'MAILGUN_API_KEY=key-REPLACE_ME',
      'mailgun_api_key = os.environ["MAILGUN_API_KEY"]',
      '"mailgunApiKey": "key-xxxxxx"',
    ],
    why: 'Lets the holder send mail from every domain of the account and read its logs and lists.',
    fix: 'Revoke it in the control panel under API security, then pass the new one in from your secret manager.',
    revoke: 'https://app.mailgun.com/settings/api_security',
    verify: asking(
      'https://api.mailgun.net/v4/domains?limit=1',
      'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains/get-v4-domains',
      {},
      { basic: 'api:{secret}', answers: ONLY_LIVE },
    ),
    references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
  },
  {
    id: 'mailgun-api-key',
    title: 'Mailgun API key',
    severity: 'high',
    keywords: ['mailgun'],
    pattern: String.raw`(?i:mailgun)[^\n]{0,60}?\b(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.9,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 32 },
        '-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 8 },
      ],
    },
    matches: [
      'MAILGUN_API_KEY={sample}',
      '"mailgunKey": "{sample}",',
      "mailgun.client({ username: 'api', key: '{sample}' });",
    ],
    ignores: ['MAILGUN_API_KEY=YOUR_API_KEY', 'mailgun: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxx-xxxxxxxx'],
    why: 'Lets the holder send mail from the domains of the account and read its logs and lists.',
    fix: 'Revoke it in the control panel under API security, then pass the new one in from your secret manager.',
    revoke: 'https://app.mailgun.com/settings/api_security',
    references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
  },
  {
    id: 'mailgun-webhook-signing-key',
    title: 'Mailgun webhook signing key',
    severity: 'medium',
    keywords: ['mailgun'],
    pattern:
      String.raw`(?i:mailgun[_.-]?(?:webhook[_.-]?|http[_.-]?)?signing[_.-]?key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['MAILGUN_WEBHOOK_SIGNING_KEY={sample}', "const mailgunWebhookSigningKey = '{sample}';"],
    ignores: [
      'MAILGUN_WEBHOOK_SIGNING_KEY=CHANGE_ME',
      'const mailgunWebhookSigningKey = process.env.MAILGUN_WEBHOOK_SIGNING_KEY;',
      'MAILGUN_WEBHOOK_SIGNING_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge delivery events that the server takes for ones from Mailgun.',
    fix:
      'Regenerate it in the control panel under API security, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://app.mailgun.com/settings/api_security',
    references: ['https://documentation.mailgun.com/docs/mailgun/user-manual/tracking-messages/'],
  },
] satisfies PatternFile;
