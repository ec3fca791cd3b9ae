/**
 * Dockerfile and production .env files: what they put into the environment.
 * https://docs.docker.com/reference/dockerfile/#env
 */

import { nothingSet } from '../../control.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { environmentFacts } from './environment-facts.ts';
import { type Origin, textOf } from '../../position.ts';

export const readEnvironment: ReadScene = async ({ path, text }) => {
  const isImage = /(?:^|\/)(?:Dockerfile|Containerfile)|\.dockerfile$/i.test(path);
  const scopes: { id: string; origin: Origin; facts: Map<string, Fact> }[] = [];
  const open = (id: string, origin: Origin): void => void scopes.push({ id, origin, facts: new Map() });
  if (!isImage) open('', { path, line: 1, endLine: 1 });
  for (const { line, origin } of linesOf(textOf(text), path, isImage)) {
    const stage = isImage ? /^FROM\s+(?:--\S+\s+)*\S+(?:\s+AS\s+(\S+))?/i.exec(line) : null;
    // A last stage without a name is the image itself.
    if (stage !== null) open(stage[1] === undefined ? '' : `stage ${stage[1]}`, origin);
    const assignments = isImage ? (/^ENV\s+(.*)$/is.exec(line)?.[1] ?? '') : line.replace(/^export\s+/, '');
    const facts = scopes.at(-1)?.facts;
    for (const [name, value] of assignmentsOf(assignments))
      for (const fact of environmentFacts(name, value, origin)) facts?.set(`${fact.control.id} ${fact.subject}`, fact);
  }
  return plainScene(
    scopes.map(
      (scope): Scope => ({
        ...scope,
        facts: [...scope.facts.values()],
        absent: nothingSet,
        atMost: /^stage .*(?:dev|test|debug|ci|build)/i.test(scope.id) ? 'low' : 'high',
        site: '',
      }),
    ),
    () => null,
  );
};

/** `A=1 B="two words"`, or the older `A one and only`. */
function assignmentsOf(text: string): [string, string][] {
  const old = /^([A-Za-z_]\w*)\s+(?![=])([^=]*)$/.exec(text);
  if (old !== null) return [[old[1]!, old[2]!.trim()]];
  return [...text.matchAll(/([A-Za-z_]\w*)=("(?:\\.|[^"\\])*"|'[^']*'|(?:\\.|[^\s\\])*)/g)].map((found) => [
    found[1]!,
    found[2]!.replace(/^(["'])(.*)\1$/s, '$2'),
  ]);
}

function* linesOf(source: string, path: string, joins: boolean): Generator<{ line: string; origin: Origin }> {
  const lines = source.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    let line = lines[at]!.trim();
    if (line === '' || line.startsWith('#')) continue;
    while (joins && line.endsWith('\\') && at + 1 < lines.length) {
      const next = lines[++at]!.trim();
      line = next.startsWith('#') ? line : `${line.slice(0, -1)} ${next}`;
    }
    yield { line, origin: { path, line: first + 1, endLine: at + 1 } };
  }
}
