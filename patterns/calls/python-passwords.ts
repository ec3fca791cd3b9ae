import type { CallRow } from '../../src/model/posture/call-row.ts';

/** Hashes by strength: a fast or unsalted one is cracked at once. */
const HASHES: Readonly<Record<string, number>> = {
  plaintext: 0,
  unsaltedmd5passwordhasher: 0,
  unsaltedsha1passwordhasher: 0,
  md5passwordhasher: 0,
  md5_crypt: 0,
  hex_md5: 0,
  hex_sha1: 0,
  ldap_md5: 0,
  des_crypt: 0,
  sha1passwordhasher: 0,
  sha1_crypt: 0,
  'pbkdf2:sha1': 1,
  sha256_crypt: 2,
  sha512_crypt: 2,
  '': 3,
};

/**
 * Reads how passwords are stored and chosen. https://passlib.readthedocs.io/en/stable/lib/passlib.context.html,
 * https://docs.djangoproject.com/en/stable/topics/auth/passwords/
 */
export const PYTHON_PASSWORDS: readonly CallRow[] = [
  {
    call: 'CryptContext',
    option: 'schemes',
    control: 'password-hash',
    subject: 'schemes',
    ranks: HASHES,
    proof: ['CryptContext(schemes=["argon2", "bcrypt"])', 'CryptContext(schemes=["md5_crypt", "argon2"])'],
  },
  ...(['bcrypt__rounds', 'bcrypt__default_rounds', 'pbkdf2_sha256__rounds', 'argon2__time_cost'] as const).map(
    (option): CallRow => ({
      call: 'CryptContext',
      option,
      control: 'password-hash',
      subject: option,
      ranks: 'more',
      proof: [`CryptContext(schemes=["bcrypt"], ${option}=12)`, `CryptContext(schemes=["bcrypt"], ${option}=4)`],
    }),
  ),
  {
    call: 'PASSWORD_HASHERS=',
    option: 0,
    control: 'password-hash',
    subject: 'PASSWORD_HASHERS',
    ranks: HASHES,
    proof: [
      'PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]\n',
      'PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]\n',
    ],
  },
  {
    call: 'gensalt bcrypt.gensalt',
    option: 0,
    control: 'password-hash',
    subject: 'rounds of bcrypt',
    ranks: 'more',
    proof: ['bcrypt.gensalt(12)', 'bcrypt.gensalt(4)'],
  },
  {
    call: 'gensalt bcrypt.gensalt',
    option: 'rounds',
    control: 'password-hash',
    subject: 'rounds of bcrypt',
    ranks: 'more',
    proof: ['bcrypt.gensalt(rounds=12)', 'bcrypt.gensalt(rounds=4)'],
  },
  {
    call: 'hashlib.pbkdf2_hmac pbkdf2_hmac',
    option: 3,
    control: 'password-hash',
    subject: 'rounds of PBKDF2',
    ranks: 'more',
    proof: [
      'hashlib.pbkdf2_hmac("sha256", password, salt, 600000)',
      'hashlib.pbkdf2_hmac("sha256", password, salt, 1000)',
    ],
  },
  {
    call: 'PasswordHasher',
    option: 'time_cost',
    control: 'password-hash',
    subject: 'time_cost',
    ranks: 'more',
    proof: ['PasswordHasher(time_cost=3)', 'PasswordHasher(time_cost=1)'],
  },
  {
    call: 'PasswordHasher',
    option: 'memory_cost',
    control: 'password-hash',
    subject: 'memory_cost',
    ranks: 'more',
    proof: ['PasswordHasher(memory_cost=65536)', 'PasswordHasher(memory_cost=1024)'],
  },
  {
    call: 'generate_password_hash',
    option: 'method',
    control: 'password-hash',
    subject: 'method',
    ranks: { ...HASHES, 'pbkdf2:sha256': 3, md5: 0, sha1: 0, sha256: 0, plain: 0 },
    proof: ['generate_password_hash(text, method="scrypt")', 'generate_password_hash(text, method="sha256")'],
  },
  ...['MinimumLength', 'CommonPassword', 'NumericPassword', 'UserAttributeSimilarity'].map(
    (name): CallRow => ({
      call: 'AUTH_PASSWORD_VALIDATORS=',
      option: '[].NAME',
      control: 'password-policy',
      subject: `${name}Validator`,
      ranks: { [`${name.toLowerCase()}validator`]: 1, '': 0 },
      several: 'highest',
      onlyChanged: true,
      atMost: 'medium',
      proof: [
        `AUTH_PASSWORD_VALIDATORS = [{"NAME": "a.${name}Validator"}, {"NAME": "a.B"}]\n`,
        'AUTH_PASSWORD_VALIDATORS = [{"NAME": "a.B"}]\n',
      ],
    }),
  ),
  {
    call: 'AUTH_PASSWORD_VALIDATORS=',
    option: 'OPTIONS.min_length',
    control: 'password-policy',
    subject: 'min_length',
    ranks: 'more',
    proof: [
      'AUTH_PASSWORD_VALIDATORS = [{"NAME": "a.B", "OPTIONS": {"min_length": 12}}]\n',
      'AUTH_PASSWORD_VALIDATORS = [{"NAME": "a.B", "OPTIONS": {"min_length": 4}}]\n',
    ],
  },
  {
    call: 'AUTH_PASSWORD_VALIDATORS=',
    option: 0,
    control: 'password-policy',
    subject: 'AUTH_PASSWORD_VALIDATORS',
    ranks: { '[]': 0, '': 1 },
    proof: ['AUTH_PASSWORD_VALIDATORS = [{"NAME": "a.B"}]\n', 'AUTH_PASSWORD_VALIDATORS = []\n'],
  },
  {
    call: 'MinimumLengthValidator',
    option: 'min_length',
    control: 'password-policy',
    subject: 'min_length',
    ranks: 'more',
    proof: ['MinimumLengthValidator(min_length=12)', 'MinimumLengthValidator(min_length=6)'],
  },
];
