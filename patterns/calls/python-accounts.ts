import type { CallRow } from '../../src/model/posture/call-row.ts';

const view = (decorator: string): string => `${decorator}\ndef login(request):\n    return answer(request)\n`;

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

/** Constants and settings that say how long a session or token is valid. */
const LIFETIMES =
  'ACCESS_TOKEN_EXPIRE_MINUTES ACCESS_TOKEN_MINUTES ACCESS_TOKEN_EXPIRE_SECONDS ACCESS_TOKEN_LIFETIME ' +
  'ACCESS_TOKEN_EXPIRES ACCESS_TOKEN_TTL TOKEN_EXPIRE_MINUTES TOKEN_TTL TOKEN_LIFETIME REFRESH_TOKEN_EXPIRE_DAYS ' +
  'REFRESH_TOKEN_LIFETIME JWT_EXPIRATION JWT_EXPIRATION_DELTA JWT_ACCESS_TOKEN_EXPIRES JWT_REFRESH_TOKEN_EXPIRES ' +
  'JWT_TTL PERMANENT_SESSION_LIFETIME SESSION_COOKIE_AGE PASSWORD_RESET_TIMEOUT SESSION_LIFETIME SESSION_TTL';

/**
 * Reads limits of requests, hashes of passwords, and how long tokens are valid.
 * https://slowapi.readthedocs.io/, https://flask-limiter.readthedocs.io/en/stable/,
 * https://www.django-rest-framework.org/api-guide/throttling/, https://django-ratelimit.readthedocs.io/en/stable/,
 * https://passlib.readthedocs.io/en/stable/lib/passlib.context.html,
 * https://docs.djangoproject.com/en/stable/topics/auth/passwords/
 */
export const PYTHON_ACCOUNTS: readonly CallRow[] = [
  {
    call:
      '@limiter.{limit,shared_limit} @ratelimit @rate_limit @throttle @throttle_classes @axes_dispatch ' +
      'throttle_classes= throttle_scope=',
    control: 'rate-limit',
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [view('@limiter.limit("5/minute")'), view('')],
  },
  {
    call: '@limiter.exempt',
    control: 'rate-limit',
    subject: 'exempt',
    unsafe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [view(''), view('@limiter.exempt')],
  },
  {
    call: 'add_middleware',
    option: 0,
    control: 'rate-limit',
    safe: 'slowapimiddleware slowapiasgimiddleware ratelimitmiddleware',
    default: 'unsafe',
    proof: ['app.add_middleware(SlowAPIMiddleware)', 'app.add_middleware(OtherMiddleware)'],
  },
  {
    call: 'limiter.init_app FastAPILimiter.init',
    control: 'rate-limit',
    subject: 'init_app',
    safe: '*',
    proof: ['limiter.init_app(app)', 'db.init_app(app)'],
  },
  {
    call: 'REST_FRAMEWORK=',
    option: 'DEFAULT_THROTTLE_CLASSES',
    control: 'rate-limit',
    unsafe: '[]',
    safe: '*',
    default: 'unsafe',
    proof: [
      'REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.AnonRateThrottle"]}\n',
      'REST_FRAMEWORK = {"PAGE_SIZE": 10}\n',
    ],
  },
  {
    call: 'AXES_ENABLED= RATELIMIT_ENABLE= RATELIMIT_ENABLED=',
    option: 0,
    control: 'rate-limit',
    unsafe: 'false',
    proof: ['AXES_ENABLED = True\n', 'AXES_ENABLED = False\n'],
  },
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
  ...LIFETIMES.split(' ').map(
    (name): CallRow => ({
      call: `${name}=`,
      option: 0,
      control: 'session-lifetime',
      subject: name,
      ranks: 'less',
      atMost: 'low',
      proof: [`${name} = 20\n`, `${name} = 60 * 24 * 30\n`],
    }),
  ),
  {
    call: 'SIMPLE_JWT=',
    option: 'ACCESS_TOKEN_LIFETIME',
    control: 'session-lifetime',
    subject: 'ACCESS_TOKEN_LIFETIME',
    ranks: 'less',
    atMost: 'low',
    proof: [
      'SIMPLE_JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(minutes=5)}\n',
      'SIMPLE_JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(days=30)}\n',
    ],
  },
  {
    call: 'set_cookie set_signed_cookie SessionMiddleware',
    option: 'max_age',
    control: 'session-lifetime',
    subject: 'max_age',
    ranks: 'less',
    atMost: 'low',
    proof: ['response.set_cookie("a", b, max_age=3600)', 'response.set_cookie("a", b, max_age=31536000)'],
  },
  {
    call: 'DATA_UPLOAD_MAX_MEMORY_SIZE= DATA_UPLOAD_MAX_NUMBER_FIELDS= MAX_CONTENT_LENGTH=',
    option: 0,
    control: 'input-checks',
    subject: 'size of a request',
    ranks: 'less',
    atMost: 'low',
    proof: ['MAX_CONTENT_LENGTH = 1024\n', 'MAX_CONTENT_LENGTH = 1024 * 1024 * 1024\n'],
  },
  {
    call: 'FastAPI',
    option: 'docs_url',
    control: 'debug',
    subject: 'documentation of the API',
    unsafe: '*',
    safe: 'null none',
    default: 'unsafe',
    atMost: 'low',
    proof: ['app = FastAPI(docs_url=None)', 'app = FastAPI(title="a")'],
  },
  {
    call: 'uvicorn.run hypercorn.run waitress.serve serve app.run run_simple socketio.run',
    option: 'host',
    control: 'exposure',
    subject: 'host',
    ranks: { '0.0.0.0': 0, '::': 0, '': 1 },
    atMost: 'low',
    proof: ['uvicorn.run("a:app", host="127.0.0.1")', 'uvicorn.run("a:app", host="0.0.0.0")'],
  },
  {
    call: 'Environment Templates jinja2.Environment',
    option: 'autoescape',
    control: 'input-checks',
    subject: 'autoescape',
    ranks: { false: 0, '': 1 },
    proof: ['Environment(autoescape=True)', 'Environment(autoescape=False)'],
  },
  ...[
    ['yaml.safe_load', 1],
    ['yaml.load', 0],
    ['yaml.unsafe_load', 0],
    ['yaml.full_load', 0],
  ].map(
    ([call, rank]): CallRow => ({
      call: String(call),
      control: 'input-checks',
      subject: 'YAML',
      ranks: { '': Number(rank) },
      inFunction: true,
      atMost: 'medium',
      proof: rank === 1 ? ['yaml.safe_load(f)', 'yaml.load(f)'] : ['yaml.safe_load(f)', `${String(call)}(f)`],
    }),
  ),
];
