/**
 * Dockerfile and production .env files: what they put into the environment.
 * https://docs.docker.com/reference/dockerfile/#env
 */

import { nothingSet } from '../../control.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { instructionsOf } from '../../languages/dockerfile.ts';
import { assignmentsOf, parseDotenv } from '../../languages/dotenv.ts';
import { asText, type Entry } from '../../languages/value.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import { environmentFacts } from './environment-facts.ts';

/** One build stage, or a whole .env file. */
interface Stage {
  readonly id: string;
  readonly origin: Origin;
  readonly assignments: Entry[];
}

export const readEnvironment: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const isImage = /(?:^|\/)(?:Dockerfile|Containerfile)|\.dockerfile$/i.test(path);
  const stages = isImage ? stagesOf(source, path, lines) : [dotenvStage(source, path)];
  return plainScene(
    stages.map((stage) => scopeOf(stage, ({ at }) => lines.origin(path, at.from, at.to))),
    () => null,
  );
};

function dotenvStage(source: string, path: string): Stage {
  const value = parseDotenv(source);
  return {
    id: '',
    origin: { path, line: 1, endLine: 1 },
    assignments: value.kind === 'map' ? [...value.entries] : [],
  };
}

/** A last stage without a name is the image itself. */
function stagesOf(source: string, path: string, lines: Lines): Stage[] {
  const stages: Stage[] = [];
  for (const { keyword, text, at } of instructionsOf(source)) {
    const from = keyword === 'FROM' ? /^(?:--\S+\s+)*\S+(?:\s+AS\s+(\S+))?/i.exec(text) : null;
    if (from !== null)
      stages.push({
        id: from[1] === undefined ? '' : `stage ${from[1]}`,
        origin: lines.origin(path, at.from, at.to),
        assignments: [],
      });
    if (keyword === 'ENV') stages.at(-1)?.assignments.push(...assignmentsOf(text, at));
  }
  return stages;
}

/** Builds the scope of a stage. The last of several assignments to one name counts. */
function scopeOf({ id, origin, assignments }: Stage, originOf: (entry: Entry) => Origin): Scope {
  const facts = new Map<string, Fact>();
  for (const entry of assignments)
    for (const fact of environmentFacts(entry.key, asText(entry.value), originOf(entry)))
      facts.set(`${fact.control.id} ${fact.subject}`, fact);
  return {
    id,
    origin,
    facts: [...facts.values()],
    absent: nothingSet,
    atMost: /^stage .*(?:dev|test|debug|ci|build)/i.test(id) ? 'low' : 'high',
    site: '',
  };
}
