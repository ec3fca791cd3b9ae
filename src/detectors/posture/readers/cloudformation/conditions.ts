/**
 * Conditions of a CloudFormation template, and the value that `Fn::If` chooses by them.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */

import { asText, entryOf, known, unknown, type Value } from '../../languages/value.ts';

/** Values of a template that its resources refer to. */
export interface Choices {
  readonly parameters: ReadonlyMap<string, Value>;
  readonly conditions: ReadonlyMap<string, Value>;
}

const IS_PRODUCTION = /^(?:prod|production|prd|live)$/i;
const MOST_NESTED = 8;

/** Returns the value that `Fn::If` chooses; undefined for other values, and where the condition is not known. */
export function chosen(value: Value, choices: Choices): Value | undefined {
  const args = argumentsOf(value, 'Fn::If');
  if (args?.length !== 3 || args[0]!.kind !== 'known') return undefined;
  const holds = doesHold(choices.conditions.get(asText(args[0]!)), choices, 0);
  return holds === null ? undefined : args[holds ? 1 : 2];
}

/** Tests if `Fn::If` may choose to leave a property out. */
export function mayBeNothing(value: Value): boolean {
  const args = argumentsOf(value, 'Fn::If');
  return args?.length === 3 && args.slice(1).some((one) => referenceOf(one) === 'AWS::NoValue');
}

/** Returns the name that `Ref` refers to; undefined for any other value. */
export function referenceOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return /^!Ref\s+["']?([\w:]+)/.exec(value.text)?.[1];
  const entry = entryOf(value, 'Ref');
  return entry === undefined ? undefined : asText(entry.value);
}

/**
 * Tests a condition by the defaults of parameters; null: not known. A comparison with a word for production holds,
 * whatever is the default: those resources matter most.
 */
function doesHold(condition: Value | undefined, choices: Choices, depth: number): boolean | null {
  if (condition === undefined || depth > MOST_NESTED) return null;
  const other = entryOf(condition, 'Condition');
  if (other !== undefined) return doesHold(choices.conditions.get(asText(other.value)), choices, depth + 1);
  const [one, second, ...more] = argumentsOf(condition, 'Fn::Equals') ?? argumentsOf(condition, 'Fn::Not') ?? [];
  if (one === undefined || more.length > 0) return null;
  if (second === undefined) {
    const holds = doesHold(one, choices, depth + 1);
    return holds === null ? null : !holds;
  }
  if ([one, second].some((side) => side.kind === 'known' && IS_PRODUCTION.test(asText(side)))) return true;
  const [left, right] = [one, second].map((side) => plainOf(side, choices));
  return left === undefined || right === undefined ? null : left === right;
}

/** Returns a constant, or the default of a parameter, as text. */
function plainOf(value: Value, { parameters }: Choices): string | undefined {
  const name = referenceOf(value);
  const found = name === undefined ? value : parameters.get(name);
  return found?.kind === 'known' ? asText(found) : undefined;
}

/** Returns the arguments of a function: those of the map that names it, or of a list read without its tag. */
function argumentsOf(value: Value, name: string): readonly Value[] | undefined {
  if (value.kind === 'map') {
    const list = value.entries.length === 1 ? entryOf(value, name)?.value : undefined;
    return list?.kind === 'list' ? list.items : undefined;
  }
  if (value.kind === 'list') return value.items;
  return value.kind === 'unknown' ? partsOf(value.text)?.map((part) => valueOf(part, value)) : undefined;
}

/** Splits `[a, b]` or `- a - b` at the commas or dashes that no bracket or quote encloses. */
function partsOf(text: string): readonly string[] | undefined {
  const isFlow = text.startsWith('[') && text.endsWith(']');
  if (!isFlow && !text.startsWith('- ')) return undefined;
  const inner = isFlow ? text.slice(1, -1) : text.slice(2);
  const parts: string[] = [];
  let [depth, quote, from] = [0, '', 0];
  for (let at = 0; at < inner.length; at++) {
    const mark = inner[at]!;
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    else if (depth === 0 && (isFlow ? mark === ',' : inner.startsWith(' - ', at))) {
      parts.push(inner.slice(from, at).trim());
      from = at + (isFlow ? 1 : 3);
    }
  }
  return [...parts, inner.slice(from).trim()];
}

/** Reads a part of a flow list: a constant, a reference, or the arguments of a function without its tag. */
function valueOf(part: string, { at }: Value): Value {
  const call = /^!\w+ (\[.*\])$/.exec(part);
  if (call !== null) return unknown(call[1]!, at);
  const quoted = /^(["'])(.*)\1$/.exec(part);
  if (quoted !== null) return known(quoted[2]!, at);
  if (part === 'true' || part === 'false') return known(part === 'true', at);
  if (/^-?\d+(?:\.\d+)?$/.test(part)) return known(Number(part), at);
  return /^[\w.-]+$/.test(part) ? known(part, at) : unknown(part, at);
}
