/** The closed set of orders, by kind, and the type of value that each compares. */

import { EQUAL, UNKNOWN } from '../../../model/posture.ts';
import type { OrderKind, OrderSpec, Written } from '../../../model/posture/control.ts';
import { caching, type Cache } from './caching.ts';
import { suites, type Ciphers } from './suites.ts';
import { cookie, type Cookie } from './cookie.ts';
import { policy } from './csp/policy.ts';
import type { Csp } from './csp/directives.ts';
import { naming, type Disclosure } from './naming.ts';
import { names } from './names.ts';
import { frame, type Framing } from './frame.ts';
import { grants, type Grants } from './grants.ts';
import { networks, type Networks } from './networks.ts';
import { transport, type Hsts } from './transport.ts';
import type { Opaque, Order } from './order.ts';
import { rank, scale, type Rank } from './ranks.ts';
import { switches, type Switches } from './switches.ts';
import { features, hosts, origins, type Cors, type Hosts, type Permissions } from './sets.ts';
import { ladder, referrer, switchOrder, type Ladder, type Referrer, type Switch } from './small.ts';
import { token, type TokenScopes } from './workflow.ts';

/** Type of the values that each kind of order compares. */
export interface OrderValues {
  readonly switch: Switch | Opaque;
  readonly switches: Switches;
  readonly ladder: Ladder | Opaque;
  readonly rank: Rank | Opaque;
  readonly scale: Rank | Opaque;
  readonly transport: Hsts | Opaque;
  readonly policy: Csp;
  readonly frame: Framing;
  readonly cookie: Cookie;
  readonly origins: Cors;
  readonly referrer: Referrer | Opaque;
  readonly features: Permissions | Opaque;
  readonly hosts: Hosts;
  readonly names: Hosts;
  readonly suites: Ciphers | Opaque;
  readonly caching: Cache | Opaque;
  readonly naming: Disclosure | Opaque;
  readonly grants: Grants;
  readonly networks: Networks;
  readonly token: TokenScopes;
  readonly none: Opaque;
}

/** A value of any control. */
export type ControlValue = OrderValues[OrderKind];

export type OrderOf<K extends OrderKind> = Order<OrderValues[K], Written<K>>;

/** A control without values: only a text that is not known compares with itself. */
const none: OrderOf<'none'> = {
  parse: (text) => ({ kind: 'opaque', text: text ?? '' }),
  write: (written) => written,
  compare: (before, after) => (before.text === after.text ? EQUAL : UNKNOWN),
  show: (value) => value.text,
};

const ORDERS: { readonly [K in OrderKind]: (spec: OrderSpec<K>) => OrderOf<K> } = {
  switch: switchOrder,
  switches,
  ladder,
  rank,
  scale,
  transport: () => transport,
  policy: () => policy,
  frame: () => frame,
  cookie: () => cookie,
  origins: () => origins,
  referrer: () => referrer,
  features,
  hosts: () => hosts,
  names,
  suites: () => suites,
  caching: () => caching,
  naming: () => naming,
  grants: () => grants,
  networks: () => networks,
  token: () => token,
  none: () => none,
};

export const ORDER_KINDS = Object.keys(ORDERS) as readonly OrderKind[];

/** Returns the order that compares the values of a control of this kind. */
export function orderOf<K extends OrderKind>(spec: OrderSpec<K>): OrderOf<K> {
  return ORDERS[spec.kind](spec);
}
