/** Lists that functions of Terraform join: each of their parts is an item of its own. */

import { HOLE_END, HOLE_START, hole } from '../../holes.ts';
import { textsOf, type Value } from '../../languages/value.ts';

const JOINING = /^(?:concat|compact|flatten|distinct|toset|tolist|setunion|sort)$/;
/** A whole text that is one call, as in `"${concat(var.a, var.b)}"`. */
const CALL = /^\s*(\w+)\(([\s\S]*)\)\s*$/;
const DEEPEST = 10;

/** Returns the texts of a list and of the lists that it joins. */
export function joinedTexts(value: Value | undefined, depth = 0): string[] {
  if (value === undefined || depth > DEEPEST) return textsOf(value);
  if (value.kind === 'call' && JOINING.test(value.name))
    return value.args.flatMap((one) => joinedTexts(one, depth + 1));
  if (value.kind === 'list' && !value.open) return value.items.flatMap((one) => joinedTexts(one, depth + 1));
  return textsOf(value).flatMap((text) => partsOf(text, depth));
}

/** Returns the arguments of a joining call that is all of a text, as holes; else the text. */
function partsOf(text: string, depth: number): string[] {
  if (!text.startsWith(HOLE_START) || text.indexOf(HOLE_END) !== text.length - 1) return [text];
  const [, name = '', args = ''] = CALL.exec(text.slice(1, -1)) ?? [];
  if (!JOINING.test(name) || depth > DEEPEST) return [text];
  return argumentsIn(args).flatMap((one) => partsOf(hole(one), depth + 1));
}

/** Splits arguments at the commas that are in no bracket and no text. */
function argumentsIn(text: string): string[] {
  const parts: string[] = [''];
  let [depth, isText] = [0, false];
  for (const char of text) {
    if (char === '"') isText = !isText;
    if (!isText && '([{'.includes(char)) depth++;
    if (!isText && ')]}'.includes(char)) depth--;
    if (char === ',' && depth === 0 && !isText) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
