import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'zerotier-api-token',
    title: 'ZeroTier Central API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zerotier'],
    pattern:
      String.raw`(?i:zerotier[_.-]?(?:central[_.-]?|api[_.-]?|access[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ["  ZEROTIER_CENTRAL_TOKEN: '{sample}'", 'os.environ["ZEROTIER_CENTRAL_TOKEN"] = "{sample}"'],
    ignores: ['ZEROTIER_CENTRAL_TOKEN=YOUR_TOKEN_HERE', 'ZEROTIER_CENTRAL_TOKEN=${ZEROTIER_CENTRAL_TOKEN}'],
    why: "Adds devices to and changes the account's networks.",
    fix:
      'Revoke it under Account > API Access Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://my.zerotier.com/account',
    references: ['https://docs.zerotier.com/api/tokens/'],
  },
] satisfies PatternFile;
