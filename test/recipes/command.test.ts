import { expect, test } from 'vitest';
import { ScratchCopy } from './scratch-copy.ts';

const FILE = 'src/entry/commands/where.ts';
const TEXT = `import { resolve } from 'node:path';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../streams/standard.ts';
import { flag, REPO } from '../options.ts';

export const command = defineCommand({
  name: 'where',
  group: 'Set up',
  summary: 'Show the folder that tidegate works in.',
  otherNames: ['pwd'],
  arguments: [],
  options: [flag('loud', 'In capitals.'), REPO],
  examples: [
    { line: 'where', does: 'this folder' },
    { line: 'where --loud', does: 'the same, in capitals' },
    { line: 'where --repo ../shop', does: 'another' },
  ],
  exitCodes: USE_EXIT_CODES,
  async run({ options }) {
    const folder = resolve(options.repo);
    await write(\`\${options.loud ? folder.toUpperCase() : folder}\\n\`);
    return 0;
  },
});
`;

test('a command is one file', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT);
  expect(copy.generate('--check')).toMatchObject({
    code: 1,
    err: expect.stringContaining('src/entry/commands/index.ts is not what'),
  });
  expect(copy.generate('--write')).toMatchObject({ code: 0, err: '' });
  expect(copy.changed()).toEqual(['src/entry/commands/index.ts', FILE]);

  const { folder } = copy;
  expect(copy.tidegate(folder, 'where', '--loud')).toEqual({ code: 0, out: `${folder.toUpperCase()}\n`, err: '' });
  const help = copy.evaluate(`
    import { entryOf, parseGiven } from './src/entry/arguments.ts';
    import { COMMANDS } from './src/entry/commands/index.ts';
    import { renderAll, renderCommand } from './src/entry/help.ts';
    const { command } = await entryOf(COMMANDS, 'where').load();
    const refusal = (act) => { try { act(); return ''; } catch (error) { return error.message; } };
    console.log([
      renderAll(COMMANDS),
      renderCommand(command),
      refusal(() => entryOf(COMMANDS, 'pwd')),
      refusal(() => parseGiven(command, ['--luod'], COMMANDS)),
    ].join('\\n'));
  `);
  expect(help.out).toMatch(/^ {2}tidegate where +Show the folder that tidegate works in\.$/m);
  expect(help.out).toContain('  --loud        In capitals.\n');
  expect(help.out).toContain('In tidegate it is: tidegate where.');
  expect(help.out).toContain('has no option --luod. Did you mean --loud?');
});

test('a mistake in a command is named, and its field', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT.replace("'where --loud'", "'where --laud'").replace("['pwd']", "['diff']"));
  expect(copy.generate('--write')).toMatchObject({
    code: 1,
    err: [
      `${FILE}: the field otherNames claims "diff", which src/entry/commands/diff.ts has already.`,
      `${FILE}: the field examples holds "where --laud", which fails: tidegate where has no option ` +
        '--laud. Did you mean --loud?',
      '',
    ].join('\n'),
  });
  expect(copy.changed()).toEqual([FILE]);
});
