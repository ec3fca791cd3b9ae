import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, present, words } from '../ranked-rows.ts';

export const place = {
  id: 'bind',
  title: 'BIND: named.conf',
  files: ['**/named.conf*', '**/named*.conf', '**/bind/**/*.conf*', '**/named/**/*.conf'],
  language: 'statements',
  proof: { path: 'etc/bind/named.conf.options', text: '{line}\n' },
  ranked: [
    ...off('exposure', ['options.recursion'], { default: 'true', sure: false }),
    ...words('exposure', ['options.allow-recursion', 'options.allow-query-cache'], ['any|0.0.0.0/0', '*'], {
      default: 'localnets',
      atMost: 'high',
    }),
    ...words('exposure', ['options.allow-query'], ['any|0.0.0.0/0', '*'], { default: 'any' }),
    ...words('exposure', ['options.allow-transfer'], ['any', '*'], { default: 'any', sure: false }),
    ...words('exposure', ['options.allow-update', 'options.allow-notify'], ['any', '*'], { default: 'none' }),
    ...words('exposure', ['options.version'], ['*', 'none|not disclosed|not currently available'], {
      default: 'its version',
      atMost: 'low',
    }),
    ...words('exposure', ['options.hostname', 'options.server-id'], ['*', 'none'], {
      default: 'its name',
      atMost: 'low',
    }),
    ...words('input-checks', ['options.dnssec-validation'], ['false', 'true', 'auto'], { default: 'auto' }),
    ...off('input-checks', ['options.dnssec-accept-expired']),
    ...on('input-checks', ['options.minimal-responses', 'options.minimal-any'], { atMost: 'low' }),
    ...words('input-checks', ['options.qname-minimization'], ['off|false', 'relaxed|disabled', 'strict'], {
      default: 'relaxed',
      atMost: 'low',
    }),
    ...present('request-rate', ['options.rate-limit.responses-per-second']),
    ...present('audit', ['logging.category.security', 'logging.category.queries'], { atMost: 'low' }),
  ],
  restore: '{name} {value};',
  references: ['https://bind9.readthedocs.io/en/latest/reference.html'],
} satisfies PlaceRow;
