/** php.ini. https://www.php.net/manual/en/ini.list.php */

import phpIni from '../../../../../patterns/places/php-ini.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { parseIni } from '../../languages/ini.ts';
import { flatten } from '../../languages/keys.ts';
import { textOf } from '../../position.ts';
import { interpreted } from './placeholders.ts';
import { firstLine, originsIn, sceneOf, scopeOf } from './scope.ts';

/** Section names like `[PHP]` have no meaning: a key holds wherever it is written. */
export const readPhpIni: ReadScene = async (source) => {
  const document = parseIni(textOf(source.text));
  const entries = document.kind === 'map' ? document.entries : [];
  const keys = entries
    .flatMap((entry) => flatten(entry.value, entry.value.kind === 'map' ? '' : entry.key, entry.at))
    .map((row) => ({ ...row, value: interpreted(row.value) }));
  const originOf = originsIn(source);
  return sceneOf(phpIni, [scopeOf(phpIni, { id: '', keys, origin: firstLine(source), originOf, reach: 'whole' })]);
};
