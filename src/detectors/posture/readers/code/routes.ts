/** Routes that are declared as a chain of calls: `app.MapGet("/a", f).RequireAuthorization()`. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';
import { asText, type Value } from '../../languages/value.ts';
import { doubtful, type At } from './circumstances.ts';
import { chainOf } from './scene.ts';

export interface Routes {
  /** The call that declares a route, whose first text is its path. */
  readonly declares: RegExp;
  /** Returns whether a call of the chain restricts the route. */
  readonly restricts: (call: CallValue) => boolean;
}

/** One fact for each route: a route that is deleted or new loosens nothing. */
export function routesOf(calls: readonly CodeCall[], { declares, restricts }: Routes, at: At): Fact[] {
  return calls.flatMap((call): Fact[] => {
    if (!call.isTop) return [];
    const chain = chainOf(call.value);
    const route = chain.find((one) => declares.test(one.name));
    const path = route?.args.find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
    if (route === undefined || path === undefined) return [];
    const guard = chain.find(restricts);
    const value = { kind: 'switch', on: guard !== undefined } as const;
    return [
      {
        control: controls.authorization,
        subject: `${route.name.split('.').at(-1)} ${textOf(path)}`,
        value,
        certainty: doubtful(call, 'literal'),
        origin: at(guard === undefined ? call.own : { from: (guard.on ?? guard).at.to, to: guard.at.to }),
        perItem: true,
        without: value,
      },
    ];
  });
}

function textOf(value: Value): string {
  return asText(value).replace(/[\u0001\u0002]/g, '');
}
