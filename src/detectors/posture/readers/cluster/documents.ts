/** Reads YAML, JSON and TOML files of documents that name their own kind: `kind: Deployment`. */

import { doubted, plainScene, withUniqueScopeIds, type Scene, type Scope, type Source } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseJson } from '../../languages/json.ts';
import { parseToml } from '../../languages/toml.ts';
import { parseYaml, type YamlFile } from '../../languages/yaml/parse.ts';
import { templatedLines, withTemplates } from './templated.ts';
import { Lines, textOf } from '../../position.ts';

/** Parses a file once and gives each document to all `readers`: one for each place that it may belong to. */
export async function readDocuments(
  { path, text }: Pick<Source, 'path' | 'text'>,
  readers: readonly ((root: DocumentNode) => readonly Scope[])[],
): Promise<Scene | null> {
  const source = textOf(text);
  const file = path.endsWith('.toml') ? parseTomlFile(source) : parseJsonOrYaml(source);
  if (file === null) return null;
  const lines = new Lines(source);
  const roots = file.documents.map((value) => new DocumentNode(value, lines, path, value.at.from));
  const templated = templatedLines(file.documents, file.templated, lines);
  const scopes = roots
    .flatMap((root) => readers.flatMap((read) => read(root)))
    .map((scope) => withTemplates(scope, templated));
  const scene = plainScene(withUniqueScopeIds(scopes), () => null);
  return file.isTemplate ? doubted(scene) : scene;
}

function parseTomlFile(source: string): YamlFile | null {
  const document = parseToml(source);
  return document === null ? null : { documents: [document], isTemplate: false, templated: new Set() };
}

/** Parses a file. JSON is YAML, too, but its own parser is ten times as fast. */
function parseJsonOrYaml(source: string): YamlFile | null {
  const isJson = /^\s*[[{]/.test(source);
  const plain = isJson ? parseJson(source) : null;
  const json = plain ?? (isJson && source.includes('${') ? parseJson(withQuotedTags(source)) : null);
  return json === null ? parseYaml(source) : { documents: [json], isTemplate: false, templated: new Set() };
}

/** Puts quotes around `${name}` where a template of Terraform has it in place of a value. */
function withQuotedTags(source: string): string {
  let out = '';
  const last = source.lastIndexOf('}');
  for (let at = 0, isText = false; at < source.length; at++) {
    const char = source[at]!;
    if (char === '"') isText = !isText;
    if (isText && char === '\\') out += source[at++]!;
    const end = !isText && at < last && source.startsWith('${', at) ? source.indexOf('}', at) : -1;
    if (end === -1) out += source[at] ?? '';
    else {
      out += `"${source.slice(at, end + 1).replaceAll('"', "'")}"`;
      at = end;
    }
  }
  return out;
}
