import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'modal-token-secret',
    title: 'Modal token secret',
    severity: 'critical',
    keywords: ['token_secret', 'token-secret', 'tokensecret'],
    pattern:
      String.raw`(?i:(?:modal[_.-]?)?token[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>as-[0-9A-Za-z]{22})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'as-',
    minEntropy: 3.3,
    companion: {
      name: 'token id',
      pattern: String.raw`\b(?<secret>ak-[0-9A-Za-z]{22})\b`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: 'as-', alphabet: 'base62', chars: 22 },
    matches: ['MODAL_TOKEN_SECRET={sample}', 'modal_token_secret: {sample}'],
    ignores: [
      'MODAL_TOKEN_SECRET=as-YOUR_KEY_HERE',
      'modal_token_secret = os.environ["MODAL_TOKEN_SECRET"]',
      'MODAL_TOKEN_SECRET=as-xxxxxxxx',
    ],
    why: 'Lets the holder, with the token id, run code and read the secrets of the workspace.',
    fix: 'Revoke it under Settings > API Tokens, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://modal.com/settings/tokens',
    references: ['https://modal.com/docs/reference/modal.config'],
  },
] satisfies PatternFile;
