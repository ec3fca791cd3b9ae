/** Names of settings that limit: requests, tries, lengths of passwords, lives of sessions. */

import type { SettingName } from '../setting-name.ts';

const TOKENS =
  'session|sessions|jwt|cookie|session_cookie|refresh_token|access_token|id_token|auth_token|login_token' +
  '|bearer_token|token|otp|magic_link|password_token|reset_token|password_reset|reset_password|password_reset_token' +
  '|remember_me|sso_session|auth|login|authentication|invitation_token|confirmation_token';
const LIFETIMES =
  'lifetime|life_time|ttl|expiry|expiration|expires|expires_in|expire_in|expires_after|expire_after|max_age|maxage' +
  '|validity|validity_period|duration|lifespan|time_to_live|valid_for|expiration_time|expiry_time|expire_time' +
  '|absolute_timeout|idle_timeout|inactivity_timeout';
const RATES =
  'rate_limit|ratelimit|rate_limiting|ratelimiting|rate_limiter|throttle|throttling|throttle_rate|rate_limits';
const TRIES = 'attempts|attempt|retries|tries|failures|auth_tries|attempts_limit|attempt_limit';
const LOGINS = 'login|logins|signin|sign_in|auth|authentication|password|otp|mfa|pin|totp|logon|password_reset';
const LONG = 'length|len|chars|characters|size';

export const LIMITS: readonly SettingName[] = [
  { names: [RATES], control: 'rate-limit', safe: 'on' },
  { names: [RATES], control: 'request-rate', safe: 'less' },
  { names: [`${RATES} window|period|interval|duration|timespan|per`], control: 'request-rate', safe: 'more' },
  {
    names: [
      `max|maximum|allowed failed? ${LOGINS} failed? ${TRIES}`,
      `max|maximum failed ${LOGINS}|access ${TRIES}`,
      'login|logins|signin|auth|authentication|otp|pin attempts|attempts_limit|attempt_limit|max_attempts|failure_limit|retry_limit',
      'max failed_logins|login_failures|failed_attempts|auth_tries',
      'lockout|lock_out attempts|threshold|count|limit|max_attempts',
      'failed|failure login|logins|password attempts|limit|count|threshold',
    ],
    control: 'request-rate',
    safe: 'less',
  },
  {
    names: [
      'lockout|lock_out|account_lock time|duration|period|timespan|minutes|seconds|time_span',
      'fail2ban bantime',
      'auth lockout_time',
    ],
    control: 'request-rate',
    safe: 'more',
  },
  { names: ['max retry', 'fail2ban maxretry', 'auth retries'], control: 'request-rate', safe: 'less', only: 'roles' },
  {
    names: [
      `password|passwd|passphrase|pass|pwd|pin|pw min|minimum ${LONG}|score|entropy|strength`,
      `min|minimum password|passwd|passphrase|pwd|pin|secret ${LONG}|score|entropy|strength`,
      `password|passwd|passphrase|pwd ${LONG} min|minimum`,
      'pwquality minlen|min_len',
      'password minlen|minlength',
      'password history|remember|reuse_prevention|history_count|history_size|history_length',
      'pw remember',
    ],
    control: 'password-policy',
    safe: 'more',
  },
  {
    names: [
      'password|passwords require|requires|required|needs|must_contain|enforce digit|digits|number|numbers|numeric' +
        '|uppercase|upper|lowercase|lower|symbol|symbols|special|special_char|special_chars|special_character' +
        '|special_characters|non_alphanumeric|mixed_case|upper_case|lower_case',
      'require|requires digit|digits|uppercase|lowercase|non_alphanumeric|symbols|special_characters|mixed_case',
      'password|passwords complexity|strength|policy|strength_check|complexity_check',
      'enforce|require strong_password|strong_passwords|password_complexity|password_policy|password_strength',
    ],
    control: 'password-policy',
    safe: 'on',
  },
  {
    names: [
      'bcrypt|pbkdf2|scrypt|argon2|password_hash|password_hashing|password_hasher|hashing cost|rounds|iterations' +
        '|work_factor|log_rounds|iteration_count|salt_rounds|time_cost|memory_cost',
      'bcrypt salt_rounds',
      'password iterations|rounds|stretches',
      'salt rounds',
    ],
    control: 'password-hash',
    safe: 'more',
  },
  {
    names: [
      'password|passwd|pw|pass max_age|max_days|expiry|expiration|expires_in|expire_in|expire_days|max_lifetime|lifetime',
      'expire password|passwords in? months|days',
      'key|keys|secret|secrets|credential|credentials|certificate|password rotation period|interval|days|frequency',
    ],
    control: 'rotation',
    safe: 'less',
  },
  {
    names: [
      `${TOKENS} ${LIFETIMES}`,
      'session|sessions|idle_session|inactivity|sso_session timeout|time_out|idle|gc_maxlifetime',
      'remember|remember_user for',
      'reset_password|confirm|unlock|invite within',
      'max session_age|session_duration|session_lifetime|token_age|token_lifetime|token_ttl|token_validity',
    ],
    control: 'session-lifetime',
    safe: 'less',
  },
];
