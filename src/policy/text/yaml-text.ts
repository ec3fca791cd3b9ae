/** YAML as a document, in time linear in its text. https://yaml.org/spec/1.2.2/ */

import type { CST, Document, LineCounter } from 'yaml';
import { isDeeperThan } from '../../model/nesting.ts';
import { withoutTraces } from '../../model/errors.ts';

/** Deeper than any file that a person wrote; the parser calls itself for each level. */
const DEEPEST = 200;
/** The parser looks for each through all that stands before it. */
const MOST_ALIASES = 1000;

export interface YamlText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Thrown where a text is refused. `code` says why, as the parser's own errors do. */
class Refused extends Error {
  constructor(
    readonly code: string,
    readonly linePos?: readonly { readonly line: number; readonly col: number }[],
  ) {
    super(code);
  }
}

/** Parses YAML. Throws an error with a `code`, and perhaps a `linePos`, if the text is not YAML or nested too deep. */
export async function parseYamlText(text: string): Promise<YamlText> {
  const yaml = await import('yaml');
  return withoutTraces(() => parsedBy(yaml, text));
}

function parsedBy(yaml: typeof import('yaml'), text: string): YamlText {
  const { Composer, isAlias, isCollection, Lexer, LineCounter, Parser, visit } = yaml;
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const word of new Lexer().lex(text)) {
    tokens.push(...parser.next(word));
    // A text of brackets is refused before it is read to its end.
    if (parser.stack.length > 2 * DEEPEST) throw new Refused('NESTED_TOO_DEEP');
  }
  tokens.push(...parser.end());
  if (isDeeperThan(tokens, 2 * DEEPEST)) throw new Refused('NESTED_TOO_DEEP');
  // Its own search for keys that a map has twice compares each with each.
  const documents = [...new Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens, true, text.length)];
  const document = documents[0] as Document.Parsed;
  if (documents[1] !== undefined) throw new Refused('MULTIPLE_DOCS', [lines.linePos(documents[1].range[0])]);
  if (document.errors[0] !== undefined)
    throw new Refused(document.errors[0].code, [lines.linePos(document.errors[0].pos[0])]);
  let aliases = 0;
  const anchors = new Set<string>();
  const note = (_: unknown, { anchor }: { readonly anchor?: string | undefined }): void => {
    if (anchor !== undefined) anchors.add(anchor);
  };
  visit(document, {
    Alias(_, { source, range }) {
      if (++aliases > MOST_ALIASES) throw new Refused('TOO_MANY_ALIASES');
      if (!anchors.has(source)) throw new Refused('UNKNOWN_ALIAS', range ? [lines.linePos(range[0])] : undefined);
    },
    Scalar: note,
    Seq: note,
    Map(_, map) {
      note(_, map);
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const { value, range } = (key ?? {}) as { value?: unknown; range?: readonly [number, number, number] };
        // As plain text each level of such keys escapes the one within, and so doubles it.
        if (isCollection(key) || isAlias(key))
          throw new Refused('COLLECTION_AS_KEY', range && [lines.linePos(range[0])]);
        if (value === undefined || value === '<<') continue;
        if (seen.has(value)) throw new Refused('DUPLICATE_KEY', range && [lines.linePos(range[0])]);
        seen.add(value);
      }
    },
  });
  return { document, lines };
}

/** Returns the content of a file as plain values. Throws as `parseYamlText` does. */
export async function valuesOfYaml(text: string): Promise<unknown> {
  return valuesOf(await parseYamlText(text));
}

/** Returns the content of a document as plain values. Throws as `parseYamlText` does if aliases multiply it. */
export function valuesOf({ document }: YamlText): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) as unknown;
  } catch {
    throw new Refused('TOO_MANY_ALIASES');
  }
}
