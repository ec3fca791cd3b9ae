import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'rails-master-key',
    title: 'Rails master key',
    severity: 'critical',
    keywords: ['rails'],
    pattern: String.raw`(?i:rails[_-]?master[_-]?key)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['RAILS_MASTER_KEY={sample}', 'rails_master_key: {sample}'],
    ignores: [
      'RAILS_MASTER_KEY=YOUR_KEY_HERE',
      'rails_master_key = os.environ["RAILS_MASTER_KEY"]',
      'RAILS_MASTER_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder decrypt every credential stored in the repository.',
    fix:
      'Make new credentials with a new key, rotate everything the old ' +
      'file held, and keep the key in a secret store.',
    revoke: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
  },
  {
    id: 'rails-secret-key-base',
    title: 'Rails secret key base',
    severity: 'critical',
    keywords: ['key_base', 'key-base', 'keybase'],
    pattern: String.raw`(?i:secret[_-]?key[_-]?base)${ASSIGNED}(?<secret>[0-9a-f]{128})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    oftenMadeUp: true,
    sample: { prefix: '', alphabet: 'base16', chars: 128 },
    matches: ['SECRET_KEY_BASE={sample}', "const secretKeyBase = '{sample}';", 'secret_key_base = "{sample}"'],
    ignores: [
      'SECRET_KEY_BASE=REPLACE_ME',
      'const secretKeyBase = process.env.SECRET_KEY_BASE;',
      'SECRET_KEY_BASE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge sessions and signed or encrypted cookies of the application.',
    fix:
      'Make a new one with bin/rails secret and keep it in the ' +
      'credentials file or the environment; everyone is signed out.',
    revoke: 'https://guides.rubyonrails.org/security.html#rotating-keys',
    references: ['https://guides.rubyonrails.org/security.html#session-storage'],
  },
] satisfies PatternFile;
