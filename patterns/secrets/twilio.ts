import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'twilio-account-sid',
    title: 'Twilio account SID',
    severity: 'low',
    confidence: 'low',
    keywords: ['twilio', 'client("ac', "client('ac", 'new("ac', "new('ac", 'init("ac'],
    pattern:
      String.raw`(?i:twilio[_.-]?(?:account[_.-]?)?sid${ASSIGNED}|(?:client|\.new|twilio|twilio["']\)|init)\(["'])` +
      String.raw`(?<secret>AC[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'AC',
    minEntropy: 2.8,
    sample: { prefix: 'AC', alphabet: 'base16', chars: 32 },
    matches: [
      'TWILIO_ACCOUNT_SID={sample}',
      "const twilioAccountSid = '{sample}';",
      'client = Client("{sample}", auth_token)',
    ],
    ignores: ['TWILIO_ACCOUNT_SID=YOUR_SID_HERE', 'TWILIO_ACCOUNT_SID=ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    why: 'Names the account to which the auth token beside it belongs.',
    fix: 'Replace the auth token beside it. The SID alone opens nothing.',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    references: ['https://www.twilio.com/docs/glossary/what-is-a-sid'],
  },
  {
    id: 'twilio-auth-token',
    title: 'Twilio auth token',
    severity: 'critical',
    keywords: ['twilio'],
    pattern:
      String.raw`(?i:twilio[_.-]?(?:account[_.-]?)?(?:auth[_.-]?)?token)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    companion: {
      name: 'account SID',
      pattern: String.raw`\b(?<secret>AC[0-9a-f]{32})\b`,
      withinLines: 10,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['TWILIO_AUTH_TOKEN={sample}', "const twilioAuthToken = '{sample}';", 'ENV TWILIO_AUTH_TOKEN {sample}'],
    ignores: [
      'TWILIO_AUTH_TOKEN=YOUR_TOKEN_HERE',
      'const twilioAuthToken = process.env.TWILIO_AUTH_TOKEN;',
      'TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send messages, place calls and buy numbers as the whole account.',
    fix:
      'Promote the secondary auth token in the Console, which retires ' +
      'this one, then keep the new one in a secret store.',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    references: ['https://www.twilio.com/docs/iam/api/authtoken'],
  },
  {
    id: 'twilio-api-key-secret',
    title: 'Twilio API key secret',
    severity: 'critical',
    keywords: ['twilio'],
    pattern:
      String.raw`(?i:twilio[_.-]?api[_.-]?(?:key[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    companion: {
      name: 'API key SID',
      pattern: String.raw`\b(?<secret>SK[0-9a-f]{32})\b`,
      withinLines: 10,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['TWILIO_API_SECRET={sample}', '"twilio_api_secret": "{sample}",'],
    ignores: [
      'TWILIO_API_SECRET=YOUR_KEY_HERE',
      'twilioApiSecret: ${{ secrets.TWILIO_API_SECRET }}',
      'TWILIO_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, together with the key SID, use the account through the API.',
    fix:
      'Delete it in the Console under API keys & tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    references: ['https://www.twilio.com/docs/iam/api-keys'],
  },
  {
    id: 'twilio-credentials-url',
    title: 'Twilio credentials in an address or option',
    severity: 'critical',
    keywords: ['api.twilio.com'],
    pattern: String.raw`\b(?:AC|SK)[0-9a-f]{32}:(?<secret>[0-9a-zA-Z]{32})@api\.twilio\.com`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'url = "https://AC00000000000000000000000000000000:{sample}@api.twilio.com/2010-04-01/Accounts"',
      'TWILIO_URL=https://SK00000000000000000000000000000000:{sample}@api.twilio.com/',
    ],
    ignores: [
      'https://USER:PASSWORD@api.twilio.com/2010-04-01/Accounts',
      'curl https://api.twilio.com/2010-04-01/Accounts',
    ],
    why: 'Lets the holder use the account through the API.',
    fix:
      'Revoke it in the Console under API keys & tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    references: ['https://www.twilio.com/docs/iam/api'],
  },
  {
    id: 'twilio-client-arguments',
    title: 'Twilio auth token',
    severity: 'critical',
    keywords: [
      'client("ac',
      "client('ac",
      'new("ac',
      "new('ac",
      'twilio("ac',
      "twilio('ac",
      "twilio')('ac",
      'init("ac',
    ],
    pattern:
      String.raw`(?i:client|\.new|twilio|twilio["']\)|init)\(["']AC[0-9a-f]{32}["'],\s{0,20}["']` +
      String.raw`(?<secret>[0-9a-f]{32})["']`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'client = Client("AC00000000000000000000000000000000", "{sample}")',
      "const client = new Twilio('AC00000000000000000000000000000000', '{sample}');",
      'client = Twilio::REST::Client.new("AC00000000000000000000000000000000", "{sample}")',
      'Twilio.init("AC00000000000000000000000000000000", "{sample}");',
    ],
    ignores: [
      'client = Client("AC00000000000000000000000000000000", auth_token)',
      'client = Client("ACCOUNT", "TOKEN")',
    ],
    why: 'Lets the holder send messages, place calls and buy numbers as the whole account.',
    fix:
      'Promote the secondary auth token in the Console, which retires ' +
      'this one, then read the new one from the environment.',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    references: ['https://www.twilio.com/docs/iam/api/authtoken'],
  },
] satisfies PatternFile;
