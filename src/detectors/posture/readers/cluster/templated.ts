/** Settings whose value a template puts in: nothing is known of them before it is rendered. */

import type { OrderKind } from '../../../../model/posture/control.ts';
import { makeFact } from '../../control.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { Lines, Origin } from '../../position.ts';

/** Kinds of order that can compare a value that is not known. */
const MAY_BE_OPAQUE: ReadonlySet<OrderKind> = new Set<OrderKind>([
  'switch',
  'ladder',
  'rank',
  'scale',
  'transport',
  'referrer',
  'features',
  'suites',
  'caching',
  'naming',
]);

/** Line → the text of the one value on it, if a template puts that in. */
type TemplatedLines = ReadonlyMap<number, string>;

/**
 * Returns the lines on which only a template gives values. One with other values is left out: a tag beside a known
 * setting does not make that unknown.
 */
export function templatedLines(
  documents: readonly Value[],
  templated: ReadonlySet<Value>,
  lines: Lines,
): TemplatedLines {
  const found = new Map<number, string>();
  const taken = new Set<number>();
  const visit = (value: Value): void => {
    if (value.kind === 'list' || value.kind === 'map') {
      for (const inner of value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value)) visit(inner);
      return;
    }
    const line = lines.at(value.at.from);
    if (templated.has(value) && !taken.has(line)) found.set(line, asText(value));
    else found.delete(line);
    taken.add(line);
  };
  documents.forEach(visit);
  return found;
}

/** Makes the facts unknown whose lines a template fills in. */
export function withTemplates(scope: Scope, templated: TemplatedLines): Scope {
  return templated.size === 0
    ? scope
    : { ...scope, facts: scope.facts.map((fact) => unknownIfTemplated(fact, templated)) };
}

/** Returns the fact with an unknown value, if a template tag is on one of its lines and its order has such a value. */
function unknownIfTemplated(fact: Fact, templated: TemplatedLines): Fact {
  const origins = [...(fact.origin === null ? [] : [fact.origin]), ...Object.values(fact.parts ?? {})];
  const texts = origins.flatMap((origin) => textOn(origin, templated) ?? []);
  if (fact.certainty !== 'literal' || texts.length === 0 || !MAY_BE_OPAQUE.has(fact.control.kind)) return fact;
  const { control, value: _known, ...circumstances } = fact;
  return makeFact(control, { kind: 'opaque', text: texts.join(' ') } as never, {
    ...circumstances,
    certainty: 'unknown',
  });
}

function textOn({ line, endLine }: Origin, templated: TemplatedLines): string | undefined {
  return line === endLine ? templated.get(line) : undefined;
}
