/** Writes a lost header or setting in the syntax of its place, so that it can be restored. */

import type { PlaceRow } from '../../model/posture/place.ts';
import { headerOf, showValue, type ControlWithValue } from './control.ts';
import type { Scene } from './judge/scene.ts';

/** Writes a header as the place does. */
export function restoreHeader({ restore }: Pick<PlaceRow, 'restore'>): Scene['restore'] {
  return (control, _subject, shown) => {
    const name = headerOf(control);
    return name === null || restore === undefined ? null : filled(restore, name, shown);
  };
}

/** Returns the value as a header carries it, where `shown` is another spelling for people. */
export function sentAs({ control, value }: ControlWithValue, shown: string): string {
  if (value.kind === 'policy') return showValue(control, value);
  if (value.kind !== 'transport' || value.maxAge === null) return shown;
  const flags = [value.includeSubDomains ? 'includeSubDomains' : '', value.preload ? 'preload' : ''];
  return [`max-age=${value.maxAge}`, ...flags].filter((part) => part !== '').join('; ');
}

/** Puts a name and a value into a template. */
export function filled(template: string, name: string, value: string): string {
  return template.replace('{name}', () => name).replace('{value}', () => value);
}
