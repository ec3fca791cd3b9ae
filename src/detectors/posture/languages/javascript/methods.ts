/** Methods of texts and lists whose result can be known. */

import type { Stretch } from '../../position.ts';
import { asText, known, unknown, type Value } from '../value.ts';

interface MethodCall {
  readonly args: readonly Value[];
  /** The first argument, where it is a regular expression. */
  readonly regexp: string | null;
  readonly text: string;
}

/** Returns the result of a method of a known text or list; null if it is not known. */
export function foldMethod(
  method: string,
  object: Value,
  { args, regexp, text }: MethodCall,
  at: Stretch,
): Value | null {
  const [first] = args;
  if (method === 'join' && object.kind === 'list') {
    const glue = first?.kind === 'known' ? String(first.value) : ',';
    return known(
      object.items.map(asText).join(glue) + (object.open ? `${glue}${asText(unknown('…', at))}` : ''),
      at,
      'folded',
    );
  }
  if (object.kind === 'known' && typeof object.value === 'string') {
    if (method === 'trim') return known(object.value.trim(), at, object.certainty);
    if (method === 'toLowerCase') return known(object.value.toLowerCase(), at, object.certainty);
    if (method === 'replace' && regexp !== null)
      return replaced(object.value, regexp, args[1], at) ?? unknown(text, at);
    if (method === 'split' && first?.kind === 'known')
      return {
        kind: 'list',
        items: object.value.split(String(first.value)).map((item) => known(item, at, object.certainty)),
        open: false,
        at,
      };
  }
  if (method === 'split' && object.kind === 'known' && object.certainty === 'env') return unknown(text, at);
  if (method === 'concat' && object.kind === 'list')
    return {
      kind: 'list',
      items: [...object.items, ...args.flatMap((one) => (one.kind === 'list' ? one.items : [one]))],
      open: object.open,
      at,
    };
  return null;
}

/** Alternatives of white space, each repeated at its end alone: no others are run on the text of a file. */
const SPACES = /^\(?(?:\\[snr]|\s)+(?:\+|\{2,\})?(?:\|(?:\\[snr]|\s)+(?:\+|\{2,\})?)*\)?$/;

/** Returns the text of `value.replace(pattern, by)`: Next's own documentation cleans a policy's white space so. */
function replaced(value: string, pattern: string, by: Value | undefined, at: Stretch): Value | null {
  const match = /^\/(.*)\/([gimsu]*)$/.exec(pattern);
  if (match === null || by?.kind !== 'known' || !SPACES.test(match[1]!)) return null;
  return known(value.replace(new RegExp(match[1]!, match[2]), String(by.value)), at, 'folded');
}
