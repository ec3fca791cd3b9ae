import { describe, expect, test } from 'vitest';
import { commandProblems } from '../../src/dev/registries/commands.ts';
import { eventProblems } from '../../src/dev/registries/events.ts';
import { formatProblems } from '../../src/dev/registries/formats.ts';
import { importerProblems } from '../../src/dev/registries/importers.ts';
import { flag, text } from '../../src/entry/options.ts';

describe('a command file', () => {
  const file = 'src/entry/commands/count.ts';
  const good = {
    name: 'count',
    group: 'Scan',
    summary: 'Count the files.',
    arguments: [],
    options: [flag('all', 'Every one.')],
    examples: [
      { line: 'count', does: 'all' },
      { line: 'count --all', does: 'every one' },
      { line: 'count --all >count.txt', does: 'into a file' },
    ],
    exitCodes: { 0: 'done' },
    run: () => Promise.resolve(0),
  };
  const problems = (change: object) => commandProblems([{ file, module: { command: { ...good, ...change } } }]);

  test('that is whole has no problem', () => expect(problems({})).toEqual([]));

  test.each<[string, object, string]>([
    ['no summary', { summary: undefined }, 'the field summary is missing.'],
    ['a summary that is no sentence', { summary: 'Count' }, 'the field summary must end in a full stop.'],
    [
      'a long summary',
      { summary: `Count ${'very '.repeat(12)}well.` },
      'the field summary has 71 characters, and at most 58 fit on its line.',
    ],
    ['another name', { name: 'cuont' }, 'the field name is "cuont", and must be "count", as the file is called.'],
    [
      'a group of its own',
      { group: 'Extras' },
      'the field group must be one of: Scan, Hooks, Rules and settings, Set up, Reports and records.',
    ],
    ['no run', { run: undefined }, 'the field run is missing.'],
    ['too few examples', { examples: good.examples.slice(1) }, 'the field examples must hold 3 examples.'],
    [
      'an exit code that does not exist',
      { exitCodes: { 4: 'x' } },
      'the field exitCodes names 4, and the exit codes are 0, 1, 2 and 3.',
    ],
    [
      'an option twice',
      { options: [flag('all', 'Every one.'), flag('all', 'Again.')] },
      'the field options declares "all" twice.',
    ],
    [
      'an option that every command has',
      { options: [...good.options, flag('hold', 'Hold.', 'h')] },
      'the field options declares "h" twice.',
    ],
    [
      'an option without a summary',
      { options: [flag('all', '')] },
      'option all: the field summary must be a text that is not empty.',
    ],
    [
      'an example with an option that it has not',
      { examples: [{ line: 'count --al', does: 'x' }, ...good.examples.slice(1)] },
      'the field examples holds "count --al", which fails: tidegate count has no option --al. Did you mean --all?',
    ],
    [
      'an example of a command that does not exist',
      { examples: [...good.examples.slice(1), { line: 'cuont', does: 'x' }] },
      'the field examples holds "cuont", which fails: There is no command "cuont". Did you mean count?',
    ],
  ])('with %s is named, and its field', (_name, change, sentence) => {
    expect(problems(change)).toEqual([`${file}: ${sentence}`]);
  });

  test('without its export, or that cannot be loaded, is named', () => {
    expect(
      commandProblems([
        { file, module: { count: good } },
        { file: 'src/entry/commands/other.ts', module: new SyntaxError('Unexpected token\nsecond line') },
      ]),
    ).toEqual([
      `${file}: the export command is missing: export const command = { … }.`,
      'src/entry/commands/other.ts: it cannot be loaded: Unexpected token.',
    ]);
  });

  test('whose option takes a value where that of another takes none is named', () => {
    const other = {
      ...good,
      name: 'tally',
      options: [text('all', '<what>', 'Of what.')],
      examples: [1, 2, 3].map(() => ({ line: 'tally --all x', does: 'x' })),
    };
    const tally = 'src/entry/commands/tally.ts';
    expect(
      commandProblems([
        { file, module: { command: good } },
        { file: tally, module: { command: other } },
      ])[0],
    ).toBe(`${tally}: option all: the field value must be as in ${file}: null.`);
  });

  test('that claims a word of another is named, and so is the other', () => {
    const other = {
      ...good,
      name: 'tally',
      otherNames: ['count'],
      examples: [{ line: 'tally', does: 'x' }, ...good.examples.slice(1)],
    };
    const tally = 'src/entry/commands/tally.ts';
    expect(
      commandProblems([
        { file, module: { command: good } },
        { file: tally, module: { command: other } },
      ]),
    ).toEqual([`${tally}: the field otherNames claims "count", which ${file} has already.`]);
  });
});

describe('a format file', () => {
  const file = 'src/reporters/formats/csv.ts';
  const good = { name: 'csv', extension: 'csv', isDefault: true, summary: 'For spreadsheets.', render: () => '' };
  const problems = (change: object) => formatProblems([{ file, module: { format: { ...good, ...change } } }]);

  test('that is whole has no problem', () => expect(problems({})).toEqual([]));

  test.each<[string, object, string]>([
    ['no extension', { extension: undefined }, 'the field extension is missing.'],
    ['a dot in front', { extension: '.csv' }, 'the field extension must be letters, digits and inner dots only.'],
    ['another name', { name: 'CSV' }, 'the field name is "CSV", and must be "csv", as the file is called.'],
    ['no renderer', { render: 'text' }, 'the field render must be a function.'],
  ])('with %s is named, and its field', (_name, change, sentence) => {
    expect(problems(change)).toEqual([`${file}: ${sentence}`]);
  });

  test('without a default format, and with two, is named', () => {
    expect(problems({ isDefault: undefined })).toEqual([
      'src/reporters/formats: no file has the field isDefault; one must.',
    ]);
    const tsv = 'src/reporters/formats/tsv.ts';
    expect(
      formatProblems([
        { file, module: { format: good } },
        { file: tsv, module: { format: { ...good, name: 'tsv', extension: 'tsv' } } },
      ]),
    ).toEqual([`${tsv}: the field isDefault is taken: ${file} has it already.`]);
  });

  test('that takes the extension of another is named', () => {
    const again = { ...good, name: 'tsv', isDefault: undefined };
    expect(
      formatProblems([
        { file, module: { format: good } },
        { file: 'src/reporters/formats/tsv.ts', module: { format: again } },
      ]),
    ).toEqual([`src/reporters/formats/tsv.ts: the field extension claims "csv", which ${file} has already.`]);
  });
});

describe('the row of an event', () => {
  const good = { guards: 'nothing', trigger: [], needs: () => 0, range: () => 0, change: () => 0 };
  const problems = (change: object) => eventProblems({ release: { ...good, ...change } });

  test('that is whole has no problem', () => expect(problems({})).toEqual([]));

  test.each<[string, object, string]>([
    ['no needs', { needs: undefined }, 'the field needs is missing.'],
    ['no change', { change: undefined }, 'the field change is missing.'],
    ['a guard of its own', { guards: 'all' }, 'the field guards must be one of: merge, report, nothing.'],
    [
      'the trigger of another',
      { trigger: ['push:'] },
      'the field trigger must begin with "release:", the key under on:.',
    ],
  ])('with %s is named, and its field', (_name, change, sentence) => {
    expect(problems(change)).toEqual([`src/sources/events.ts: event release: ${sentence}`]);
  });
});

describe('an importer file', () => {
  const file = 'src/policy/import/importers/acme.ts';
  const good = {
    name: 'acme',
    summary: '.acme.yml',
    scanner: 'acme',
    equivalents: [['skip', '`ignore-paths`']],
    language: 'data',
    recognises: () => null,
    read: () => ({ notes: [] }),
  };
  const problems = (change: object) => importerProblems([{ file, module: { importer: { ...good, ...change } } }]);

  test('that is whole has no problem', () => expect(problems({})).toEqual([]));

  test.each<[string, object, string]>([
    ['no summary', { summary: undefined }, 'the field summary is missing.'],
    ['a summary with a stop', { summary: 'A file.' }, 'the field summary stands in a list: it must end in no stop.'],
    ['a language of its own', { language: 'xml' }, 'the field language must be one of: text, toml, data.'],
    ['no scanner', { scanner: undefined }, 'the field scanner is missing.'],
    ['no equivalent', { equivalents: [] }, 'the field equivalents must hold one row at least, for the guide.'],
    ['nothing that recognises', { recognises: undefined }, 'the field recognises is missing.'],
    ['nothing that reads', { read: undefined }, 'the field read is missing.'],
    ['another name', { name: 'akme' }, 'the field name is "akme", and must be "acme", as the file is called.'],
  ])('with %s is named, and its field', (_name, change, sentence) => {
    expect(problems(change)).toEqual([`${file}: ${sentence}`]);
  });
});
