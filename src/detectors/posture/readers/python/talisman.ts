/** Headers of Flask-Talisman. https://github.com/wntrblm/flask-talisman#options */

import type { HeaderEntry } from '../../judge/effective.ts';
import type { Origin } from '../../position.ts';
import { asText, truth } from '../../languages/value.ts';
import { type At, type Call_, argumentOf } from './call.ts';
import { policyText } from './policies.ts';

/** https://github.com/wntrblm/flask-talisman#options */
const TALISMAN_POLICY = "default-src 'self'; object-src 'none'";

const TALISMAN_AGE = 31_556_926;

/** Returns the headers that Talisman sends: its defaults, with the options of the call. */
export function headersOfTalisman(call: Call_, at: At, origin: Origin): HeaderEntry[] {
  const option = (key: string) => argumentOf(call, key);
  const where = (key: string) => {
    const entry = call.named.find((one) => one.key === key);
    return entry === undefined ? origin : at(entry.at);
  };
  const isOff = (key: string) => truth(option(key)) === false;
  const entry = (name: string, value: string | null, key: string): HeaderEntry => ({
    name,
    value,
    origin: where(key),
    certainty: option(key) === undefined ? 'default' : 'literal',
  });
  const age = option('strict_transport_security_max_age');
  const hsts =
    `max-age=${age === undefined ? TALISMAN_AGE : asText(age)}` +
    `${isOff('strict_transport_security_include_subdomains') ? '' : '; includeSubDomains'}` +
    `${truth(option('strict_transport_security_preload')) ? '; preload' : ''}`;
  const policy = option('content_security_policy');
  const isReported = truth(option('content_security_policy_report_only')) === true;
  return [
    entry(
      'Strict-Transport-Security',
      isOff('strict_transport_security') ? null : hsts,
      age === undefined ? 'strict_transport_security' : 'strict_transport_security_max_age',
    ),
    entry(
      'Content-Security-Policy',
      isReported || isOff('content_security_policy')
        ? null
        : policy === undefined
          ? TALISMAN_POLICY
          : policyText(policy),
      isReported ? 'content_security_policy_report_only' : 'content_security_policy',
    ),
    entry(
      'X-Frame-Options',
      isOff('frame_options')
        ? null
        : option('frame_options') === undefined
          ? 'SAMEORIGIN'
          : asText(option('frame_options')!),
      'frame_options',
    ),
    entry('X-Content-Type-Options', isOff('x_content_type_options') ? null : 'nosniff', 'x_content_type_options'),
    entry(
      'Referrer-Policy',
      isOff('referrer_policy')
        ? null
        : option('referrer_policy') === undefined
          ? 'strict-origin-when-cross-origin'
          : asText(option('referrer_policy')!),
      'referrer_policy',
    ),
  ];
}
