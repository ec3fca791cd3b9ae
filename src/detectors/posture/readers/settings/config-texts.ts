/** Texts of web servers among the settings of another file: `nginx_extra_config: |`. */

import { expression } from '../../../../model/expressions/expression.ts';
import { Text } from '../../../../model/text.ts';
import { entryOf, type Entry, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines, textOf } from '../../position.ts';
import { Sheets } from './sheet.ts';

/** Files within another one. */
export interface CarriedFiles {
  readonly files: ReadonlyMap<string, Text>;
  /** Tests if the map or resource that would carry a file of this name is there, with or without that text. */
  readonly holds: (name: string) => boolean;
}

/** A line of nginx that sets what is judged. */
const NGINX = expression('m')`
  ^[ \t]*(?:location\s[^\n{]*\{|(?:auth_(?:basic|request)|add_header|more_set_headers
  |ssl_(?:protocols|ciphers|verify_client)|limit_(?:req|except)|server_tokens|proxy_ssl_verify|autoindex|allow|deny)
  \s[^\n]*[;{]|listen\s[^\n]*\bssl\b[^\n]*;)
`;
/** The same of Apache. */
const APACHE = expression('m')`
  ^[ \t]*(?:<(?:Location|Directory|VirtualHost|Files)\b[^\n]*>|Require\s+(?:all|ip|valid-user|not|host|user|group)\b
  |SSL(?:Protocol|CipherSuite|VerifyClient|ProxyVerify)\s|Header\s+(?:always\s+)?(?:set|unset|append|merge)\s)
`;

/** Returns the ending of a file with such a text; null for any other text. */
function endingOfText(text: string): string | null {
  return NGINX.test(text) ? 'nginx' : APACHE.test(text) ? 'vhost' : null;
}

/** Collects the texts of one file by the map or resource that carries each. */
export class TextCollector {
  readonly #sheets = new Sheets();
  readonly #holders = new Set<string>();

  constructor(readonly lines: Lines) {}

  hold(holder: string): void {
    this.#holders.add(plain(holder));
  }

  /** Writes a text, whose first line is that of `offset`, under its holder and key. */
  add(holder: string, key: string, text: string, offset: number): void {
    const ending = endingOfText(text);
    if (ending === null) return;
    this.#sheets.of(`${plain(holder)}/${plain(key)}.${ending}`).write(this.lines.at(offset) - 1, text);
  }

  get result(): CarriedFiles {
    const files = new Map([...this.#sheets.texts()].map(([name, text]) => [name, Text.of(text)]));
    return { files, holds: (name) => this.#holders.has(name.slice(0, name.lastIndexOf('/'))) };
  }
}

/** Returns a name without slashes, which would be folders. */
function plain(name: string): string {
  return name.replace(/[/\s]+/g, '-') || 'file';
}

/** Keys of a map that name it among others of a list. */
const NAMES = ['name', 'server_name', 'domain', 'host', 'filename', 'path', 'title', 'location', 'listen'];
const DEEPEST = 12;

/** Returns the texts of web servers in variables: each on its lines of the file. */
export function textsOfVariables(text: Text): CarriedFiles {
  const source = textOf(text);
  const lines = new Lines(source);
  const collector = new TextCollector(lines);
  const visit = (value: Value, holder: string, key: string, depth: number): void => {
    if (depth > DEEPEST) return;
    if (value.kind === 'map') {
      const own = holder === '' ? key : `${holder}.${key}`;
      collector.hold(own);
      for (const entry of value.entries) visit(withoutReplaced(entry, value), own, entry.key, depth + 1);
    } else if (value.kind === 'list')
      for (const item of value.items)
        if (item.kind === 'map') visit(item, `${holder}.${key}`, labelOf(item), depth + 1);
        else visit(item, holder, key, depth + 1);
    else if (value.kind === 'known' && typeof value.value === 'string' && /^[|>]/.test(source.slice(value.at.from)))
      collector.add(holder, key, value.value, Math.max(value.at.from, source.indexOf('\n', value.at.from) + 1));
  };
  for (const document of parseYaml(source)?.documents ?? [])
    if (entryOf(document, 'kind') === undefined) visit(document, '', '', 0);
  return collector.result;
}

/** Blanks the lines of a text that the text beside it, which it replaces, has too: they are not new. */
function withoutReplaced({ key, value }: Entry, around: Value): Value {
  const from = key === 'to' ? entryOf(around, 'from')?.value : undefined;
  if (from?.kind !== 'known' || value.kind !== 'known' || typeof value.value !== 'string') return value;
  const replaced = String(from.value);
  const isKept = (line: string) => line.trim() === '' || !replaced.includes(line.trim());
  const lines = value.value.split('\n').map((line) => (isKept(line) ? line : ''));
  return { ...value, value: lines.join('\n') };
}

function labelOf(item: Value): string {
  const names = NAMES.map((name) => entryOf(item, name)?.value);
  const found = names.find((value) => value?.kind === 'known' && typeof value.value === 'string');
  return found?.kind === 'known' ? String(found.value).slice(0, 100) : 'item';
}
