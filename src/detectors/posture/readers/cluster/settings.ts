/** Annotations and ConfigMaps as settings with plain values. */

import type { Control } from '../../control.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText } from '../../languages/value.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

export interface Setting {
  readonly text: string;
  readonly origin: Origin;
}

export type Settings = ReadonlyMap<string, Setting>;

/** Returns the plain values of a map by key. */
export function settingsOf(map: DocumentNode | undefined): Settings {
  return new Map(
    (map?.pairs() ?? []).flatMap(([key, node]) =>
      node.value.kind === 'map' || node.value.kind === 'list'
        ? []
        : [[key, { text: asText(node.value), origin: node.stretch() }] as const],
    ),
  );
}

/** Returns if a setting is `true`, in any case; `fallback` where it is not set. */
export const isOn = (setting: Setting | undefined, fallback: boolean): boolean =>
  setting === undefined ? fallback : setting.text.toLowerCase() === 'true';

/** Makes the fact of a switch; one without a setting is a default, at the opening of the object. */
export function switchFact(
  control: Control<'switch'>,
  on: boolean,
  setting: Setting | undefined,
  opening: Origin,
): Fact {
  return {
    control,
    subject: '',
    value: { kind: 'switch', on },
    certainty: setting === undefined ? 'default' : 'literal',
    origin: setting?.origin ?? opening,
  };
}
