/** The controls and places of posture: their check, and every file that follows from them. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlRow } from '../../model/posture/control.ts';
import type { PlaceRow } from '../../model/posture/place.ts';
import { controlProblems } from './control-problems.ts';
import { renderControlIds, renderControls } from './controls.ts';
import { renderCoverage } from './coverage.ts';
import { loadFolder, RegistryError } from './load.ts';
import { placeProblems } from './place-problems.ts';
import { renderRegistry } from './places.ts';
import { renderResources, resourceFiles, resourceProblems, type ResourceFile } from './resources.ts';

const READERS = 'src/detectors/posture/readers';

export interface Posture {
  readonly controls: readonly ControlRow[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The rows of `patterns/controls`, `places` and `resources`. */
export interface PostureRows {
  readonly controls: readonly ControlRow[];
  readonly places: readonly PlaceRow[];
  readonly resources: readonly ResourceFile[];
}

/** Loads and checks all rows. Throws `RegistryError`. */
export async function loadPosture(root: string): Promise<PostureRows> {
  const loadedControls = await loadFolder(root, 'patterns/controls');
  const wrongControls = controlProblems(loadedControls);
  if (wrongControls.length > 0) throw new RegistryError(wrongControls.join('\n'));
  const controls = loadedControls.map(({ module }) => (module as { default: ControlRow }).default);
  const loadedPlaces = await loadFolder(root, 'patterns/places');
  const wrongPlaces = placeProblems(loadedPlaces, { controls, readers: await exportsOf(root) });
  if (wrongPlaces.length > 0) throw new RegistryError(wrongPlaces.join('\n'));
  const places = loadedPlaces.map(({ module }) => (module as { place: PlaceRow }).place);
  const loadedResources = await loadFolder(root, 'patterns/resources');
  const wrongResources = resourceProblems(loadedResources, controls);
  if (wrongResources.length > 0) throw new RegistryError(wrongResources.join('\n'));
  return { controls, places, resources: resourceFiles(loadedResources) };
}

/** Returns every generated file, by path from the root. Throws `RegistryError`. */
export async function generatePosture(root: string): Promise<Posture> {
  const { controls, places, resources } = await loadPosture(root);
  return {
    controls,
    texts: new Map([
      ['src/model/posture/control-ids.ts', renderControlIds(controls)],
      ['src/detectors/posture/controls.ts', renderControls(controls)],
      ['src/detectors/posture/registry.ts', renderRegistry(places, controls, resources)],
      ['docs/posture-coverage.md', renderCoverage(places, controls, resources)],
      ['src/detectors/posture/resources.ts', renderResources(resources)],
    ]),
  };
}

/** Returns the exports of each reader's file. Files are read and not loaded: a reader loads its parser. */
async function exportsOf(root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = (await readdir(join(root, READERS), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const files = names.map(async (name) => {
    const text = await readFile(join(root, READERS, name), 'utf8');
    const exported = [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map((match) => match[1]!);
    return [name.replaceAll('\\', '/'), exported] as const;
  });
  return new Map(await Promise.all(files));
}
