import type { CallRow } from '../../src/model/posture/call-row.ts';

/** Sources of random numbers of one language, and how a program that uses one is written. */
interface Sources {
  /** Callees whose numbers cannot be predicted. */
  readonly safe: string;
  /** Callees whose numbers can be predicted. */
  readonly unsafe: string;
  /** Callees that only a file with this word has from a predictable source, or from a safe one. */
  readonly only?: { readonly safe: readonly [string, string]; readonly unsafe: readonly [string, string] };
  /** Callees that name no source, but leave nothing random: the time, a hash of it. */
  readonly guesses?: string;
  /** Callees with an amount of bytes, and the index of it. */
  readonly sized?: readonly [call: string, option: number];
  readonly frame: (value: string, source?: string) => string;
  /** Values of a safe and a predictable source, of a guess, and one with `{bytes}`. */
  readonly values: readonly [safe: string, unsafe: string, guess?: string | undefined, sized?: string];
}

/**
 * Compared within a function that has both sides: one that drops its random number, or gets one, says nothing. A guess
 * is only noted.
 */
function rowsOf({ safe, unsafe, only, guesses, sized, frame, values }: Sources): readonly CallRow[] {
  const program = frame(values[0]);
  const shared = { control: 'randomness', inFunction: true } as const;
  const source = (call: string, rank: number, needs?: string): CallRow => ({
    ...shared,
    call,
    subject: 'source',
    ranks: { '': rank },
    ...(needs === undefined ? {} : { needs }),
    atMost: 'medium',
    proof:
      needs === undefined
        ? [program, frame(values[1])]
        : [frame(values[0], only!.safe[1]), frame(values[0], only!.unsafe[1])],
  });
  return [
    source(safe, 1),
    source(unsafe, 0),
    ...(only === undefined ? [] : [source(only.safe[0], 1, only.safe[1]), source(only.unsafe[0], 0, only.unsafe[1])]),
    ...(guesses === undefined
      ? []
      : [
          {
            ...shared,
            call: guesses,
            subject: 'source',
            ranks: { '': 0 },
            atMost: 'low' as const,
            proof: [program, frame(values[2]!)] as const,
          },
        ]),
    ...(sized === undefined
      ? []
      : [
          {
            ...shared,
            call: sized[0],
            option: sized[1],
            subject: 'bytes',
            ranks: 'more' as const,
            onlyChanged: true as const,
            atMost: 'low' as const,
            proof: [frame(values[3]!.replace('{bytes}', '32')), frame(values[3]!.replace('{bytes}', '4'))] as const,
          },
        ]),
  ];
}

/** https://docs.python.org/3/library/secrets.html, https://docs.python.org/3/library/random.html */
export const PYTHON_RANDOMNESS = rowsOf({
  safe:
    'secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom ' +
    'uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key',
  unsafe:
    'random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1',
  guesses: 'hashlib.{md5,sha1} time.time time.time_ns',
  sized: ['secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes', 0],
  frame: (value) => `def reset_token(user):\n    return ${value}\n`,
  values: [
    'secrets.token_urlsafe(32)',
    'str(random.random())',
    'hashlib.md5(str(time.time()).encode()).hexdigest()',
    'secrets.token_urlsafe({bytes})',
  ],
});

/** https://nodejs.org/api/crypto.html#cryptorandombytessize-callback, https://github.com/ai/nanoid#security */
export const JAVASCRIPT_RANDOMNESS = rowsOf({
  safe:
    'crypto.{randomBytes,randomUUID,randomInt,getRandomValues,randomFillSync} webcrypto.{getRandomValues,randomUUID} ' +
    'randomBytes randomUUID randomInt getRandomValues nanoid uuidv4 uuid#v4',
  unsafe: 'Math.random uuidv1 uuid#v1 nanoid/non-secure#nanoid',
  sized: ['crypto.randomBytes randomBytes nanoid', 0],
  frame: (value) => `import crypto from 'node:crypto';\nexport function resetToken() {\n  return ${value};\n}\n`,
  values: [
    "crypto.randomBytes(32).toString('hex')",
    'Math.random().toString(36).slice(2)',
    undefined,
    'crypto.randomBytes({bytes})',
  ],
});

/** https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/security/SecureRandom.html */
export const JVM_RANDOMNESS = rowsOf({
  safe:
    'new SecureRandom SecureRandom SecureRandom.{getInstanceStrong,getInstance} UUID.randomUUID ' +
    'RandomStringUtils.secure',
  unsafe:
    'new Random Math.random ThreadLocalRandom.current new SplittableRandom ' +
    'RandomStringUtils.{random,randomAlphanumeric,randomAlphabetic,randomNumeric,insecure} Random.next{Int,Long,Bytes}',
  frame: (value) => `class Tokens {\n    String reset() {\n        return String.valueOf(${value});\n    }\n}\n`,
  values: ['new SecureRandom().nextLong()', 'new Random().nextLong()'],
});

/** https://pkg.go.dev/crypto/rand, https://pkg.go.dev/math/rand */
export const GO_RANDOMNESS = rowsOf({
  safe: 'rand.Text uuid.{New,NewString,NewRandom}',
  unsafe: 'rand.{Intn,Int31,Int31n,Int63,Int63n,Uint32,Uint64,Float64,Perm,IntN,Int64N,N} uuid.NewUUID',
  only: { safe: ['rand.{Read,Int}', '"crypto/rand"'], unsafe: ['rand.{Read,Int}', '"math/rand'] },
  frame: (value, source = '"crypto/rand"') =>
    `package a\n\nimport ${source.endsWith('"') ? source : `${source}"`}\n\nfunc ResetToken() string {\n` +
    `\tb := make([]byte, 32)\n` +
    `\t${value}\n\treturn hex.EncodeToString(b)\n}\n`,
  values: ['rand.Read(b)', 'fill(b, rand.Int63())'],
});

/** https://www.php.net/manual/en/function.random-bytes.php, https://www.php.net/manual/en/function.mt-rand.php */
export const PHP_RANDOMNESS = rowsOf({
  safe: 'random_bytes random_int openssl_random_pseudo_bytes Str.random Uuid.{uuid4,v4} wp_generate_password',
  unsafe: 'rand mt_rand lcg_value uniqid str_shuffle array_rand Uuid.{uuid1,v1}',
  guesses: 'microtime',
  sized: ['random_bytes openssl_random_pseudo_bytes Str.random', 0],
  frame: (value) => `<?php\nfunction reset_token() {\n    return ${value};\n}\n`,
  values: ['bin2hex(random_bytes(32))', 'md5(mt_rand())', 'md5(microtime())', 'bin2hex(random_bytes({bytes}))'],
});

/** https://docs.ruby-lang.org/en/master/SecureRandom.html, https://docs.ruby-lang.org/en/master/Random.html */
export const RUBY_RANDOMNESS = rowsOf({
  safe: 'SecureRandom.{hex,uuid,urlsafe_base64,base64,alphanumeric,random_bytes,random_number,bytes,base58}',
  unsafe: 'rand Random.{rand,new,bytes} Kernel.rand',
  sized: ['SecureRandom.{hex,urlsafe_base64,base64,alphanumeric,random_bytes,base58}', 0],
  frame: (value) => `class Token\n  def reset\n    ${value}\n  end\nend\n`,
  values: ['SecureRandom.hex(32)', 'rand(10**20).to_s', undefined, 'SecureRandom.hex({bytes})'],
});

/** https://learn.microsoft.com/dotnet/api/system.security.cryptography.randomnumbergenerator */
export const DOTNET_RANDOMNESS = rowsOf({
  safe: 'RandomNumberGenerator.{GetBytes,GetInt32,Fill,Create,GetHexString,GetString,GetItems} Guid.NewGuid',
  unsafe: 'new Random Random.Shared.{Next,NextInt64,NextBytes,NextDouble,GetItems}',
  sized: ['RandomNumberGenerator.{GetBytes,GetHexString}', 0],
  frame: (value) => `public class Tokens\n{\n    public object Reset()\n    {\n        return ${value};\n    }\n}\n`,
  values: [
    'RandomNumberGenerator.GetBytes(32)',
    'new Random().Next()',
    undefined,
    'RandomNumberGenerator.GetBytes({bytes})',
  ],
});

/** https://rust-random.github.io/book/guide-rngs.html */
export const RUST_RANDOMNESS = rowsOf({
  safe:
    'OsRng.{fill_bytes,try_fill_bytes,next_u64,next_u32,gen} getrandom.{getrandom,fill} rand.{thread_rng,rng} ' +
    'Uuid.new_v4',
  unsafe:
    'fastrand.{u64,u32,u128,alphanumeric,fill,usize} SmallRng.{from_entropy,seed_from_u64,from_os_rng} ' +
    'StdRng.seed_from_u64 ChaCha20Rng.seed_from_u64',
  frame: (value) => `fn reset_token(key: &mut [u8]) -> u64 {\n    ${value}\n}\n`,
  values: ['OsRng.next_u64()', 'fastrand::u64(..)'],
});

/**
 * https://www.erlang.org/doc/apps/crypto/crypto.html#strong_rand_bytes/1,
 * https://www.erlang.org/doc/apps/stdlib/rand.html
 */
export const ELIXIR_RANDOMNESS = rowsOf({
  safe: 'crypto.strong_rand_bytes strong_rand_bytes UUID.generate UUID.uuid4',
  unsafe: 'rand.{uniform,bytes,uniform_real} Enum.{random,take_random,shuffle}',
  sized: ['crypto.strong_rand_bytes strong_rand_bytes', 0],
  frame: (value) => `defmodule Shop.Tokens do\n  def reset do\n    ${value}\n  end\nend\n`,
  values: [
    ':crypto.strong_rand_bytes(32)',
    ':rand.uniform(1_000_000)',
    undefined,
    ':crypto.strong_rand_bytes({bytes})',
  ],
});
