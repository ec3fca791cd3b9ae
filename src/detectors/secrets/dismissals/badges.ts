/** Tokens of badges: people put them in their pages, and they show the state of a build and no more. Pure. */

import { expression } from '../../../model/expressions/expression.ts';

/** A path that says it is one of a badge, on any host. */
const BADGE_PATH = /(?:^|[/_.-])(?:project_)?(?:badges?|shields?)(?:[/_.-]|$)|\/_apis\/build\/status/i;

/**
 * Services of builds and coverage, whose pictures are badges.
 * https://circleci.com/docs/status-badges/ https://docs.codecov.com/docs/status-badges
 */
const SERVICE = expression('i')`
  ^(?:[\w-]{1,40}\.){0,3}(?:circleci\.com|travis-ci\.(?:com|org)|codecov\.io|coveralls\.io|bitrise\.io|buildkite\.com
  |semaphoreci\.com|codefresh\.io|appveyor\.com|deepsource\.(?:io|com)|codacy\.com|codeclimate\.com|snyk\.io
  |sonarcloud\.io|shields\.io|codeship\.com|wercker\.com|drone\.io|cirrus-ci\.com|codemagic\.io|nevercode\.io
  |visualstudio\.com|scrutinizer-ci\.com|styleci\.io|circleci\.[\w.-]{2,40})/
`;

const PICTURE = /\.(?:svg|png)\/?$|\/(?:status|shield)$|^img\.shields\.io\//i;

/** Parameters that name a token of a badge; none that names a token of an account. */
const PARAMETER = /(?:^|[?&;])(?:(?:circle|badge|shield|status)[-_]?)?(?:token|key|t|s)=$/i;

/** Tokens with a form of their own that a vendor also makes for badges alone. */
const MADE_FOR_BADGES = /^(?:CCIPRJ_|sqb_)/;

/** No address of a badge is longer before its token. */
export const BADGE_REACH = 300;

/** `before`: the text right before the value, with the name of its parameter. */
export function isTokenOfBadge(before: string, value: string): boolean {
  const tail = before.slice(-BADGE_REACH);
  const address = tail.slice(Math.max(0, ...[...' \t\r\n"\'`(<>[]'].map((end) => tail.lastIndexOf(end) + 1)));
  const query = address.indexOf('?');
  if (query === -1 || !PARAMETER.test(address)) return false;
  if (/^[A-Za-z]{2,10}_/.test(value) && !MADE_FOR_BADGES.test(value)) return false;
  const place = address.slice(0, query).replace(/^(?:[\w+:-]{0,20}:)?https?:\/\//i, '');
  return BADGE_PATH.test(place.slice(place.indexOf('/'))) || (SERVICE.test(place) && PICTURE.test(place));
}
