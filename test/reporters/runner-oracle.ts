/**
 * Parses a step's output as a GitHub runner does. Written from the runner's rules (ActionCommand.TryParseV2 and
 * TryParse, ActionCommandManager.TryProcessCommand) and independent of the code under test.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

// White space that .NET's String.Trim removes.
const TRIMMED = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/;

export function commandsIn(output: string): RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  for (const line of output.split(/\r\n|\n|\r/)) {
    const command = secondForm(line) ?? firstForm(line);
    if (command !== undefined) commands.push(command);
  }
  return commands;
}

/**
 * `::name key=value,key=value::data` at the start of a line. Any name counts, known or not: stricter than the runner.
 */
function secondForm(line: string): RunnerCommand | undefined {
  const trimmed = line.replace(TRIMMED, '');
  if (!trimmed.startsWith('::')) return undefined;
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, properties } = head(trimmed.slice(2, end), ',', (value) =>
    value.replaceAll('%3A', ':').replaceAll('%2C', ','),
  );
  return { name, properties, data: decoded(trimmed.slice(end + 2)) };
}

/** `##[name key=value;key=value]data` anywhere in a line. */
function firstForm(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, properties } = head(line.slice(start + 3, end), ';', (value) =>
    value.replaceAll('%3B', ';').replaceAll('%5D', ']'),
  );
  return { name, properties, data: line.slice(end + 1) };
}

function head(text: string, separator: string, more: (value: string) => string) {
  const space = text.indexOf(' ');
  const name = space < 0 ? text : text.slice(0, space);
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : text
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const [key, ...value] = pair.split('=');
    if (key !== undefined && value.length > 0) properties[key] = decoded(more(value.join('=')));
  }
  return { name, properties };
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
