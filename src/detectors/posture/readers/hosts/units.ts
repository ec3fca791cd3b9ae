/** Units of systemd: their settings, and the flags of the program that they start. */

import { nothingSet } from '../../control.ts';
import type { ReadScene, Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { known } from '../../languages/value.ts';
import { Lines, textOf } from '../../position.ts';
import { resourceTable } from '../../resource-table.ts';
import { programFacts } from '../components/programs.ts';
import { readKeyed } from '../keyed/plain.ts';

/** Reads the settings of a unit, and the flags of the program that its `ExecStart` runs. */
export const readUnit: ReadScene = async (source) => {
  const scene = await readKeyed(source);
  const text = textOf(source.text);
  const started = scene === null ? null : startedIn(text);
  if (scene === null || started === null) return scene;
  const [from, command] = started;
  const at = { from, to: from + command.length };
  const lines = new Lines(text);
  const service = new DocumentNode(
    { kind: 'map', entries: [{ key: 'command', value: known(withoutPrefix(command), at), at }], open: false, at },
    lines,
    source.path,
    from,
  );
  const facts = programFacts(service, await resourceTable('kubernetes', 'kind'));
  // A file of settings may say what the flags no longer do.
  const hasFile = /\.(?:conf|cfg|ya?ml|toml|ini)(?:\s|$)|EnvironmentFile=/.test(`${command}\n${text}`);
  const scope: Scope = {
    id: 'ExecStart',
    origin: lines.origin(source.path, at.from, at.to),
    facts,
    absent: nothingSet,
    atMost: hasFile ? 'low' : 'medium',
    site: '',
  };
  return { ...scene, scopes: [...scene.scopes, scope] };
};

/** Returns the position and text of the first command; a backslash at the end of a line takes in the next one. */
function startedIn(text: string): readonly [from: number, command: string] | null {
  const key = '\nExecStart=';
  const found = text.indexOf(key);
  if (found === -1) return null;
  const from = found + key.length;
  let to = text.indexOf('\n', from);
  while (to !== -1 && text[to - 1] === '\\') to = text.indexOf('\n', to + 1);
  return [from, text.slice(from, to === -1 ? text.length : to)];
}

/** Returns a command without the characters before its path, which change how systemd starts it. */
function withoutPrefix(command: string): string {
  return command.replace(/^[-@:+!|]+/, '').replaceAll('\\\n', '  ');
}
