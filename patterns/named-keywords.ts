/** Expressions for the words of settings' names, in any case and with any joints, from the table of names. */

import { SETTING_NAMES } from './setting-names.ts';

/** Between the words of a name: `skipTlsVerify`, `skip_tls_verify`, `Skip.TLS.Verify`. */
const JOINT = '[-_. ]?';
/** Other names that say what they switch: lists of networks, versions and ciphers of TLS, flags of cookies. */
const OTHERS = [
  '(?:allow|allowed|trusted|permitted|whitelist|source)[-_.]?(?:network|ip|cidr|host|range|origin)',
  '(?:ssl|tls)[-_.]?(?:protocol|min|version|cipher)',
  'cookies?[-_.]?(?:secure|http|same)|secure[-_.]?cookie|sslmode|authorities|sudo',
];

/** Starts of the words that a name needs beside it, and what opens a block of that name. */
const BESIDE =
  '(?:requir|enforc|forc|mandatory|must|need|enabl|use|with|activ|only|disabl|skip|no|bypass|ignor|omit|off|exempt' +
  '|strict|always|on|flag|mode)';
const OPENING = String.raw`["']?[\t ]*[:=({\]](?!//)`;

export const NAMED_KEYWORDS: readonly string[] = [
  ...new Set(
    SETTING_NAMES.filter(({ only }) => only !== 'roles').flatMap((row) =>
      row.names.map((name) => {
        const words = name.split(' ').map(slotPattern).join(JOINT);
        return row.with === undefined
          ? words
          : `${BESIDE}[a-z]{0,5}${JOINT}${words}|(?:${words})(?:${JOINT}${BESIDE}|${OPENING})`;
      }),
    ),
  ),
  ...OTHERS,
];

function slotPattern(slot: string): string {
  const words = slot
    .replaceAll('?', '')
    .split('|')
    .map((word) => word.replaceAll('_', JOINT));
  const inner = words.length === 1 ? words[0]! : `(?:${words.join('|')})`;
  return slot.endsWith('?') ? `(?:${inner})?` : inner;
}
