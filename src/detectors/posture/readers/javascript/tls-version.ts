/** The lowest TLS version that options of Node name. https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { certaintyOf, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';

/** Node 12 and newer accept no lower version by themselves. */
export const LOWEST_OF_NODE = 'tlsv1.2';

/** Returns the least version that an option of TLS names; none if it names no version. */
export function tlsVersionFact(key: string, value: Value, origin: Origin): Fact[] {
  const word = versionOf(key, value);
  if (word === null) return [];
  return [
    {
      control: controls.tlsVersion,
      subject: key === 'secureOptions' ? key : '',
      value: controls.tlsVersion.order.parse(word),
      certainty: certaintyOf(value) === 'env' ? 'env' : 'literal',
      origin,
      // Newer versions of Node refuse old ones by themselves.
      ...(key === 'secureOptions' ? { atMost: 'low' as const } : {}),
    },
  ];
}

/** Returns the version in words: `secureProtocol: 'TLSv1_2_method'` → `TLSv1.2`. Null if the option names none. */
function versionOf(key: string, value: Value): string | null {
  if (key === 'minVersion' || key === 'DEFAULT_MIN_VERSION')
    return value.kind === 'known' && typeof value.value === 'string' ? value.value : null;
  if (key === 'secureProtocol' && value.kind === 'known') {
    const version = /^(TLSv1(?:_[123])?|SSLv[23])_/.exec(String(value.value))?.[1];
    return version === undefined ? null : version.replace('_', '.');
  }
  if (key === 'secureOptions' && value.kind === 'unknown' && value.text.includes('SSL_OP_NO')) {
    const refuses = (version: string) => new RegExp(`SSL_OP_NO_${version}\\b`).test(value.text);
    if (!refuses('SSLv3')) return 'SSLv3';
    return refuses('TLSv1') ? (refuses('TLSv1_1') ? 'TLSv1.2' : 'TLSv1.1') : 'TLSv1';
  }
  return null;
}
