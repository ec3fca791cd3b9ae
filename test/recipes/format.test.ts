import { expect, test } from 'vitest';
import { FORMATS } from '../../src/reporters/formats/index.ts';
import { ScratchCopy } from './scratch-copy.ts';

const FILE = 'src/reporters/formats/count.ts';
const TEXT = `import type { OutputFormat } from '../format.ts';

export const format: OutputFormat = {
  name: 'count',
  extension: 'txt2',
  summary: 'For scripts: the number of findings.',
  render: ({ findings }) => \`\${findings.length}\\n\`,
};
`;

test('an output format is one file, and the tests of all formats see it', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT);
  expect(copy.generate('--write')).toMatchObject({ code: 0, err: '' });
  expect(copy.changed()).toEqual([FILE, 'src/reporters/formats/index.ts']);

  copy.write('files/a.txt', 'nothing\n');
  expect(copy.tidegate(copy.folder, 'files', 'files', '--format', 'count')).toEqual({ code: 0, out: '0\n', err: '' });
  const names = copy.evaluate(
    "import { FORMAT_NAMES } from './src/entry/options.ts';\nconsole.log(FORMAT_NAMES.join(' '));\n",
  );
  expect(names.out).toBe(`${['count', ...Object.keys(FORMATS)].sort().join(' ')}\n`);
});

test('a mistake in an output format is named, and its field', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT.replace("'txt2'", "'html'"));
  expect(copy.generate('--write')).toMatchObject({
    code: 1,
    err:
      'src/reporters/formats/html.ts: the field extension claims "html", which ' +
      'src/reporters/formats/count.ts has already.\n',
  });
});
