/** Settings of one cloud resource → facts, as the rows of `patterns/resources` say. Knows no format. */

import type { ResourceRow } from '../../../../model/resource.ts';
import { held, type Control } from '../../control.ts';
import { CONTROLS, controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { asText, certaintyOf, textsOf } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { Origin } from '../../position.ts';
import { leastTls } from '../cloud/tls.ts';
import { defaultRank, rankOfValue } from './resource-values.ts';

/** The settings of a resource, by path. */
export interface ResourceReader {
  readonly opening: Origin;
  /** The value of a key. */
  find(path: string): Found | undefined;
  /** The blocks at a path, or the items of a list there. */
  all(path: string): readonly ResourceReader[];
}

/**
 * One fact for each row, defaults included, so that a line that goes is compared with what holds without it. A row
 * about each item of a list makes a fact for each item.
 */
export function resourceFacts(
  rows: readonly ResourceRow[],
  resource: ResourceReader,
  opening: Origin = resource.opening,
): Fact[] {
  return rows.flatMap((row) =>
    foundAt(resource, row.key, opening).flatMap(([found, line]) => factOf(row, found, line) ?? []),
  );
}

/** Each place where the key can be: itself, or in each item of the list that it names. */
function foundAt(
  resource: ResourceReader,
  key: string,
  opening: Origin,
): readonly (readonly [Found | undefined, Origin])[] {
  const [outer, ...inner] = key.split('[].');
  if (inner.length === 0) return [[resource.find(key) ?? blockAt(resource, key), opening]];
  return resource.all(outer!).flatMap((item) => foundAt(item, inner.join('[].'), item.opening));
}

/** A block at the path, as a value. */
function blockAt(resource: ResourceReader, path: string): Found | undefined {
  const block = resource.all(path)[0];
  const at = { from: 0, to: 0 };
  return block === undefined
    ? undefined
    : { value: { kind: 'map', entries: [], open: true, at }, origin: block.opening };
}

function factOf({ key, settings }: ResourceRow, found: Found | undefined, opening: Origin): Fact | null {
  const control = CONTROLS.get(settings.control)!;
  const origin = found?.origin ?? opening;
  const certainty = found === undefined ? (settings.sure === false ? 'unknown' : 'default') : certaintyOf(found.value);
  const circumstances = { subject: key, origin, certainty } as const;
  switch (settings.safe) {
    case 'tls': {
      const text = found === undefined ? String(settings.default) : asText(found.value);
      return text === '' ? null : held(controls.tlsVersion, leastTls(text), circumstances);
    }
    case 'networks': {
      const sources = found === undefined ? [settings.default].filter((one) => one !== '') : textsOf(found.value);
      const allows = sources.map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source: String(source) }));
      return held(controls.networkAccess, { kind: 'networks', allows }, circumstances);
    }
    default: {
      const rank = rankOfValue(settings, found?.value, key);
      const isBlock = found?.value.kind === 'map' || settings.safe === 'set' || settings.safe === 'unset';
      return held(
        control as Control<'rank'>,
        rank ?? { kind: 'opaque', text: found === undefined ? key : asText(found.value) },
        rank === null
          ? { ...circumstances, certainty: 'unknown' as const }
          : isBlock && found !== undefined
            ? { ...circumstances, certainty: 'literal' as const }
            : circumstances,
      );
    }
  }
}

/** What holds in a resource where no fact is: the default of the row, else what `otherwise` says. */
export function absentByRows(rows: readonly ResourceRow[], otherwise: Scope['absent']): Scope['absent'] {
  return (control, subject) => {
    const row = rows.find(({ key, settings }) => key === subject && settings.control === control.id);
    if (row === undefined || row.settings.safe === 'tls' || row.settings.safe === 'networks')
      return otherwise(control, subject);
    return { value: defaultRank(row.settings, subject), certainty: 'default' };
  };
}
