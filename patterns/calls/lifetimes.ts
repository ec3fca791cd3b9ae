import type { CallRow } from '../../src/model/posture/call-row.ts';

/** Words of names for how long a token or session is valid: `ACCESS_TTL`, `sessionMaxAge`, `RefreshTokenLifetime`. */
const HOLDERS =
  'access refresh bearer auth session jwt token cookie login sign_in reset otp invite magic_link ' +
  'remember remember_me verification';
const THINGS = 'token cookie session link code';
const LENGTHS =
  'ttl lifetime life_time max_age expiry expires expire expires_in expire_in expiration expiration_time duration ' +
  'validity valid_for';
const UNITS =
  'ms millis milliseconds sec secs second seconds min mins minute minutes hours days in_seconds in_minutes in_hours';

const eitherOf = (words: string, write: (word: string) => string): string => words.split(' ').map(write).join('|');
const pascal = (word: string): string => word.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const snake = (write: (word: string) => string): string =>
  `(?:[A-Za-z0-9]+_){0,4}(?:${eitherOf(HOLDERS, write)})(?:_(?:${eitherOf(THINGS, write)}))?` +
  `_(?:${eitherOf(LENGTHS, write)})(?:_(?:${eitherOf(UNITS, write)}))?`;
const camel =
  `(?:[a-z][A-Za-z0-9]{0,30}|[A-Z][A-Za-z0-9]{0,30})?(?:${eitherOf(HOLDERS, pascal)})(?:${eitherOf(THINGS, pascal)})?` +
  `(?:${eitherOf(LENGTHS, pascal)})(?:${eitherOf(UNITS, pascal)})?`;
const lowerCamel =
  `(?:${eitherOf(HOLDERS, (word) => pascal(word).replace(/^./, (letter) => letter.toLowerCase()))})` +
  `(?:${eitherOf(THINGS, pascal)})?(?:${eitherOf(LENGTHS, pascal)}|TTL)(?:${eitherOf(UNITS, pascal)})?`;
const NAMES = [snake((word) => word.toUpperCase()), snake((word) => word), camel, lowerCamel].join('|');
const NEEDS = 'TTL Ttl ttl LIFETIME Lifetime lifetime MAX_AGE MaxAge maxAge EXPIR Expir expir DURATION Duration VALID';

/** Constants of a program, by name: a note, because the name is all there is. */
function rowsOf(frame: (value: string) => string, short: string, long: string): readonly CallRow[] {
  return [
    {
      call: '*=',
      to: NAMES,
      option: 0,
      needs: NEEDS,
      control: 'session-lifetime',
      subject: 'name',
      ranks: 'less',
      inFunction: true,
      onlyChanged: true,
      atMost: 'low',
      proof: [frame(short), frame(long)],
    },
  ];
}

export const PYTHON_LIFETIMES = rowsOf(
  (value) => `ACCESS_TTL = ${value}\n`,
  'timedelta(minutes=15)',
  'timedelta(days=90)',
);
export const JAVASCRIPT_LIFETIMES = rowsOf(
  (value) => `export const SESSION_MAX_AGE = ${value};\n`,
  '60 * 15',
  '60 * 60 * 24 * 90',
);
export const RUBY_LIFETIMES = rowsOf((value) => `class Token\n  ACCESS_TTL = ${value}\nend\n`, '15.minutes', '90.days');

const flask = (line: string): string => `app.config.update(\n    ${line},\n)\n`;

/** https://flask.palletsprojects.com/en/stable/config/#builtin-configuration-values */
export const FLASK_LIFETIMES: readonly CallRow[] = [
  'PERMANENT_SESSION_LIFETIME',
  'REMEMBER_COOKIE_DURATION',
  'JWT_ACCESS_TOKEN_EXPIRES',
  'JWT_REFRESH_TOKEN_EXPIRES',
  'WTF_CSRF_TIME_LIMIT',
  'SECURITY_RESET_PASSWORD_WITHIN',
].map((option) => ({
  call: 'config.update config.from_mapping',
  option,
  control: 'session-lifetime',
  subject: option,
  ranks: 'less',
  inFunction: true,
  atMost: 'low',
  proof: [flask(`${option}=timedelta(hours=2)`), flask(`${option}=timedelta(days=30)`)],
}));
