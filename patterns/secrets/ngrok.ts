import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'ngrok-authtoken',
    title: 'ngrok authtoken or API key',
    severity: 'high',
    keywords: ['ngrok', 'authtoken'],
    pattern:
      String.raw`(?i:ngrok[_.-]?(?:auth[_.-]?token|api[_.-]?key|token)|\bauthtoken|ngrok config add-authtoken)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{27}_[0-9A-Za-z]{20,22})\b`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base62', chars: 27 }, '_', { alphabet: 'base62', chars: 21 }] },
    matches: [
      'NGROK_AUTHTOKEN={sample}',
      '"NGROK_AUTHTOKEN": "{sample}"',
      'authtoken: {sample}',
      'ngrok config add-authtoken {sample}',
    ],
    ignores: ['NGROK_AUTHTOKEN=YOUR_TOKEN_HERE', 'NGROK_AUTHTOKEN=${NGROK_AUTHTOKEN}'],
    why: "Opens tunnels in the account's name, or with an API key changes it.",
    fix: 'Revoke it under Authtokens, or API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://dashboard.ngrok.com/authtokens',
    references: ['https://ngrok.com/docs/agent/config/'],
  },
] satisfies PatternFile;
