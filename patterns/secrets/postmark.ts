import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'postmark-server-token',
    title: 'Postmark server token',
    severity: 'high',
    keywords: ['postmark'],
    pattern:
      String.raw`(?i:(?:x-postmark-server-token|postmark[_.-]?(?:server[_.-]?|api[_.-]?|smtp[_.-]?){0,2}(?:token|key)` +
      String.raw`))${ASSIGNED}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
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
    matches: [
      'POSTMARK_SERVER_TOKEN={sample}',
      "const postmarkServerToken = '{sample}';",
      'os.environ["POSTMARK_SERVER_TOKEN"] = "{sample}"',
      'curl -H "X-Postmark-Server-Token: {sample}" https://api.postmarkapp.com/server',
    ],
    ignores: [
      'POSTMARK_SERVER_TOKEN=REPLACE_ME',
      'const postmarkServerToken = process.env.POSTMARK_SERVER_TOKEN;',
      'POSTMARK_SERVER_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send mail from the server and read what it sent and received.',
    fix: 'Revoke it in the server settings under API Tokens, then pass the new one in from your secret manager.',
    revoke: 'https://account.postmarkapp.com/servers',
    verify: asking(
      'https://api.postmarkapp.com/server',
      'https://postmarkapp.com/developer/api/server-api',
      { 'x-postmark-server-token': '{secret}' },
      // `POSTMARK_API_TOKEN` may be a token of the account, which this call refuses.
      { answers: ONLY_LIVE },
    ),
    references: ['https://postmarkapp.com/developer/api/overview'],
  },
  {
    id: 'postmark-account-token',
    title: 'Postmark account token',
    severity: 'critical',
    keywords: ['postmark'],
    pattern:
      String.raw`(?i:(?:x-postmark-account-token|postmark[_.-]?account[_.-]?(?:api[_.-]?)?token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
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
    matches: [
      'POSTMARK_ACCOUNT_TOKEN={sample}',
      '"postmark_account_token": "{sample}",',
      'curl -H "X-Postmark-Account-Token: {sample}" https://api.postmarkapp.com/servers',
    ],
    ignores: [
      'POSTMARK_ACCOUNT_TOKEN=CHANGE_ME',
      'postmarkAccountToken: ${{ secrets.POSTMARK_ACCOUNT_TOKEN }}',
      'POSTMARK_ACCOUNT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder manage every server, domain and sender signature of the account.',
    fix:
      'Revoke it on the account page under API Tokens, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://account.postmarkapp.com/api_tokens',
    verify: asking(
      'https://api.postmarkapp.com/domains?count=1&offset=0',
      'https://postmarkapp.com/developer/api/domains-api',
      { 'x-postmark-account-token': '{secret}' },
    ),
    references: ['https://postmarkapp.com/developer/api/overview'],
  },
] satisfies PatternFile;
