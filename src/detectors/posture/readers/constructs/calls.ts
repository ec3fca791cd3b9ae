/** Calls of a program in any of the languages in which infrastructure is written. */

import type { SyntaxNode } from '@lezer/common';
import type { CallValue } from '../../languages/code/call.ts';
import type { Value } from '../../languages/value.ts';

/** Null: the text does not parse, or is of no such language. */
export async function callsIn(path: string, source: string): Promise<readonly CallValue[] | null> {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'py':
      return await ofPython(source);
    case 'go':
      return (await import('../../languages/go.ts')).parseGo(path, source)?.calls.map(({ value }) => value) ?? null;
    case 'java': {
      const { parseJava } = await import('../../languages/java.ts');
      return parseJava(path, source, () => false)?.calls.map(({ value }) => value) ?? null;
    }
    case 'cs':
      return (
        (await import('../../languages/csharp.ts')).parseCSharp(path, source)?.calls.map(({ value }) => value) ?? null
      );
    default:
      return await ofJavaScript(path, source);
  }
}

async function ofJavaScript(path: string, source: string): Promise<readonly CallValue[] | null> {
  const [{ parseJavaScript }, { JavaScriptValues }] = await Promise.all([
    import('../../languages/javascript/parse.ts'),
    import('../../languages/javascript/values.ts'),
  ]);
  const parsed = parseJavaScript(path, source);
  if (parsed === null) return null;
  const values = new JavaScriptValues(source, parsed.top);
  return callsOf(parsed.top, /^(?:CallExpression|NewExpression)$/, (node) => values.of(node));
}

async function ofPython(source: string): Promise<readonly CallValue[] | null> {
  const [{ parser }, { errorsOf, parseTree }, { childrenOf, PythonValues }] = await Promise.all([
    import('@lezer/python'),
    import('../../languages/lezer/syntax.ts'),
    import('../../languages/python/values.ts'),
  ]);
  const tree = parseTree(parser, source);
  if (errorsOf(tree, source) === null) return null;
  const named = new Map<string, SyntaxNode | null>();
  tree.iterate({
    enter(ref) {
      if (ref.name !== 'AssignStatement') return;
      const [target, sign, value, ...more] = childrenOf(ref.node);
      if (target?.name !== 'VariableName' || sign?.name !== 'AssignOp' || value === undefined) return;
      const name = source.slice(target.from, target.to);
      named.set(name, named.has(name) || more.length > 0 ? null : value);
    },
  });
  const busy = new Set<string>();
  const values = new PythonValues(source, (name) => {
    const node = named.get(name);
    if (node === null || node === undefined || node.name === 'CallExpression' || busy.has(name)) return undefined;
    busy.add(name);
    const value = values.of(node);
    busy.delete(name);
    return value.kind === 'unknown' ? undefined : value;
  });
  return callsOf(tree.topNode, /^CallExpression$/, (node) => values.of(node));
}

function callsOf(top: SyntaxNode, kinds: RegExp, read: (node: SyntaxNode) => Value): readonly CallValue[] {
  const found: CallValue[] = [];
  top.cursor().iterate((ref) => {
    if (!kinds.test(ref.name)) return;
    const value = read(ref.node);
    if (value.kind === 'call') found.push(value);
  });
  return found;
}
