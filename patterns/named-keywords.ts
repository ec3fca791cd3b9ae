/** Bytes of which each file with settings that say what they switch has some, in any case. */

export const NAMED_KEYWORDS: readonly string[] = [
  String.raw`tls[-_]?(?:skip[-_]?)?verif|ssl[-_]?verif|verify[-_]?(?:ssl|tls|cert)|skip[-_]?(?:tls|ssl|cert)`,
  String.raw`require[-_]?(?:ssl|tls)|(?:ssl|tls)[-_]?(?:enabled|required)|name[-_]?check|use[-_]?(?:ssl|tls)`,
  String.raw`(?:use|basic|require|enable|api)[-_]?auth|auth(?:entication)?[-_]?(?:enabled|disabled)`,
  String.raw`sudo|authorities|anonymous|publicly[-_]?viewable|root[-_]?login|rate[-_]?limit|expire[-_]?password`,
];
