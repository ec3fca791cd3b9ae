/** How a place writes a header or setting that was there before. */

import type { PlaceRow } from '../../model/posture/place.ts';
import { headerOf } from './control.ts';
import type { Scene } from './judge/scene.ts';

/** Writes a header as the place does. */
export function restoreHeader({ restore }: Pick<PlaceRow, 'restore'>): Scene['restore'] {
  return (control, _subject, shown) => {
    const name = headerOf(control);
    return name === null || restore === undefined ? null : filled(restore, name, shown);
  };
}

/** The template with a name and a value. */
export function filled(template: string, name: string, value: string): string {
  return template.replace('{name}', () => name).replace('{value}', () => value);
}
