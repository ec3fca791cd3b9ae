/** The order of each control. */

import type { Comparison, ControlId } from '../../../model/posture.ts';
import { cache } from './cache.ts';
import { ciphers } from './ciphers.ts';
import { cookies } from './cookies.ts';
import { csp } from './csp.ts';
import { disclosure } from './disclosure.ts';
import { framing } from './framing.ts';
import { iam } from './grants.ts';
import { hsts } from './hsts.ts';
import type { Order } from './order.ts';
import { ranks, sslmode } from './ranks.ts';
import { endpoints } from './endpoints.ts';
import { renderer } from './renderer.ts';
import { allowedHosts, cors, permissions } from './sets.ts';
import {
  coep,
  coop,
  corp,
  csrf,
  debug,
  httpsRedirect,
  nosniff,
  referrer,
  tlsVerify,
  tlsVersion,
  trustedProxy,
} from './small.ts';
import { workflowPermissions } from './workflow.ts';

// Each order only ever meets values that it made itself: the control names both.
const ORDERS = {
  hsts,
  csp,
  framing,
  nosniff,
  cookies,
  debug,
  csrf,
  cors,
  coop,
  coep,
  corp,
  endpoints,
  renderer,
  'https-redirect': httpsRedirect,
  'allowed-hosts': allowedHosts,
  'referrer-policy': referrer,
  'permissions-policy': permissions,
  'tls-verify': tlsVerify,
  'tls-version': tlsVersion,
  'trusted-proxy': trustedProxy,
  cache,
  ciphers,
  disclosure,
  sslmode,
  iam,
  'workflow-permissions': workflowPermissions,
  'workflow-trust': ranks('loosened'),
  'pod-security': ranks('loosened'),
  exposure: ranks('opened'),
  encryption: ranks('switched off'),
  rotation: ranks('made rarer'),
  audit: ranks('reduced'),
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
