/** Compares the page docs/posture-coverage.md with the controls that readers find in the case folders. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { CONTROLS } from '../../../src/detectors/posture/controls.ts';
import { sceneOf } from '../../../src/detectors/posture/extract.ts';
import { placesOf } from '../../../src/detectors/posture/places.ts';
import { PLACES } from '../../../src/detectors/posture/registry.ts';
import { RESOURCES } from '../../../src/detectors/posture/resources.ts';
import { controlsOf } from '../../../src/dev/registries/coverage.ts';
import { Text } from '../../../src/model/text.ts';

const CASES = join(import.meta.dirname, '../../cases');
const resources = await Promise.all(RESOURCES.map(async ({ id, load }) => ({ id, resources: await load() })));
const controls = [...CONTROLS.values()].map(({ row }) => row);

/** Every file of every case, as it is before the change. */
function* files(): Generator<{ readonly path: string; readonly text: Text }> {
  for (const name of readdirSync(CASES)) {
    const root = join(CASES, name, 'before');
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const full = join(entry.parentPath, entry.name);
        yield { path: relative(root, full), text: Text.of(readFileSync(full, 'utf8')) };
      }
  }
}

test('every control that a reader finds is declared by its place', async () => {
  const found = new Map<string, Set<string>>();
  for (const { path, text } of files())
    for (const place of placesOf(path, text.bytes)) {
      const scene = await sceneOf(path, text, async () => null, [place]);
      const facts = (scene?.scopes ?? []).flatMap((scope) => scope.facts);
      const known = found.get(place.id) ?? new Set();
      for (const fact of facts) if (fact.origin !== null) known.add(fact.control.id);
      found.set(place.id, known);
    }
  const undeclared: string[] = [];
  for (const place of PLACES) {
    const rows = [await place.row(), ...((await place.within?.()) ?? [])];
    const declared = new Set(rows.flatMap((row) => [...controlsOf(row, controls, resources)]));
    for (const id of found.get(place.id) ?? [])
      if (!declared.has(id)) undeclared.push(`patterns/places/${place.id}.ts: the field controls does not name ${id}.`);
  }
  expect(undeclared).toEqual([]);
});
