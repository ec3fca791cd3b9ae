/** Renders the page of places and controls: which kind of file can set what. */

import type { ControlRow } from '../../model/posture/control.ts';
import type { PlaceRow } from '../../model/posture/place.ts';
import { isWrittenIn } from '../../detectors/posture/resource-format.ts';
import { renderResourceCounts, type ResourceFile } from './resources.ts';

/** Returns the page as Markdown. */
export function renderCoverage(
  places: readonly PlaceRow[],
  controls: readonly ControlRow[],
  resources: readonly ResourceFile[],
): string {
  const shown = controls.filter((control) => control.order.kind !== 'none');
  const cells = new Map(places.map((place) => [place.id, controlsOf(place, controls, resources)]));
  const pairs = [...cells.values()].reduce((sum, ids) => sum + ids.size, 0);
  return [
    '<!-- Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. -->',
    '',
    '# Which settings does it read, in which files?',
    '',
    `${places.length} places, ${shown.length} controls, ${pairs} pairs of both. A place is a kind of ` +
      'file that can set a control.',
    '',
    '## By place',
    '',
    '| place | files | controls |',
    '|---|---|---|',
    ...places.map((place) => {
      const files = place.files.map((glob) => `\`${glob.replaceAll('|', '\\|')}\``).join(' ');
      return (
        `| **${place.id}**: ${place.title.replaceAll('<', '&lt;')} | ${files} | ` +
        `${[...cells.get(place.id)!].join(', ')} |`
      );
    }),
    '',
    '## By control',
    '',
    '| control | places |',
    '|---|---|',
    ...shown.map(
      ({ id }) =>
        `| **${id}** | ${places
          .filter((place) => cells.get(place.id)!.has(id))
          .map((place) => place.id)
          .join(', ')} |`,
    ),
    '',
    ...renderResourceCounts(resources),
  ].join('\n');
}

/** Returns the controls that a place can set: by headers, by settings, by settings of resources, and by its reader. */
export function controlsOf(
  place: PlaceRow,
  controls: readonly ControlRow[],
  resources: readonly ResourceFile[],
): ReadonlySet<string> {
  const settings = resources
    .flatMap((file) => file.resources)
    .filter(
      ({ settings }) =>
        place.resources !== undefined &&
        settings.flat().some((address) => isWrittenIn(address.split(' ')[0]!, place.resources!)),
    );
  const headers = place.headers ? controls.filter((control) => control.headers !== undefined) : [];
  return new Set(
    [
      ...headers.map((control) => control.id),
      ...(place.settings ?? []).map((row) => row.control),
      ...(place.options ?? []).map((row) => row.control),
      ...(place.ranked ?? []).map((row) => row.control),
      ...(place.calls ?? []).map((row) => row.control),
      ...settings.map((row) => row.control),
      ...(place.controls ?? []),
    ].sort(),
  );
}
