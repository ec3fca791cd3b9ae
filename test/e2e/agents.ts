/**
 * The hooks of coding agents in the real programs, with a loopback server in place of their models: a prompt with a
 * credential never reaches the model, a write, a command and a read that leak are stopped with our reason, and harmless
 * ones go on. Run: npx tsx test/e2e/agents.ts [agent…]. Fetches the programs from npm (900 MB), or takes those in the
 * folder that AGENTS names. Cursor has no program that can be had this way. Sends nothing beyond this machine.
 */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawSample } from '../helpers/samples.ts';
import { startModelServer, type ToolCall } from './lib/model-server.ts';

/** The whole run of a program, which starts slowly on a busy machine. */
const LONGEST = 180_000;
const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 71);
/** The command, on PATH as `tidegate`: a file of JavaScript or another program. */
const TIDEGATE = process.env['TIDEGATE'] ?? join(import.meta.dirname, '../../dist/cli.js');
/** A file that holds the token when an agent comes. */
const READ = 'deploy.ini';
const LEAK = `token = "${TOKEN}"\n`;

interface Driver {
  readonly name: string;
  readonly package: string;
  /** The program, from `node_modules`. */
  readonly program: string;
  /** The words by which the user learns that a prompt was stopped. */
  readonly stopped: RegExp;
  environment(port: number): Readonly<Record<string, string>>;
  words(prompt: string, port: number): readonly string[];
  /** Files of its home folder. */
  home?(project: string): Readonly<Record<string, string>>;
  write(path: string, content: string): Call;
  command(line: string): Call;
  read(path: string): Call | null;
}

type Call = (tools: readonly string[]) => ToolCall | null;
const tool =
  (name: string, input: object): Call =>
  (tools) =>
    tools.includes(name) ? { name, input } : null;
const either =
  (...calls: readonly Call[]): Call =>
  (tools) =>
    calls.map((call) => call(tools)).find((call) => call !== null) ?? null;

const patchOf = (path: string, content: string): string =>
  `*** Begin Patch\n*** Add File: ${path}\n${content.replace(/^(?=.)/gm, '+')}*** End Patch\n`;

const KEY = 'made-up';
/** Fields of a provider in the configuration of Codex. */
const provider = (port: number): string =>
  `name="loop",base_url="http://127.0.0.1:${port}/v1",wire_api="responses",env_key="LOOP_KEY"`;
const DRIVERS: readonly Driver[] = [
  {
    name: 'claude-code',
    package: '@anthropic-ai/claude-code',
    program: '@anthropic-ai/claude-code-linux-x64/claude',
    stopped: /tidegate stopped this prompt/,
    environment: (port) => ({
      ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}`,
      ANTHROPIC_API_KEY: KEY,
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
    }),
    words: (prompt) => ['-p', prompt, '--allowedTools', 'Bash', 'Read', 'Write', 'Edit'],
    write: (path, content) => tool('Write', { file_path: path, content }),
    command: (line) => tool('Bash', { command: line, description: 'Runs it' }),
    read: (path) => tool('Read', { file_path: path }),
  },
  {
    name: 'codex',
    package: '@openai/codex',
    program: '@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex',
    // `codex exec` shows no reason; the terminal interface does.
    stopped: /UserPromptSubmit Blocked/,
    environment: () => ({ LOOP_KEY: KEY }),
    words: (prompt, port) => [
      'exec',
      '--trust',
      '--dangerously-bypass-hook-trust',
      '--dangerously-bypass-approvals-and-sandbox',
      ...['-c', 'model_provider="loop"', '-m', 'gpt-5.1-codex'],
      ...['-c', `model_providers.loop={${provider(port)}}`],
      prompt,
    ],
    write: (path, content) => {
      const input = patchOf(path, content);
      return either(tool('apply_patch', { input }), tool('exec_command', { cmd: `apply_patch <<'EOF'\n${input}EOF` }));
    },
    command: (line) =>
      either(
        tool('exec_command', { cmd: line }),
        tool('shell_command', { command: line }),
        tool('shell', { command: ['bash', '-lc', line] }),
      ),
    read: () => null,
  },
  {
    name: 'gemini-cli',
    package: '@google/gemini-cli',
    program: '@google/gemini-cli/bundle/gemini.js',
    stopped: /tidegate stopped this prompt/,
    environment: (port) => ({ GOOGLE_GEMINI_BASE_URL: `http://127.0.0.1:${port}`, GEMINI_API_KEY: KEY }),
    words: (prompt) => ['-p', prompt, '--yolo', '-m', 'gemini-2.5-flash'],
    // Hooks of a project run in a folder that is trusted for good; --skip-trust is not enough.
    home: (project) => ({
      '.gemini/trustedFolders.json': JSON.stringify({ [project]: 'TRUST_FOLDER' }),
      '.gemini/settings.json': JSON.stringify({
        security: { auth: { selectedType: 'gemini-api-key' } },
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
        general: { enableAutoUpdate: false },
      }),
    }),
    write: (path, content) => tool('write_file', { file_path: path, content }),
    command: (line) => tool('run_shell_command', { command: line }),
    read: (path) => tool('read_file', { file_path: path }),
  },
  {
    name: 'copilot',
    package: '@github/copilot',
    program: '@github/copilot-linux-x64/copilot',
    stopped: /tidegate stopped this prompt/,
    environment: (port) => ({
      COPILOT_OFFLINE: 'true',
      COPILOT_AUTO_UPDATE: 'false',
      COPILOT_PROVIDER_TYPE: 'anthropic',
      COPILOT_PROVIDER_BASE_URL: `http://127.0.0.1:${port}`,
      COPILOT_PROVIDER_API_KEY: KEY,
      COPILOT_MODEL: 'claude-sonnet-4.5',
    }),
    words: (prompt) => ['-p', prompt, '--allow-all-tools', '--allow-all-paths', '--trust-folder'],
    write: (path, content) => tool('create', { path, file_text: content }),
    command: (line) => tool('bash', { command: line, description: 'Runs it' }),
    read: (path) => tool('view', { path }),
  },
];

const wanted = process.argv.slice(2);
const chosen = DRIVERS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'tidegate-agents-'));
const programs = process.env['AGENTS'] ?? folder;
for (const { package: name, program } of chosen)
  if (!existsSync(join(programs, 'node_modules', program))) {
    writeFileSync(join(programs, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', name], {
      cwd: programs,
    });
  }

const bin = join(folder, 'bin');
mkdirSync(bin);
symlinkSync(TIDEGATE, join(bin, 'tidegate'));
const PATH = `${bin}:${process.env['PATH']}`;

const wrong: string[] = [];
function check(what: string, isRight: boolean, seen: string): void {
  process.stdout.write(`${isRight ? 'ok   ' : 'WRONG'} ${what}\n`);
  if (isRight) return;
  wrong.push(what);
  process.stdout.write(`${seen.slice(-1500).replaceAll(TOKEN, '(the token)').replace(/^/gm, '        ')}\n`);
}

const model = await startModelServer();

interface Session {
  readonly project: string;
  readonly said: string;
  readonly sent: string;
}

/** Runs one prompt of an agent in a fresh project with our hooks. */
async function session(driver: Driver, prompt: string, call: (project: string) => Call | null): Promise<Session> {
  const place = mkdtempSync(join(folder, 'run-'));
  const [home, project] = [join(place, 'home'), join(place, 'project')];
  mkdirSync(project, { recursive: true });
  for (const [path, text] of Object.entries(driver.home?.(project) ?? {})) {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  mkdirSync(home, { recursive: true });
  const env = { PATH, HOME: home, TERM: 'dumb', NO_COLOR: '1', LANG: 'C.UTF-8', CI: '1' };
  const git = (...words: string[]) => execFileSync('git', words, { cwd: project, env, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(project, READ), `github_token = ${TOKEN}\n`);
  execFileSync('tidegate', ['install', driver.name], { cwd: project, env, stdio: 'pipe' });
  git('add', '.');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-qm', 'Start');
  const chosenCall = call(project);
  model.play((tools) => {
    if (process.env['SHOW'] !== undefined) process.stderr.write(`tools: ${tools.join(' ')}\n`);
    return chosenCall === null ? null : chosenCall(tools);
  });
  const said = await run(join(programs, 'node_modules', driver.program), driver.words(prompt, model.port), project, {
    ...env,
    ...driver.environment(model.port),
  });
  return { project, said, sent: model.bodies.join('\n') };
}

function run(program: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done) => {
    const isScript = program.endsWith('.js');
    const child = spawn(isScript ? process.execPath : program, isScript ? [program, ...words] : words, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.on('close', (code) => done(`${said}\nexit ${code}`));
  });
}

const reasoned = ({ sent, said }: Session): boolean => /tidegate stopped this/.test(sent + said);

for (const driver of chosen) {
  const { name } = driver;
  const plain = await session(driver, 'Say done.', (project) => driver.write(join(project, 'a.py'), 'x = 1\n'));
  check(`${name}: a harmless write goes on`, existsSync(join(plain.project, 'a.py')), plain.said);

  const prompted = await session(driver, `Use ${TOKEN} to log in.`, () => null);
  check(`${name}: a prompt with a credential does not reach the model`, !prompted.sent.includes(TOKEN), prompted.said);
  check(`${name}: and the user is told why`, driver.stopped.test(prompted.said), prompted.said);

  const written = await session(driver, 'Go.', (project) => driver.write(join(project, 'leak.py'), LEAK));
  check(`${name}: a write with a credential is stopped`, !existsSync(join(written.project, 'leak.py')), written.said);
  check(
    `${name}: and the model gets the reason`,
    /tidegate stopped this write to leak\.py/.test(written.sent),
    written.said,
  );

  const commanded = await session(driver, 'Go.', (project) =>
    driver.command(`echo ${TOKEN} > ${join(project, 'out')}`),
  );
  check(`${name}: a command with a credential is stopped`, !existsSync(join(commanded.project, 'out')), commanded.said);
  check(`${name}: and the model gets the reason`, reasoned(commanded), commanded.said);

  const ran = await session(driver, 'Go.', (project) => driver.command(`touch ${join(project, 'out')}`));
  check(`${name}: a harmless command goes on`, existsSync(join(ran.project, 'out')), ran.said);

  const reads = await session(driver, 'Go.', (project) => driver.read(join(project, READ)));
  if (driver.read(READ) !== null) {
    check(`${name}: a file with a credential is not read to the model`, !reads.sent.includes(TOKEN), reads.said);
    check(`${name}: and the model gets the reason`, reasoned(reads), reads.said);
  }
}

/** Median of the hook's own time, in milliseconds, beside the time that Node needs to start. */
const timed = (program: string, words: readonly string[], input: string): number => {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    spawnSync(program, words, { input, cwd: folder, env: { PATH } });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return Math.round(times[7]!);
};
execFileSync('git', ['init', '-q', folder]);
const bare = timed(process.execPath, ['-e', '0'], '');
for (const [what, input] of [
  ['a command', { tool_name: 'Bash', tool_input: { command: 'ls -la' } }],
  ['a write', { tool_name: 'Write', tool_input: { file_path: 'b.py', content: 'x = 1\n'.repeat(200) } }],
] as const) {
  const event = JSON.stringify({ hook_event_name: 'PreToolUse', cwd: folder, ...input });
  const spent = timed('tidegate', ['agent-hook', 'claude-code'], event);
  process.stdout.write(`     ${what}: ${spent} ms, of which Node's own start ${bare} ms\n`);
}

model.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(wrong.length === 0 ? 'all as it should be\n' : `${wrong.length} wrong\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
