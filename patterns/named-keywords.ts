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

export const NAMED_KEYWORDS: readonly string[] = [
  ...new Set(
    SETTING_NAMES.filter(({ only }) => only !== 'roles')
      .flatMap(({ names }) => names)
      .map((name) => name.split(' ').map(slotPattern).join(JOINT)),
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
