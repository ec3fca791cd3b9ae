/**
 * Cipher lists, compared only by the bad classes that they admit: the order of a list and its good suites say nothing.
 * https://docs.openssl.org/master/man1/openssl-ciphers/ https://www.rfc-editor.org/rfc/rfc9325#section-4
 */

import { compareOpaque, compareParts, type Opaque, type Order } from './order.ts';
import { hasHole, showHoles } from '../holes.ts';

const CLASSES = [
  'no authentication',
  'no encryption',
  'export keys',
  'RC4',
  'DES',
  '3DES',
  'MD5',
  'no forward secrecy',
  'CBC with SHA-1',
] as const;
type BadClass = (typeof CLASSES)[number];

/** Broken today; the others are only old. */
const BROKEN: ReadonlySet<string> = new Set<BadClass>([
  'no authentication',
  'no encryption',
  'export keys',
  'RC4',
  'DES',
  'MD5',
]);

export interface Ciphers {
  readonly kind: 'suites';
  readonly bad: readonly BadClass[];
  /** `@SECLEVEL`; 1 where it is not said. */
  readonly level: number;
}

/** Groups of suites by OpenSSL's names, and the bad classes among them. */
const GROUPS: Readonly<Record<string, readonly BadClass[]>> = {
  ALL: ['no authentication', 'RC4', '3DES', 'MD5', 'no forward secrecy', 'CBC with SHA-1'],
  COMPLEMENTOFALL: ['no encryption'],
  DEFAULT: ['no forward secrecy', 'CBC with SHA-1'],
  COMPLEMENTOFDEFAULT: ['no authentication'],
  HIGH: ['no authentication', 'no forward secrecy', 'CBC with SHA-1'],
  MEDIUM: ['no authentication', 'RC4', '3DES', 'MD5', 'no forward secrecy', 'CBC with SHA-1'],
  LOW: ['no authentication', 'DES', 'no forward secrecy', 'CBC with SHA-1'],
  FIPS: ['no forward secrecy', 'CBC with SHA-1'],
};

/** Words that exclude whole classes. */
const EXCLUDED: readonly (readonly [RegExp, readonly BadClass[]])[] = [
  [/^(?:aNULL|ADH|AECDH)$/i, ['no authentication']],
  [/^e?NULL$/i, ['no encryption']],
  [/^EXP(?:ORT(?:40|56)?)?$/i, ['export keys']],
  [/^RC4$/i, ['RC4']],
  [/^DES$/i, ['DES']],
  [/^(?:3DES|DES-CBC3-SHA)$/i, ['3DES']],
  [/^MD5$/i, ['MD5']],
  [/^k?RSA$/i, ['no forward secrecy']],
  [/^SHA1?$/i, ['CBC with SHA-1']],
  // Suites that SSL 3.0 has as well: all of the old ones.
  [/^SSLv3$/i, ['RC4', 'DES', '3DES', 'MD5', 'CBC with SHA-1']],
  [/^LOW$/i, ['DES']],
  [/^MEDIUM$/i, ['RC4', '3DES']],
];

export const suites: Order<Ciphers | Opaque, string> = {
  write: (text) => suites.parse(text),
  /** Reads OpenSSL's list, or suites by their IANA names; null is the library's default. */
  parse(text) {
    if (text !== null && hasHole(text)) return { kind: 'opaque', text };
    const admitted = new Set<BadClass>();
    const never = new Set<BadClass>();
    let level = 1;
    for (const word of (text ?? 'DEFAULT').split(/[:,;\s]+/)) {
      const found = /^([!+-]?)(.+)$/.exec(word);
      if (found === null) continue;
      const [, sign, name = ''] = found;
      if (/^@SECLEVEL=\d$/i.test(name)) level = Number(name.slice(-1));
      else if (sign === '!') for (const one of excludedBy(name)) never.add(one);
      else if (sign === '-') for (const one of excludedBy(name)) admitted.delete(one);
      // `+X` only moves what is there to the end.
      else if (sign === '' && !name.startsWith('@')) for (const one of admittedBy(name)) admitted.add(one);
    }
    return { kind: 'suites', bad: CLASSES.filter((one) => admitted.has(one) && !never.has(one)), level };
  },
  /** Compares the bad classes that both admit, and the security level. */
  compare(before, after) {
    const opaque = compareOpaque(before, after);
    if (opaque !== null) return opaque;
    const [b, a] = [before as Ciphers, after as Ciphers];
    return compareParts(
      [
        ...CLASSES.map((name) => ({
          name,
          before: -Number(b.bad.includes(name)),
          after: -Number(a.bad.includes(name)),
          text: `accepted now: ${name}`,
          verb: `accept ${name === 'no forward secrecy' ? 'keys without forward secrecy' : name}`,
          atMost: BROKEN.has(name) ? ('high' as const) : ('medium' as const),
          ...(BROKEN.has(name) ? { weakening: 'escalation' as const } : {}),
        })),
        {
          name: 'SECLEVEL',
          before: b.level,
          after: a.level,
          text: `SECLEVEL: ${b.level} → ${a.level}`,
          verb: 'accept weaker keys',
          atMost: 'medium',
        },
      ],
      'downgrade',
    );
  },
  show(value) {
    if (value.kind === 'opaque') return showHoles(value.text);
    return (
      `${value.bad.length === 0 ? 'no weak ones' : value.bad.join(', ')}` +
      `${value.level === 1 ? '' : `, SECLEVEL ${value.level}`}`
    );
  },
};

function excludedBy(name: string): readonly BadClass[] {
  return EXCLUDED.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}

/**
 * Returns the bad classes that a name admits: of one suite (`AES128-SHA`, `TLS_RSA_WITH_AES_128_CBC_SHA`), of a group,
 * or of groups joined by `+`, which is what they have in common.
 */
function admittedBy(name: string): BadClass[] {
  const group = GROUPS[name.toUpperCase()];
  if (group !== undefined) return [...group];
  const has = (pattern: RegExp) => pattern.test(name);
  // The suites of TLS 1.3 have no bad class. RFC 8446 B.4
  if (has(/^TLS_(?:AES|CHACHA20)_/)) return [];
  const isAnonymous = has(/ADH|AECDH|aNULL|_anon_/i);
  const isAuthenticatedEncryption = has(/GCM|CCM|CHACHA|POLY1305/i);
  const isLaterHash = has(/SHA(?:256|384)/i);
  const isForward = isAnonymous || has(/ECDHE|EECDH|(?:^|[-+_k])(?:DHE|EDH)\b|DHE[-_]|EDH[-+]/i);
  const isNull = has(/NULL/) && !has(/^aNULL$/);
  return [
    ...(isAnonymous ? (['no authentication'] as const) : []),
    ...(isNull ? (['no encryption'] as const) : []),
    ...(has(/EXP/) ? (['export keys'] as const) : []),
    ...(has(/RC4/i) ? (['RC4'] as const) : []),
    ...(has(/3DES|CBC3/i) ? (['3DES'] as const) : has(/(?:^|[-_+])DES(?:[-_+]|$)/) ? (['DES'] as const) : []),
    ...(has(/MD5/i) ? (['MD5'] as const) : []),
    ...(isForward ? [] : (['no forward secrecy'] as const)),
    ...(isAuthenticatedEncryption || isLaterHash || has(/MD5|RC4/i) ? [] : (['CBC with SHA-1'] as const)),
  ];
}
