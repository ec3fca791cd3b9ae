import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'nats-seed',
    title: 'NATS NKEY seed',
    severity: 'critical',
    keywords: ['nkey', 'nats', 'seed'],
    pattern:
      String.raw`(?:-----BEGIN [A-Z]{4,9} NKEY SEED-----\s{1,4}|(?i:nkey|nats|seed)` +
      String.raw`[0-9A-Za-z_.-]{0,24}["'\]\\]{0,3}\s{0,3}(?::=|=>|[:=,>]|\()\s{0,3}["'\\]{0,2})` +
      String.raw`(?<secret>S[ACNOUX][2-7A-Z]{56})\b`,
    minEntropy: 3.75,
    sample: { prefix: 'SU', alphabet: 'base32', chars: 56 },
    matches: [
      '-----BEGIN USER NKEY SEED-----\n{sample}\n------END USER NKEY SEED------',
      'NATS_NKEY_SEED={sample}',
      'seed: "{sample}"',
      'nkeys.FromSeed("x"); const seed = "{sample}"',
    ],
    ignores: [
      '-----BEGIN USER NKEY SEED-----\nSUXXX\n------END USER NKEY SEED------',
      'NATS_NKEY_SEED=${SEED}',
      'nkey: UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4',
    ],
    why: 'Signs in as the user, or with an account or operator seed issues identities of its own.',
    fix:
      'Revoke it under nsc (revoke the user and push the account), then ' +
      'keep the new one in a secret manager such as Vault.',
    revoke: 'https://docs.nats.io/using-nats/nats-tools/nsc/revocation',
    references: ['https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth'],
  },
  {
    id: 'nats-nkey-seed',
    title: 'NATS NKEY seed',
    severity: 'critical',
    // The second byte of a seed is the kind of key and has no more bits: the third letter is always A, the fourth one
    // of sixteen.
    keywords: ['SUA', 'SAA', 'SOA', 'SCA', 'SNA', 'SXA'],
    exactKeywords: true,
    pattern: String.raw`\b(?<secret>S[ACNOUX]A[A-P][A-Z2-7]{54})\b`,
    check: 'nkey-crc16',
    sample: { maker: 'nkey-seed' },
    matches: ['{sample}', 'nsc add user --name U -K {sample}', '| MyOperator | {sample} |', 'const s = ‘{sample}’;'],
    ignores: ['SUAXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX', 'SUACTOR is no seed', 'usual suasion'],
    why: 'Signs in as the user, or with an account or operator seed issues identities of its own.',
    fix:
      'Revoke it under nsc (revoke the user and push the account), then ' +
      'keep the new one in a secret manager such as Vault.',
    revoke: 'https://docs.nats.io/using-nats/nats-tools/nsc/revocation',
    references: [
      'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
      'https://github.com/nats-io/nkeys',
    ],
  },
] satisfies PatternFile;
