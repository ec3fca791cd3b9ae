/** The order of each control. */

import type { Comparison, ControlId } from '../../../model/posture.ts';
import { cookies } from './cookies.ts';
import { csp } from './csp.ts';
import { framing } from './framing.ts';
import { hsts } from './hsts.ts';
import type { Order } from './order.ts';
import { allowedHosts, cors, permissions } from './sets.ts';
import { coep, coop, corp, csrf, debug, httpsRedirect, nosniff, referrer, tlsVerify, tlsVersion, trustedProxy } from './small.ts';

// Each order only ever meets values that it made itself: the control names both.
const ORDERS = {
  hsts, csp, framing, nosniff, cookies, debug, csrf, cors, coop, coep, corp,
  'https-redirect': httpsRedirect,
  'allowed-hosts': allowedHosts,
  'referrer-policy': referrer,
  'permissions-policy': permissions,
  'tls-verify': tlsVerify,
  'tls-version': tlsVersion,
  'trusted-proxy': trustedProxy,
} satisfies Readonly<Record<ControlId, unknown>>;

/** What an order made; only its own order looks inside. */
export type ControlValue = unknown;

export function orderOf(control: ControlId): Order<ControlValue> {
  return ORDERS[control] as unknown as Order<ControlValue>;
}

export function compareValues(control: ControlId, before: ControlValue, after: ControlValue): Comparison {
  return orderOf(control).compare(before, after);
}

export function showValue(control: ControlId, value: ControlValue): string {
  return orderOf(control).show(value);
}
