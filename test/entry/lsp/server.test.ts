import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSettings } from '../../../src/policy/settings.ts';
import { editedBy, LanguageClient } from '../../helpers/language-client.ts';
import { aRepository } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';

const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 31);
const SETTINGS = 'import os\nSECURE_HSTS_SECONDS = 31536000\nSESSION_COOKIE_SECURE = True\n';
const repository = aRepository().commit({ 'shop/settings.py': SETTINGS, '.gitignore': 'local.env\n' });
const client = new LanguageClient(repository.folder);
let capabilities: Record<string, unknown>;

beforeAll(async () => {
  capabilities = (await client.start())['capabilities'] as Record<string, unknown>;
});
afterAll(() => client.process.kill());

const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map(({ code }) => code);

test('it takes changes of parts of a file, and offers quick fixes', () => {
  expect(capabilities).toMatchObject({ textDocumentSync: { change: 2 }, codeActionProvider: {} });
});

describe('a secret', () => {
  const path = 'src/a.py';
  const text = `import os\ntoken = "${TOKEN}"\n`;

  test('is shown at its place, without its text', async () => {
    const [diagnostic, ...others] = await client.open(path, text);
    expect(others).toEqual([]);
    const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 9 + TOKEN.length } };
    expect(diagnostic).toMatchObject({ range, severity: 1, source: 'tidegate' });
    expect(JSON.stringify(diagnostic)).not.toContain(TOKEN);
  });

  test('moves with its line, disappears with its text, and appears as it is typed', async () => {
    const uri = client.uriOf(path);
    const at = (line: number, character: number) => ({ line, character });
    const range = { start: at(0, 0), end: at(0, 0) };
    await client.change(path, 2, [{ range, text: '# a\n# b\n' }]);
    const [shifted] = await client.diagnostics(uri, ({ version }) => version === 2);
    expect(shifted?.range.start).toEqual(at(3, 9));
    await client.change(path, 3, [{ range: { start: at(3, 0), end: at(4, 0) }, text: '' }]);
    expect(await client.diagnostics(uri, ({ version }) => version === 3)).toEqual([]);
    await client.change(path, 4, [{ range, text: `b = '${TOKEN}'\n` }]);
    const [fresh] = await client.diagnostics(uri, ({ version }) => version === 4);
    expect(fresh?.range.start).toEqual(at(0, 5));
  });

  test('can be read from the environment, in place of the literal and its quotes', async () => {
    const other = 'src/b.py';
    const [diagnostic] = await client.open(other, text);
    const action = (await client.actions(other, diagnostic!)).find(({ title }) => title.startsWith('Read it'))!;
    expect(editedBy(action, client.uriOf(other), text)).toMatch(/^import os\ntoken = os\.environ\["\w+"\]\n$/);
  });
});

describe('a setting', () => {
  const path = 'shop/settings.py';
  const uri = client.uriOf(path);

  test.each<[string, string]>([
    ['weakened', SETTINGS.replace('31536000', '60')],
    ['deleted', SETTINGS.replace('SECURE_HSTS_SECONDS = 31536000\n', '')],
    ['commented out', SETTINGS.replace('SECURE_HSTS', '# SECURE_HSTS')],
    ['weakened below new lines', `# one\n# two\n${SETTINGS.replace('31536000', '60')}# end\n`],
  ])('%s is compared with HEAD, and its line can be restored', async (_, text) => {
    const [diagnostic, ...others] = await client.open(path, text);
    expect(others).toEqual([]);
    expect(diagnostic?.code).toBe('hsts');
    const action = (await client.actions(path, diagnostic!)).find(({ title }) => title.startsWith('Restore'))!;
    const restored = editedBy(action, uri, text);
    expect(
      restored
        .split('\n')
        .filter((line) => !/^# (?:one|two|end)$/.test(line))
        .join('\n'),
    ).toBe(SETTINGS);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('that is as at HEAD or stronger is silent', async () => {
    expect(await client.open(path, SETTINGS.replace('31536000', '63072000'))).toEqual([]);
  });
});

describe('an acceptance', () => {
  test('is an entry of the policy whose reason is still to be written', async () => {
    const [diagnostic] = await client.open('src/c.py', `c = "${TOKEN}"\n`);
    const action = (await client.actions('src/c.py', diagnostic!)).find(({ title }) => title.startsWith('Accept'))!;
    const [create, { edits }] = action.edit!.documentChanges as unknown as [object, { edits: { newText: string }[] }];
    expect(create).toEqual({ kind: 'create', uri: client.uriOf('.github/tidegate.yml') });
    const policy = edits[0]!.newText;
    await expect(parseSettings(policy, 'policy')).rejects.toThrow(/reason/);
    const { policy: parsed } = await parseSettings(policy.replace('reason: ""', 'reason: a test key'), 'policy');
    expect(parsed.acceptances).toMatchObject([{ fingerprint: diagnostic!.data, reason: 'a test key' }]);
  });

  test('that the policy has already is silent', async () => {
    const [diagnostic] = await client.open('src/d.py', `d = "${TOKEN}"\n`);
    const fingerprint = String(diagnostic!.data);
    const policy = `accept:\n  - { fingerprint: ${fingerprint}, reason: a test key }\n`;
    writeFileSync(join(repository.folder, '.tidegate.yml'), policy);
    expect(await client.open('src/e.py', `e = "${TOKEN}"\n`)).toEqual([]);
    writeFileSync(join(repository.folder, '.tidegate.yml'), '');
  });

  test('is asked for by the editor, where it can ask', async () => {
    const other = new LanguageClient(repository.folder);
    await other.start({ askReason: 'editor.ask' });
    const [diagnostic] = await other.open('src/f.py', `f = "${TOKEN}"\n`);
    const action = (await other.actions('src/f.py', diagnostic!)).find(({ title }) => title.startsWith('Accept'))!;
    expect(action.command?.command).toBe('editor.ask');
    const finding = action.command!.arguments![0] as object;
    const accept = (reason: string) =>
      other.connection.sendRequest('workspace/executeCommand', {
        command: 'tidegate.accept',
        arguments: [{ ...finding, reason }],
      });
    await accept('  ');
    await accept('a test key');
    expect(JSON.stringify(other.applied)).toContain('a test key');
    expect(other.applied).toHaveLength(1);
    expect(await other.stop()).toBe(0);
  });
});

describe('what needs no check', () => {
  test.each(['local.env', 'node_modules/../local.env'])('%s, which git ignores, is silent', async (path) => {
    expect(await client.open(path, `T=${TOKEN}\n`)).toEqual([]);
  });

  test('a text that is not a file is left alone', async () => {
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'x', version: 1, text: `T=${TOKEN}\n` };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    expect(codes(await client.open('src/g.py', `g = "${TOKEN}"\n`))).toHaveLength(1);
  });
});

describe('bad input', () => {
  test('a policy that cannot be read is reported once, and the built-in one counts', async () => {
    writeFileSync(join(repository.folder, '.tidegate.yml'), 'nonsense: true\n');
    expect(codes(await client.open('src/h.py', `h = "${TOKEN}"\n`))).toHaveLength(1);
    expect(codes(await client.open('src/i.py', `i = "${TOKEN}"\n`))).toHaveLength(1);
    expect(client.messages).toEqual([expect.stringMatching(/nonsense[\s\S]*built-in policy counts/)]);
    writeFileSync(join(repository.folder, '.tidegate.yml'), '');
  });

  test('ranges beyond the end, unknown files and requests do not end the server', async () => {
    const end = { line: 9_999, character: 9_999 };
    await client.change('src/nowhere.py', 7, [{ range: { start: end, end }, text: 'x' }]);
    await expect(client.connection.sendRequest('tidegate/nothing')).rejects.toThrow();
    await client.open('src/j.py', 'x = 1\n');
    await client.change('src/j.py', 2, [{ range: { start: end, end }, text: `j = "${TOKEN}"\n` }]);
    const uri = client.uriOf('src/j.py');
    expect(codes(await client.diagnostics(uri, ({ version }) => version === 2))).toHaveLength(1);
  });

  test('the server ends with its editor', async () => {
    const other = new LanguageClient(repository.folder);
    await other.start();
    const ended = new Promise((resolve) => other.process.once('exit', resolve));
    other.process.stdin.end();
    await ended;
  });
});
