/** Settings files as they are → the effective posture, scope by scope, with where each fact comes from. */

import { showValue } from '../control.ts';
import type { PostureSurvey, SurveyedFact, SurveyedScope } from '../../../model/posture.ts';
import type { Text } from '../../../model/text.ts';
import { readablePart } from '../excerpt.ts';
import { remembered, sceneOf } from '../extract.ts';
import { isKnownPosture, mayHoldPosture } from '../places.ts';
import type { Fact } from './scene.ts';
import { showHoles } from '../holes.ts';

/** Returns the settings in force in the files of `paths`. The caller adds `unread`. */
export async function surveyPosture(
  paths: readonly string[],
  read: (path: string) => Promise<Text | null>,
): Promise<Omit<PostureSurvey, 'unread'>> {
  const scopes: SurveyedScope[] = [];
  const unparsable: string[] = [];
  const oversized: string[] = [];
  let files = 0;
  const other = remembered(read);
  for (const path of paths) {
    const whole = await read(path);
    if (whole === null || !mayHoldPosture(path, whole.bytes)) continue;
    const text = readablePart({ path, oldPath: null, before: null, after: whole })?.after ?? null;
    if (text !== whole && isKnownPosture(path, whole.bytes)) oversized.push(path);
    if (text === null) continue;
    files++;
    const scene = await sceneOf(path, text, other);
    if (scene === null) unparsable.push(path);
    for (const { id, origin, facts } of scene?.scopes ?? [])
      if (facts.length > 0) scopes.push({ path, scope: id, line: origin.line, facts: facts.map(surveyed) });
  }
  return { scopes, files, unparsable, oversized };
}

/** Shows a fact to people. */
function surveyed(fact: Fact): SurveyedFact {
  const { control, subject, value, certainty, origin } = fact;
  return {
    control: control.id,
    noun: control.row.noun,
    subject: showHoles(subject),
    value: showValue(control, value),
    certainty,
    from: certainty === 'default' || origin === null ? null : { path: origin.path, line: origin.line },
  };
}
