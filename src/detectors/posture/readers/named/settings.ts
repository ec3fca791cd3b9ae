/**
 * Settings judged by their names, in every syntax of keys and values: files that no other place knows, and keys that
 * the place of a file does not know.
 */

import { nothingSet } from '../../control.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { Lines, textOf } from '../../position.ts';
import { factsOfSetting, type Setting } from './facts.ts';
import { wordsOf } from './names.ts';
import { syntaxOf, type Syntax } from './syntax.ts';
import { settingsIn, type Written } from './written.ts';

/** Files whose keys are texts for people, shapes of data, versions of packages, or orders to development tools. */
const NO_SETTINGS = new RegExp(
  [
    String.raw`(?:^|/)(?:locales?|i18n|l10n|langs?|languages|translations?|messages|migrations?|migrate|schemas?)/`,
    String.raw`(?:^|/)(?:\.github|\.gitlab|\.circleci|\.vscode|\.idea|\.devcontainer|dist|build|node_modules)/`,
    String.raw`(?:^|/)(?:package(?:-lock)?|composer|tsconfig[^/]*|jsconfig|lerna|turbo|nx|renovate|bower)\.json$`,
    String.raw`(?:^|/)(?:pnpm-lock|mkdocs|openapi|swagger|\.[^/]*)\.(?:ya?ml|json|js|cjs|toml)$`,
    String.raw`(?:[._-](?:schema|lock|mock|mocks|stories|snap|types?|enum|min))\.[a-z]+$|\.(?:lock|snap|d\.ts)$`,
    String.raw`(?:^|/)(?:Pipfile|Cargo|poetry|uv)\.(?:lock|toml)$|(?:^|/)(?:setup|noxfile|fabfile|tasks)\.(?:py|cfg)$`,
    String.raw`(?:^|/)(?:mocks?|stubs?|fakes?|factories|seeds?|dev|development|local)/`,
  ].join('|'),
  'i',
);
/** Documents that describe an interface. */
const INTERFACE = /(?:^|\n)\s{0,4}["']?(?:openapi|swagger|\$schema|asyncapi)["']?\s*[:=]/;

/** Blocks that run on a developer's machine or in tests alone. */
const IDLE_HEAD = new RegExp(
  [
    String.raw`^["']?:?(?:development|dev|tests?|testing|local|localhost|ci|debug|examples?|mocks?|e2e)["']?` +
      String.raw`\s*(?::|=|$)`,
    String.raw`\b(?:if|unless|when|elif|elsif)\b.*\b(?:debug|dev|development|local|test|testing|is_?dev\w*)\b`,
    String.raw`__name__|^#\[cfg\((?:debug|test)|^@Profile\(["']?(?:dev|test|local)`,
    String.raw`\bIsDevelopment\b|\bclass \w*(?:Dev|Test|Local|Debug|Mock)\w*`,
    String.raw`\b(?:describe|it|test|context)\s*\(?\s*["'\`]`,
  ].join('|'),
  'i',
);

/** Last keys that say nothing without the one around them: `auth: enabled: false`. */
const LEAF = new RegExp(
  '^(?:enabled?|disabled?|active|verify|verification|validate|check|insecure|skip|strict|enforced?|mode|max|limit|' +
    'window|ttl|lifetime|expiration|expiry|timeout|expires_?in|max_?age|duration|min_?length|minimum_?length|' +
    'attempts|max_?attempts|threshold|access|require_?ssl|rate|requests|skip_?verify)$',
  'i',
);
/** Blocks that a name may take in. */
const MOST_AROUND = 2;
/** Settings of a file. */
const MOST_SETTINGS = 20_000;

/** Returns the scene of a file's settings whose names say what they control. */
export const readNamed: ReadScene = async ({ path, text }) => {
  const syntax = syntaxOf(path);
  const source = textOf(text);
  if (syntax === null || NO_SETTINGS.test(path) || INTERFACE.test(source.slice(0, 2000)))
    return plainScene([], () => null);
  return plainScene(scopesOf(source, path, syntax), () => null);
};

function scopesOf(source: string, path: string, syntax: Syntax): Scope[] {
  const lines = new Lines(source);
  const groups = new Map<string, Fact[]>([['', []]]);
  const openings = new Map<string, number>([['', 0]]);
  for (const written of settingsIn(source, syntax).slice(0, MOST_SETTINGS)) {
    if (written.heads.some((head) => IDLE_HEAD.test(head))) continue;
    const facts = factsOf(written, new DocumentNode(written.value, lines, path, written.from), settingOf(path, syntax));
    if (facts.length === 0) continue;
    const id = written.heads.map(labelOf).join(' > ');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [...facts]);
    else group.push(...facts);
    if (!openings.has(id)) openings.set(id, written.from);
  }
  return [...groups].map(([id, facts]): Scope => {
    const line = lines.at(openings.get(id)!);
    return {
      id: `settings ${id}`.trim(),
      origin: { path, line, endLine: line },
      facts,
      absent: nothingSet,
      atMost: 'medium',
      site: '',
      spare: 'facts',
      ...(id !== '' && { joins: [{ parent: 'settings', facts: [], judged: 'added', atMost: 'medium' }] }),
    };
  });
}

/** Paths of program code that holds settings. */
const SETTINGS_CODE =
  /(?:^|[/._-])(?:config|configs|configuration|settings?|conf|initializers|environments?|options)(?=[/._-])/i;

function settingOf(path: string, { kind }: Syntax): Setting {
  const isSettings = kind === 'data' || SETTINGS_CODE.test(path);
  return { kind, isOverride: true, newAtMost: isSettings ? 'medium' : 'low' };
}

/** Returns the facts of a setting: by its own name, or with the names of the blocks around it. */
function factsOf({ key, heads }: Written, node: DocumentNode, setting: Setting): Fact[] {
  const own = key.split('.').slice(-4).join('.');
  const leaf = own.slice(own.lastIndexOf('.') + 1);
  const facts = factsOfSetting(own, node, setting, key);
  if (facts.length > 0 || !LEAF.test(leaf)) return facts;
  const around = heads.slice(-MOST_AROUND).map(labelOf);
  for (let at = around.length - 1; at >= 0; at--) {
    const name = [...around.slice(at), own].join('.');
    const found = factsOfSetting(name, node, setting, name);
    if (found.length > 0) return found;
  }
  return [];
}

const KEYWORDS =
  /^(?:export|const|let|var|public|private|static|final|readonly|def|class|module|resource|data|variable)\s+/;

/** Returns the name of a block by its first line, as a scope and a longer name have it: `auth` for `"auth": {`. */
function labelOf(head: string): string {
  const plain = head.replace(KEYWORDS, '').replace(/^["'$:@]+/, '');
  const name = /^[\w.-]+/.exec(plain)?.[0];
  const isKey = name !== undefined && /^["']?\s*(?:[:=({[]|=>|$)/.test(plain.slice(name.length));
  return isKey
    ? wordsOf(name).join('_') || name
    : plain
        .replace(/["'`{}()[\];,>]/g, '')
        .trim()
        .slice(0, 60);
}
