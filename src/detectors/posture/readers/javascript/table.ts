/** Calls of a JavaScript file in the shape that the rows of all languages are read by. */

import type { Fact } from '../../judge/scene.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';
import { namesOf } from '../../languages/code/values.ts';
import { factsOfTable } from '../code/table.ts';
import type { Value } from '../../languages/value.ts';
import type { ScriptFile } from './script-file.ts';

/**
 * Returns the facts of a call, by the callee as written and as the package that it comes from calls it:
 * `express-rate-limit`.
 */
export function factsOfCall(file: ScriptFile, value: CallValue): Fact[] {
  const plain = value.name.replace(/\s+/g, '');
  const imported = file.imports.of(plain);
  const names = imported === null ? [plain] : [plain, [imported.from, imported.name].filter(Boolean).join('#')];
  const calls = [...new Set(names)].map((name) => codeCall({ ...value, name: isNew(value) ? `new ${name}` : name }));
  return factsOfCalls(file, calls);
}

/** Returns the facts of `const NAME = …`. */
export function factsOfName(file: ScriptFile, name: string, value: Value): Fact[] {
  const call: CallValue = { kind: 'call', name: `${name}=`, args: [value], named: [], text: '', at: value.at };
  return factsOfCalls(file, [codeCall(call)]);
}

/** Returns the facts that rows make of the calls; of one control and subject the last. */
function factsOfCalls(file: ScriptFile, calls: readonly CodeCall[]): Fact[] {
  const facts = [true, false].flatMap((inFunction) => factsOfTable(file.table, calls, file.at, inFunction));
  return [...new Map(facts.map((fact) => [`${fact.control.id}\n${fact.subject}`, fact])).values()];
}

function codeCall(value: CallValue): CodeCall {
  return { value, ...namesOf(value, []), isTop: true, isConditional: false, unit: '', own: value.at };
}

function isNew({ name, text }: CallValue): boolean {
  return text
    .slice(0, name.length + 50)
    .replace(/\s+/g, '')
    .startsWith(`new${name.replace(/\s+/g, '')}`);
}
