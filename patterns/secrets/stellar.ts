import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'stellar-secret-seed',
    title: 'Stellar secret seed',
    severity: 'critical',
    keywords: ['stellar', 'soroban', 'xlm'],
    pattern:
      String.raw`(?i:(?:stellar|soroban|xlm)[_.-]?(?:[0-9A-Za-z]{1,12}[_.-]?)?(?:secret(?:[_.-]?(?:key|seed))?|seed` +
      String.raw`|private[_.-]?key))${ASSIGNED}(?<secret>S[A-Z2-7]{55})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'S',
    minEntropy: 3.8,
    sample: { prefix: 'S', alphabet: 'base32', chars: 55 },
    matches: ['STELLAR_SECRET_KEY={sample}', '"stellar_secret_key": "{sample}",'],
    ignores: [
      'STELLAR_SECRET_KEY=SYOUR_KEY_HERE',
      'stellarSecretKey: ${{ secrets.STELLAR_SECRET_KEY }}',
      'STELLAR_SECRET_KEY=Sxxxxxxxx',
    ],
    why: 'Lets the holder spend from the account.',
    fix: 'Move the funds to a new account or change its signers at once; a seed that was published cannot be revoked.',
    revoke: 'https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts',
    references: ['https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md'],
  },
] satisfies PatternFile;
