import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { addToSettings } from '../../src/policy/edit-settings.ts';

const ITEMS = [{ rule: 'csp', path: 'a/**', reason: 'b: "c" # d' }, 'plain', '!a', 'x: y', 'two\nlines'];

/** Policies that people write, each with a comment that must stay. */
const TEXTS = [
  '',
  '# note\n',
  '# note\nincomplete: warn # note',
  '# note\nignore-paths:\n  - a\n  - b # note\nincomplete: warn\n',
  '# note\nignore-paths:\n- a\n\n# note\nincomplete: warn\n',
  '# note\nignore-paths: [a, b]\n',
  '# note\nignore-paths:\n',
  '# note\nignore-paths: []\n',
  '# note\nignore-paths:\n  - >-\n    a\n    b\n  # note\n  - c',
  '{ ignore-paths: [a] } # note\n',
  '# note\nignore-paths: &a\n  - a\naccept:\n    - fingerprint: X\n      reason: |\n        one\n        two\n',
];

test('items are added behind existing ones, and comments and values are kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXTS),
      fc.dictionary(fc.constantFrom('ignore-paths', 'accept', 'custom-rules'), fc.subarray(ITEMS), { maxKeys: 3 }),
      fc.option(fc.constant('b.json')),
      async (text, lists, baseline) => {
        const values: Record<string, string> = baseline === null ? {} : { baseline };
        const edited = await addToSettings(text, { lists, values, comment: 'added' });
        const before = (parse(text) ?? {}) as Record<string, unknown[] | null>;
        const wanted: Record<string, unknown> = { ...before, ...values };
        for (const [key, items] of Object.entries(lists))
          if (items.length > 0) wanted[key] = [...(before[key] ?? []), ...items];
        expect([text, parse(edited) ?? {}]).toEqual([text, wanted]);
        expect(edited.match(/# note/g)?.length ?? 0).toBe(text.match(/# note/g)?.length ?? 0);
        expect(await addToSettings(edited, { lists, values, comment: 'added' })).toBe(edited);
      },
    ),
    { numRuns: 400, seed: 1 },
  );
});

test('added items have the style of existing ones', async () => {
  const edited = await addToSettings('accept:\n    - fingerprint: X   # known\n      reason: old\nincomplete: warn\n', {
    lists: { accept: [{ fingerprint: 'Y', reason: 'new' }], 'ignore-paths': ['vendor/**'] },
    values: { baseline: 'b.json' },
    comment: 'Imported.',
  });
  expect(edited).toBe(
    'accept:\n    - fingerprint: X   # known\n      reason: old\n    # Imported.\n    - fingerprint: Y\n' +
      ('      reason: new\nincomplete: warn\n\n# Imported.\nignore-paths:\n  - vendor/**\n\n# ' +
        'Imported.\nbaseline: b.json\n'),
  );
});
