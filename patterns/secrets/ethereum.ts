import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'ethereum-private-key',
    title: 'Ethereum private key',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'private_key',
      'private-key',
      'privatekey',
      'private.key',
      'priv_key',
      'priv-key',
      'privkey',
      'priv.key',
    ],
    pattern: String.raw`(?i:priv(?:ate)?[_.-]?key)${ASSIGNED}(?<secret>0x[0-9a-fA-F]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    oftenMadeUp: true,
    sample: { prefix: '0x', alphabet: 'base16', chars: 64 },
    matches: ['DEPLOYER_PRIVATE_KEY={sample}', 'deployer_private_key: {sample}'],
    ignores: [
      'DEPLOYER_PRIVATE_KEY=CHANGE_ME',
      'deployer_private_key = os.environ["DEPLOYER_PRIVATE_KEY"]',
      'DEPLOYER_PRIVATE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder spend from the account and act as the owner of its contracts.',
    fix:
      'Move the funds and the ownership of contracts to a new account at ' +
      'once; a key that was published cannot be revoked.',
    revoke: 'https://ethereum.org/en/developers/docs/accounts/',
    references: ['https://ethereum.org/en/developers/docs/accounts/'],
  },
] satisfies PatternFile;
