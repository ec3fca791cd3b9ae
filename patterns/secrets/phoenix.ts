import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'phoenix-secret-key-base',
    title: 'Phoenix secret key base',
    severity: 'critical',
    keywords: ['key_base'],
    pattern: String.raw`(?i:secret_key_base)["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z+/]{64})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4.4,
    oftenMadeUp: true,
    sample: { prefix: '', alphabet: 'base64', chars: 64 },
    matches: ['SECRET_KEY_BASE={sample}', '"secret_key_base": "{sample}",'],
    ignores: ['SECRET_KEY_BASE=CHANGE_ME', 'secretKeyBase: ${{ secrets.SECRET_KEY_BASE }}', 'SECRET_KEY_BASE=xxxxxxxx'],
    why: 'Lets the holder forge sessions and signed data of the application.',
    fix: 'Make a new one with mix phx.gen.secret and read it from the environment in runtime.exs; everyone is signed out.',
    revoke: 'https://hexdocs.pm/phoenix/mix.tasks.phx.gen.secret.html',
    references: [
      'https://hexdocs.pm/phoenix/Phoenix.Endpoint.html',
      'https://hexdocs.pm/phoenix/mix.tasks.phx.gen.secret.html',
    ],
  },
] satisfies PatternFile;
