import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createScanner } from '../../../src/detectors/secrets/index.ts';
import type { Trace } from '../../../src/detectors/secrets/trace.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { touches } from '../../../src/model/spans.ts';
import { Text } from '../../../src/model/text.ts';
import { runs } from '../../helpers/runs.ts';
import { mulberry32 } from '../../helpers/samples.ts';
import { aBlock, aPiece, nextVersion, PATHS, withOneEdit } from '../../scan/secrets/versions.ts';

const scanner = await createScanner(DEFAULT_POLICY);

const facts = (match: SecretMatch): string =>
  `${match.rule} ${match.span.from}-${match.span.to} ${match.matchSpan.from}-${match.matchSpan.to} ` +
  `${match.confidence} ${match.severity} ${match.reasons.join()}`;

test('the results of a version and its changes give the results of the whole next version', () => {
  let found = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      let bytes: Buffer = Buffer.from(
        Array.from({ length: 2 + Math.floor(random() * 25) }, () => aPiece(random)).join(''),
      );
      let path = PATHS[Math.floor(random() * PATHS.length)]!;
      let trace: Trace = scanner.trace(new Text(bytes), path, null);
      for (let version = 0; version < 6; version++) {
        const text = new Text(bytes);
        const whole = scanner.scan(text, path, [text.whole]).map(facts);
        expect(scanner.matchesOf(trace).map(facts), `seed ${seed}, version ${version}`).toEqual(whole);
        found += whole.length;
        const next = nextVersion(bytes, random);
        if (random() < 0.15) path = PATHS[Math.floor(random() * PATHS.length)]!;
        trace = scanner.trace(new Text(next.bytes), path, { trace, copies: next.copies });
        kept += trace.plain.filter(({ by }) => by !== 0).length;
        bytes = next.bytes;
      }
    }),
    { numRuns: runs(100), seed: 9 },
  );
  expect(found).toBeGreaterThan(700);
  expect(kept).toBeGreaterThan(150);
});

test('altered encoded lines give the results of a scan of all lines', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      let bytes: Buffer = Buffer.from(
        Array.from({ length: 1 + Math.floor(random() * 3) }, () => aBlock(random)).join(
          random() < 0.5 ? '' : 'words between\n',
        ),
      );
      let trace: Trace = scanner.trace(new Text(bytes), 'config/app.yml', null);
      for (let version = 0; version < 5; version++) {
        const next = withOneEdit(bytes, random);
        const text = new Text(next.bytes);
        trace = scanner.trace(text, 'config/app.yml', { trace, copies: next.copies });
        const whole = scanner.scan(text, 'config/app.yml', [text.whole]).map(facts);
        expect(scanner.matchesOf(trace).map(facts), `seed ${seed}, version ${version}`).toEqual(whole);
        found += whole.length;
        bytes = next.bytes;
      }
    }),
    { numRuns: runs(130), seed: 3 },
  );
  expect(found).toBeGreaterThan(300);
});

test('regions of a text have the results of the whole text that touch them', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      const text = Text.of(Array.from({ length: 2 + Math.floor(random() * 15) }, () => aPiece(random)).join(''));
      const path = PATHS[Math.floor(random() * PATHS.length)]!;
      const whole = scanner.scan(text, path, [text.whole]);
      for (let draw = 0; draw < 6; draw++) {
        const cuts = Array.from({ length: 2 + 2 * Math.floor(random() * 3) }, () =>
          Math.floor(random() * (text.bytes.length + 1)),
        ).sort((a, b) => a - b);
        const regions = cuts.flatMap((from, i) =>
          i % 2 === 0 && from < cuts[i + 1]! ? [{ from, to: cuts[i + 1]! }] : [],
        );
        const expected = whole.filter(({ matchSpan }) => touches(regions, matchSpan.from, matchSpan.to));
        expect(scanner.scan(text, path, regions).map(facts), `seed ${seed}`).toEqual(expected.map(facts));
        found += expected.length;
      }
    }),
    { numRuns: runs(120), seed: 21 },
  );
  expect(found).toBeGreaterThan(300);
});
