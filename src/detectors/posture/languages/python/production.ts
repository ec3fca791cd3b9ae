/** Names whose value in production is known, whatever the file itself sets. */

/** Values that are assumed for production, whatever the file sets: `if DEBUG:` and `if not DEBUG:` are scopes (R5). */
export const ASSUMED: Readonly<Record<string, boolean>> = {
  DEBUG: false,
  'settings.DEBUG': false,
  TESTING: false,
  TEST: false,
  IS_TEST: false,
  TYPE_CHECKING: false,
  DEVELOPMENT: false,
  IS_DEV: false,
  LOCAL: false,
  PRODUCTION: true,
  IS_PRODUCTION: true,
  IS_PROD: true,
  PROD: true,
};
