/** Finds circles of imports: files that, by any way, import themselves. Types count too. */

import { addTo } from '../../model/groups.ts';
import { isRelative, targetOf, type Import } from './imports.ts';

/** Each circle once, as the files in it; Tarjan's strongly connected components. */
export function circlesOf(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const one of imports) if (isRelative(one.from)) addTo(next, one.file, targetOf(one));
  const indexes = new Map<string, number>();
  const lows = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const index = indexes.size;
    indexes.set(file, index);
    stack.push(file);
    let low = index;
    for (const other of next.get(file) ?? []) {
      if (!indexes.has(other)) low = Math.min(low, visit(other));
      else if (stack.includes(other)) low = Math.min(low, indexes.get(other)!);
    }
    lows.set(file, low);
    if (low === index) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1 || next.get(file)?.includes(file)) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of next.keys()) if (!indexes.has(file)) visit(file);
  return circles;
}
