import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Families } from '../../src/repository/packs/families.ts';
import { openPacks } from '../../src/repository/packs/pack-store.ts';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';

/** By blob, what it is stored as a change to. */
function basesOf({ folder }: TestRepository): ReadonlyMap<string, string | null> {
  const packs = join(folder, '.git/objects/pack');
  const index = readdirSync(packs).find((name) => name.endsWith('.idx'))!;
  const lines = execFileSync('git', ['verify-pack', '-v', join(packs, index)], {
    cwd: folder,
    env: GIT_ENVIRONMENT,
    encoding: 'utf8',
  }).split('\n');
  return new Map(
    lines
      .map((line) => line.split(/ +/))
      .flatMap(([oid, kind, , , , , base]): [string, string | null][] =>
        kind === 'blob' ? [[oid!, base ?? null]] : [],
      ),
  );
}

test('some blobs are visited with their bases, a base first, and each names the blobs that need it', () => {
  const repository = aRepository();
  const lines = Array.from({ length: 80 }, (_, i) => `line ${i} of a text that is long enough to be kept as a change`);
  for (let i = 0; i < 24; i++) {
    lines.splice((i * 7) % lines.length, 1, `changed ${i}`);
    repository.commit({ [`f${i % 3}`]: `${lines.join('\n')}\n` });
  }
  repository.git('repack', '-adfq', '--depth=5', '--window=20');
  const bases = basesOf(repository);
  const blobs = [...bases.keys()];
  expect([...bases.values()].filter((base) => base !== null).length).toBeGreaterThan(15);
  const packs = openPacks({ objectDirs: [join(repository.folder, '.git/objects')], oidBytes: 20 })!;
  fc.assert(
    fc.property(fc.subarray(blobs, { minLength: 1 }), (wanted) => {
      const above = (oid: string): readonly string[] => [oid, ...(bases.get(oid) ? above(bases.get(oid)!) : [])];
      const needed = new Set(wanted.flatMap(above));
      const came = new Map<string, { readonly named: boolean; readonly heir: string; readonly forks: boolean }>();
      const shared = packs.relate(wanted).packs;
      const families = new Families(shared);
      for (const root of shared[0]!.kinship.roots) {
        const visit = families.visit({ pack: 0, root }, ({ name, heir, forks, base, isSound }) => {
          const oid = blobs.find(isSound)!;
          expect(base?.state ?? null).toBe(bases.get(oid));
          came.set(oid, { named: name !== null, heir: wanted[heir]!, forks });
          return oid;
        });
        while (!visit.next().done);
      }
      expect(new Set(came.keys())).toEqual(needed);
      for (const [oid, { named, heir, forks }] of came) {
        expect(named).toBe(wanted.includes(oid));
        expect(named ? heir === oid : above(heir).includes(oid)).toBe(true);
        expect(forks).toBe([...needed].filter((one) => bases.get(one) === oid).length > 1);
      }
    }),
    { numRuns: 40 },
  );
  packs.close();
});
