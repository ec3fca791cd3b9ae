import { expect, test } from 'vitest';
import { ScratchCopy } from './scratch-copy.ts';

const FILE = 'src/policy/import/importers/acme.ts';
const TEXT = `import { asTable, asTexts } from '../draft.ts';
import { excludedPaths } from '../excluded-paths.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'acme',
  summary: '.acme.yml',
  scanner: 'acme',
  equivalents: [['skip', '\`ignore-paths\`']],
  language: 'data',
  recognises: (name) => (name === '.acme.yml' ? 'name' : null),
  read(data) {
    const notes: string[] = [];
    return { ignoredPaths: excludedPaths(asTexts(asTable(data)['skip']), false, notes), notes };
  },
};
`;

test('an importer is one file', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT);
  expect(copy.generate('--write')).toMatchObject({ code: 0, err: '' });
  expect(copy.changed()).toEqual([FILE, 'src/policy/import/importers/index.ts']);

  copy.write('.acme.yml', 'skip: ["docs/**"]\n');
  const done = copy.tidegate(copy.folder, 'import', '.acme.yml');
  expect(done.out).toContain('ignore-paths:\n  - docs/**\n');
  expect(done).toMatchObject({ code: 0, err: 'tidegate: read .acme.yml as acme.\n' });
});

test('a mistake in an importer is named, and its field', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT.replace(/ {2}recognises.*\n/, ''));
  expect(copy.generate('--write')).toMatchObject({
    code: 1,
    err: `${FILE}: the field recognises is missing.\n`,
  });
});
