/** `ini_set('session.use_strict_mode', '1')`: settings of php.ini that a program makes for itself. */

import { place } from '../../../../../patterns/places/php-ini.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { interpreted } from '../keyed/placeholders.ts';
import { rankedFacts } from '../settings/ranked.ts';
import type { At } from '../code/circumstances.ts';

/** Returns the facts of `ini_set` calls, by the rows for php.ini. */
export function iniFacts(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call): Fact[] => {
    const [key, value] = call.value.args;
    if (!/^ini_(?:set|alter)$/.test(call.name) || key?.kind !== 'known' || value === undefined) return [];
    const rows = place.ranked.filter((row) => row.key === key.value);
    const origin = at(call.own);
    const [without] = rankedFacts(rows, () => undefined, origin);
    return rankedFacts(rows, () => ({ value: interpreted(wordOf(value)), origin }), origin).map(
      (fact) => ({ ...fact, without: without!.value }) as Fact,
    );
  });
}

/** Returns a value as php.ini would have it: `'1'` and `1` are on. */
function wordOf(value: CodeCall['value']['args'][number]): typeof value {
  if (value.kind !== 'known') return value;
  const text = String(value.value);
  return { ...value, value: text === '1' ? 'on' : text === '0' ? 'off' : text };
}
