import type { CallRow } from '../../src/model/posture/call-row.ts';

const view = (decorator: string): string => `${decorator}\ndef login(request):\n    return answer(request)\n`;

/** Constants and settings that say how long a session or token is valid. */
const LIFETIMES =
  'ACCESS_TOKEN_EXPIRE_MINUTES ACCESS_TOKEN_MINUTES ACCESS_TOKEN_EXPIRE_SECONDS ACCESS_TOKEN_LIFETIME ' +
  'ACCESS_TOKEN_EXPIRES ACCESS_TOKEN_TTL TOKEN_EXPIRE_MINUTES TOKEN_TTL TOKEN_LIFETIME REFRESH_TOKEN_EXPIRE_DAYS ' +
  'REFRESH_TOKEN_LIFETIME JWT_EXPIRATION JWT_EXPIRATION_DELTA JWT_ACCESS_TOKEN_EXPIRES JWT_REFRESH_TOKEN_EXPIRES ' +
  'REMEMBER_COOKIE_DURATION SESSION_REMEMBER_TIMEOUT ' +
  'JWT_TTL PERMANENT_SESSION_LIFETIME SESSION_COOKIE_AGE PASSWORD_RESET_TIMEOUT SESSION_LIFETIME SESSION_TTL';

/**
 * Reads limits of requests, and how long tokens are valid.
 * https://slowapi.readthedocs.io/, https://flask-limiter.readthedocs.io/en/stable/,
 * https://www.django-rest-framework.org/api-guide/throttling/, https://django-ratelimit.readthedocs.io/en/stable/
 */
export const PYTHON_ACCOUNTS: readonly CallRow[] = [
  {
    call: 'throttle_classes= throttle_scope= @throttle_classes',
    option: 0,
    control: 'rate-limit',
    unsafe: '[]',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    atMost: 'medium',
    proof: [view('@throttle_classes([LoginThrottle])'), view('@throttle_classes([])')],
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
    call: 'AXES_FAILURE_LIMIT= DEFENDER_LOGIN_FAILURE_LIMIT= ACCOUNT_LOGIN_ATTEMPTS_LIMIT=',
    option: 0,
    control: 'request-rate',
    subject: 'failed logins',
    ranks: 'less',
    atMost: 'medium',
    proof: ['AXES_FAILURE_LIMIT = 5\n', 'AXES_FAILURE_LIMIT = 500\n'],
  },
  {
    call: 'AXES_COOLOFF_TIME= DEFENDER_COOLOFF_TIME=',
    option: 0,
    control: 'request-rate',
    subject: 'time of a lockout',
    ranks: 'more',
    atMost: 'low',
    proof: ['AXES_COOLOFF_TIME = timedelta(hours=1)\n', 'AXES_COOLOFF_TIME = timedelta(seconds=5)\n'],
  },
  {
    call: 'AXES_ENABLED= RATELIMIT_ENABLE= RATELIMIT_ENABLED=',
    option: 0,
    control: 'rate-limit',
    unsafe: 'false',
    proof: ['AXES_ENABLED = True\n', 'AXES_ENABLED = False\n'],
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
    call: 'SESSION_EXPIRE_AT_BROWSER_CLOSE=',
    option: 0,
    control: 'session-lifetime',
    subject: 'SESSION_EXPIRE_AT_BROWSER_CLOSE',
    ranks: { true: 1, false: 0 },
    default: 0,
    atMost: 'low',
    proof: ['SESSION_EXPIRE_AT_BROWSER_CLOSE = True\n', 'USE_TZ = True\n'],
  },
  ...['REFRESH_TOKEN_LIFETIME', 'SLIDING_TOKEN_LIFETIME'].map(
    (option): CallRow => ({
      call: 'SIMPLE_JWT=',
      option,
      control: 'session-lifetime',
      subject: option,
      ranks: 'less',
      atMost: 'low',
      proof: [`SIMPLE_JWT = {"${option}": timedelta(days=1)}\n`, `SIMPLE_JWT = {"${option}": timedelta(days=300)}\n`],
    }),
  ),
  ...['BLACKLIST_AFTER_ROTATION', 'ROTATE_REFRESH_TOKENS'].map(
    (option): CallRow => ({
      call: 'SIMPLE_JWT=',
      option,
      control: 'session-lifetime',
      subject: option,
      ranks: { true: 1, false: 0 },
      default: 0,
      atMost: 'medium',
      proof: [`SIMPLE_JWT = {"${option}": True}\n`, `SIMPLE_JWT = {"${option}": False}\n`],
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
