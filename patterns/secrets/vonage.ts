import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'vonage-api-secret',
    title: 'Vonage (Nexmo) API secret',
    severity: 'high',
    keywords: ['vonage', 'nexmo'],
    pattern:
      String.raw`(?i:(?:vonage|nexmo)[_.-]?(?:api[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{16})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.9,
    companion: {
      name: 'API key',
      pattern: String.raw`(?i:api[_-]?key)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?<secret>[0-9a-f]{8})\b`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 16 },
    matches: ['VONAGE_API_SECRET={sample}', 'vonage_api_secret: {sample}'],
    ignores: [
      'VONAGE_API_SECRET=CHANGE_ME',
      'vonage_api_secret = os.environ["VONAGE_API_SECRET"]',
      'VONAGE_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, send messages and place calls as the account.',
    fix:
      'Revoke it in the Dashboard under API settings, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.nexmo.com/settings',
    references: ['https://developer.vonage.com/en/getting-started/concepts/authentication'],
  },
  {
    id: 'vonage-signature-secret',
    title: 'Vonage (Nexmo) signature secret',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['vonage', 'nexmo'],
    pattern:
      String.raw`(?i:(?:vonage|nexmo)[_.-]?(?:api[_.-]?)?signature[_.-]?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{50})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    sample: { prefix: '', alphabet: 'base62', chars: 50 },
    matches: [
      'VONAGE_SIGNATURE_SECRET={sample}',
      "const vonageSignatureSecret = '{sample}';",
      'export VONAGE_SIGNATURE_SECRET="{sample}"',
    ],
    ignores: [
      'VONAGE_SIGNATURE_SECRET=YOUR_TOKEN_HERE',
      'const vonageSignatureSecret = process.env.VONAGE_SIGNATURE_SECRET;',
      'VONAGE_SIGNATURE_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign messages and webhooks as the account.',
    fix: 'Revoke it in the Dashboard under API settings, then read the new one from the environment.',
    revoke: 'https://dashboard.nexmo.com/settings',
    references: ['https://developer.vonage.com/en/getting-started/concepts/signing-messages'],
  },
] satisfies PatternFile;
