/** Derives from a path how values are written in the file, and its purpose. Pure. */

import { SETTINGS_PATHS } from '../../model/policy.ts';
import { expression } from '../../model/expressions/expression.ts';

/**
 * `code`: values are quoted, a bare word is an expression. `data`: bare words are values. `shell`: both, one statement
 * a line. `prose`: samples among sentences. `markup`: elements and attributes. `skip`: lists of digests, or made by a
 * program.
 */
export type FileKind = 'code' | 'data' | 'shell' | 'prose' | 'markup' | 'skip';

const KINDS: Readonly<Record<FileKind, string>> = {
  code:
    'js jsx mjs cjs ts tsx mts cts vue svelte py pyx pxd pyi rb rake gemspec go java kt kts scala groovy ' +
    'gradle cs vb fs swift m mm c h cc cpp cxx hpp hh rs php phtml pl pm lua r rmd qmd jl dart ex exs erl hrl clj ' +
    'cljs cljc edn hs elm ml sol zig nim cr sql tf tfvars hcl bicep proto graphql gql erb ejs jsp aspx ' +
    'cshtml razor nix ino pde bas frm vba vbs cls ahk au3 cob cbl abap pas dpr pp dhall jsonnet libsonnet ' +
    'cue bzl sas coffee feature cmake y yy yacc l lex ll g4 jj peg pest',
  data:
    'yml yaml json json5 jsonc ndjson jsonl toml ini cfg conf config cnf cf env properties props tfstate ' +
    'plist netrc npmrc pypirc credentials dist example sample template tmpl tpl j2 local log http har csv ' +
    'tsv cast ext private key service editorconfig reg rdp ovpn',
  shell: 'sh bash zsh ksh fish bat cmd ps1 psm1 psd1 bats dockerfile containerfile mk makefile envrc',
  prose: 'md mdx markdown rst adoc asciidoc txt textile org pod rdoc tex',
  markup: 'html htm xhtml xml xsd wsdl xaml csproj vbproj resx jelly fxml jmx pom',
  skip: 'lock lockfile sum svg map po pot strings arb xliff xlf css scss sass less woff eot ttf',
};

const BY_EXTENSION = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as FileKind] as const)),
);

/** `settings.py.j2`: a template of such a file. */
const TEMPLATE = expression('')`
  \.(?<inner>[a-z0-9]{1,8})\.(?:tmpl|tpl|j2|jinja2?|dist|example|sample|template|in|orig|bak|old|gotmpl
  |mustache|hbs)$
`;

/** Templates of Ruby and others that write such a file: `database.yml.erb`. */
const TEMPLATE_OF_SETTINGS = expression('')`
  \.(?<inner>conf|cfg|cnf|ya?ml|json|toml|ini|properties|env|xml|sh|service|txt)\.(?:erb|epp|ejs|ctmpl|mako|twig
  |liquid)$
`;

const SKIPPED_NAMES = expression('')`
  ^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock|go\.sum|pdm\.lock|licen[cs]e.*|copying.*
  |checksums?.*|sha\d+sums?.*|packages\.lock\.json|\.secrets\.baseline|codeowners)$
`;

export interface FileTraits {
  readonly kind: FileKind;
  /** Made to hold settings or credentials of a running system. */
  readonly settings: boolean;
  /** Texts for translation: words after a keyword are what people read. */
  readonly translations: boolean;
}

let last: { readonly path: string; readonly traits: FileTraits } | undefined;

/** Returns how values are written in a file and what it is for. Keeps the last path. */
export function traitsOf(path: string): FileTraits {
  if (last?.path !== path) last = { path, traits: readTraits(path) };
  return last.traits;
}

const TRANSLATION_FILE = expression('')`
  (?:^|[/_.-])(?:i18n|l10n|intl|locales?|locali[sz]ations?|translations?|lang|languages
  |messages(?:_\w+)?\.properties|nls)(?:$|[/_.-])
`;

/** A file of texts named by its language and region: `nb-NO.json`. RFC 5646 */
const LOCALE_FILE = /(?:^|[/_.-])[a-z]{2,3}[-_](?:[A-Z]{2}|Han[st])\.(?:json5?|ya?ml|php|properties|m?[jt]s|toml|ini)$/;

const SETTINGS_FILE = expression('')`
  (?:^|[./_-])(?:env|envrc|netrc|npmrc|pypirc|properties|ini|cfg|conf|config|cnf|credentials?|secrets?
  |settings|tfvars|tfstate|kubeconfig|application[\w.-]*\.ya?ml|docker-compose[\w.-]*)(?:$|[./_-])
`;

const BUILD_FILE = expression('')`
  ^(?:dockerfile|containerfile|makefile|gnumakefile|jenkinsfile|vagrantfile|gemfile|rakefile|procfile
  |justfile)
`;

/** Derives the traits from name, extension and folders. */
function readTraits(path: string): FileTraits {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const inner = (TEMPLATE.exec(name) ?? TEMPLATE_OF_SETTINGS.exec(name))?.groups?.['inner'];
  let kind: FileKind = BY_EXTENSION.get(inner ?? extension) ?? BY_EXTENSION.get(extension) ?? 'data';
  if (BUILD_FILE.test(name)) kind = /^(?:jenkins|vagrant|gem|rake)/.test(name) ? 'code' : 'shell';
  if (name === 'cmakelists.txt') kind = 'code';
  if (/_history(?:\.txt)?$/.test(name)) kind = 'shell';
  if (/^readme|^changelog|^changes|^history$/.test(name) && !/\.(?:js|ts|html)$/.test(name)) kind = 'prose';
  // Texts that a policy accepts are written under the names of what they are in: `secret`, `match`.
  const isPolicy = (SETTINGS_PATHS as readonly string[]).includes(path);
  if (/\.lock$|-lock\./.test(name) || SKIPPED_NAMES.test(name) || isPolicy) kind = 'skip';
  return {
    kind,
    settings: SETTINGS_FILE.test(name),
    translations: TRANSLATION_FILE.test(lower) || LOCALE_FILE.test(path),
  };
}
