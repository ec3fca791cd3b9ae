import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'phoenix-secret-key-base',
    title: 'Phoenix secret key base',
    severity: 'critical',
    keywords: ['key_base'],
    pattern: String.raw`(?i:secret_key_base)${ASSIGNED}(?<secret>[0-9A-Za-z+/]{64})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4.4,
    oftenMadeUp: true,
    sample: { prefix: '', alphabet: 'base64', chars: 64 },
    matches: ['SECRET_KEY_BASE={sample}', '"secret_key_base": "{sample}",'],
    ignores: ['SECRET_KEY_BASE=CHANGE_ME', 'secretKeyBase: ${{ secrets.SECRET_KEY_BASE }}', 'SECRET_KEY_BASE=xxxxxxxx'],
    why: 'Lets the holder forge sessions and signed data of the application.',
    fix:
      'Make a new one with mix phx.gen.secret and read it from the ' +
      'environment in runtime.exs; everyone is signed out.',
    revoke: 'https://hexdocs.pm/phoenix/mix.tasks.phx.gen.secret.html',
    references: [
      'https://hexdocs.pm/phoenix/Phoenix.Endpoint.html',
      'https://hexdocs.pm/phoenix/mix.tasks.phx.gen.secret.html',
    ],
  },
] satisfies PatternFile;
