/**
 * Databases that are asked for a verified connection, or not: `sslmode=verify-full`, `TrustServerCertificate=True`.
 * https://www.postgresql.org/docs/current/libpq-ssl.html
 */

import type { OrderKind } from '../../../../model/control.ts';
import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import type { Value } from '../../languages/value.ts';
import type { OrderValues } from '../../orders/index.ts';
import type { Origins } from './scope.ts';

export function connections(keys: readonly Keyed[], originOf: Origins): Fact[] {
  return keys.flatMap((one): Fact[] => {
    const text = written(one.value);
    const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K]): Fact =>
      held(control, value, { subject: one.key, certainty: 'literal', origin: originOf(one) });
    const mode = /[?&;]\s*ssl[-_]?mode=([\w-]+)/i.exec(text)?.[1];
    if (mode !== undefined && /postgres|cockroach/i.test(text))
      return [fact(controls.sslmode, controls.sslmode.order.parse(mode))];
    const trusts = /\bTrust\s*Server\s*Certificate\s*=\s*(true|false|yes|no)/i.exec(text)?.[1]?.toLowerCase();
    return trusts === undefined
      ? []
      : [fact(controls.tlsVerify, { kind: 'switch', on: trusts === 'false' || trusts === 'no' })];
  });
}

function written(value: Value): string {
  return value.kind === 'known' ? String(value.value) : value.kind === 'unknown' ? value.text : '';
}
