/**
 * Values that specifications print, and that everyone copies: they open nothing. Data.
 * RFC 5849 (OAuth 1.0), RFC 6749 and 6750 (OAuth 2.0), RFC 7592 (registration of clients), RFC 7617 (Basic),
 * RFC 4226 (HOTP), OpenID Connect Core, FIPS 197 and SP 800-38A (AES),
 * https://github.com/fernet/spec.
 */

export const KNOWN_EXAMPLES: ReadonlySet<string> = new Set([
  'abcd-efgh-ijkl-mnop', // Apple's app-specific passwords
  'SW2YcwTIb9zpOOhoPsMm', // https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#secret_key
  'dpf43f3p2l4k3l03',
  'kd94hf93k423kf44',
  'hh5s93j4hdidpola',
  'hdhd0244k9j7ao03',
  'nnch734d00sl2jdk',
  'pfkkdhi9sl3r4s00',
  '9djdj82h48djs9d2',
  'kkk9d7dh3k39sjv7',
  '0685bd9184jfhq22',
  'ad180jjd733klru7',
  'h480djs93hd8',
  '74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D',
  'gKgrFCywp7rO0OXSjdot%2FIHF7IU%3D',
  'MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D',
  'bYT5CMsGcbgUdFHObYMEfcx6bsw%3D',
  'reg-23410913-abewfq.123483',
  'cf136dc3c1fc93f31185e5885805d',
  '2YotnFZFEjr1zCsicMWpAA',
  'tGzv3JOkF0XG5Qx2TlKWIA',
  'SplxlOBeZQQYbYS6WxSbIA',
  'gX1fBat3bV',
  '7Fjfp0ZBr1KtDRbnfVdmIw',
  'mF_9.B5f-4.1JqM',
  'SlAV32hkKG',
  '8xLOxBtZp8',
  'czZCaGRSa3F0MzpnWDFmQmF0M2JW',
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
  'QWxhZGRpbjpPcGVuU2VzYW1l',
  'open sesame',
  'OpenSesame',
  'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  'GEZDGNBVGY3TQOJQ',
  'JBSWY3DPEHPK3PXP',
  'cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=',
  '2b7e151628aed2a6abf7158809cf4f3c',
  '8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b',
  '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
]);
