/** Checks of callers around the views of a list of addresses: `path("orders/", login_required(views.orders))`. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, type Value } from '../../languages/value.ts';
import { isCheckName } from '../code/guards.ts';
import { type At, type Call, callsOf } from './call.ts';

const ROUTE = /^(?:path|re_path|url)$/;

/** Returns which addresses ask who calls; an address that is new or deleted loosens nothing. */
export function checkedUrls(calls: readonly Call[], at: At): Fact[] {
  return callsOf(calls).flatMap(({ value: { name, args }, at: stretch }): Fact[] => {
    const [address, view] = args;
    if (!ROUTE.test(name) || address?.kind !== 'known' || view === undefined) return [];
    return [
      {
        control: controls.authorization,
        subject: `address ${asText(address)}`,
        value: { kind: 'switch', on: isChecked(view) },
        certainty: 'literal',
        origin: at(stretch),
        onlyChanged: true,
        atMost: 'medium',
      },
    ];
  });
}

/** Tests if a view is within a check: `permission_required("a")(views.refund)`. */
function isChecked(view: Value): boolean {
  const text = view.kind === 'call' || view.kind === 'unknown' ? view.text : '';
  const [name = ''] = /^[\w.]{1,100}(?=\()/.exec(text) ?? [];
  return isCheckName(name.split('.').at(-1)!);
}
