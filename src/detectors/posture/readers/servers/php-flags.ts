/** Settings of PHP that Apache gives it: `php_flag display_errors off`, as php.ini has them. */

import { place as phpIni } from '../../../../../patterns/places/php-ini.ts';
import type { Certainty } from '../../../../model/match.ts';
import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { Fact } from '../../judge/scene.ts';
import { known, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { factsOfSettings } from '../settings/settings.ts';

const SWITCHES: Readonly<Record<string, boolean>> = {
  on: true,
  '1': true,
  true: true,
  off: false,
  '0': false,
  false: false,
};

/**
 * Returns the settings of PHP in lines of Apache; what a line leaves out, php.ini decides.
 * https://www.php.net/manual/en/configuration.changes.php
 */
export function phpFacts(
  [directive = '', key = '', text = '']: readonly string[],
  origin: Origin,
  certainty: Certainty,
): Fact[] {
  if (!/^php\d?_(?:admin_)?(?:flag|value)$/i.test(directive)) return [];
  const word = SWITCHES[text.toLowerCase()];
  const value: Value = known(word ?? text, { from: 0, to: 0 }, certainty);
  const place: PlaceRow = { ...phpIni, settings: phpIni.settings.filter((row) => row.key === key) };
  const find = (name: string) => (name === key ? { value, origin } : undefined);
  const facts = [
    ...factsOfSettings({ place, open: true, find, originOf: () => origin }),
    ...rankedFacts(
      phpIni.ranked.filter((row) => row.key === key),
      find,
      origin,
    ),
  ];
  return facts.map((fact): Fact => ({ ...fact, onlyChanged: true }));
}
