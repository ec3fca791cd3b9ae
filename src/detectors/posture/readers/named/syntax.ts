/** Forms of comments, texts and settings, by the ending of a file's name. */

export interface Syntax {
  readonly kind: 'data' | 'code';
  /** Signs that begin a comment which ends with the line. */
  readonly comments: readonly string[];
  /** Signs around a comment. */
  readonly blocks: readonly (readonly [string, string])[];
  /** Quotes around texts of several lines. */
  readonly longQuotes: readonly string[];
  /** The value is the rest of its line: `name: a plain text`. */
  readonly hasRest?: true;
  /** Blanks may separate name and value: `name value;`. */
  readonly hasBlanks?: true;
  /** Names in brackets begin a section. */
  readonly hasSections?: true;
  readonly isXml?: true;
}

const C_LIKE: Syntax = { kind: 'code', comments: ['//'], blocks: [['/*', '*/']], longQuotes: [] };
const SCRIPT: Syntax = { ...C_LIKE, longQuotes: ['`'] };
const HASH: Syntax = { kind: 'code', comments: ['#'], blocks: [], longQuotes: [] };
const REST: Syntax = { kind: 'data', comments: ['#'], blocks: [], longQuotes: [], hasRest: true };
const XML: Syntax = { kind: 'data', comments: [], blocks: [['<!--', '-->']], longQuotes: [], isXml: true };

const BY_ENDING: Readonly<Record<string, Syntax>> = {
  yml: REST,
  yaml: REST,
  sls: REST,
  env: REST,
  properties: { ...REST, comments: ['#', '!'] },
  ini: { ...REST, comments: ['#', ';'], hasSections: true },
  cfg: { ...REST, comments: ['#', ';'], hasSections: true },
  cnf: { ...REST, comments: ['#', ';'], hasSections: true },
  conf: { ...REST, comments: ['#', ';', '//'], hasSections: true, hasBlanks: true },
  toml: { ...HASH, kind: 'data', longQuotes: ['"""', "'''"], hasSections: true },
  json: { ...C_LIKE, kind: 'data' },
  json5: { ...C_LIKE, kind: 'data' },
  jsonc: { ...C_LIKE, kind: 'data' },
  xml: XML,
  config: XML,
  plist: XML,
  tf: { ...HASH, kind: 'data', comments: ['#', '//'], blocks: [['/*', '*/']] },
  tofu: { ...HASH, kind: 'data', comments: ['#', '//'], blocks: [['/*', '*/']] },
  tfvars: { ...HASH, kind: 'data', comments: ['#', '//'] },
  hcl: { ...HASH, kind: 'data', comments: ['#', '//'] },
  js: SCRIPT,
  cjs: SCRIPT,
  mjs: SCRIPT,
  ts: SCRIPT,
  cts: SCRIPT,
  mts: SCRIPT,
  tsx: SCRIPT,
  jsx: SCRIPT,
  py: { ...HASH, longQuotes: ['"""', "'''"] },
  rb: { ...HASH, blocks: [['=begin', '=end']] },
  ru: HASH,
  php: { ...C_LIKE, comments: ['//', '#'] },
  java: { ...C_LIKE, longQuotes: ['"""'] },
  kt: { ...C_LIKE, longQuotes: ['"""'] },
  kts: { ...C_LIKE, longQuotes: ['"""'] },
  scala: { ...C_LIKE, longQuotes: ['"""'] },
  groovy: { ...C_LIKE, longQuotes: ['"""', "'''"] },
  gradle: { ...C_LIKE, longQuotes: ['"""', "'''"] },
  cs: C_LIKE,
  fs: C_LIKE,
  go: SCRIPT,
  rs: C_LIKE,
  swift: { ...C_LIKE, longQuotes: ['"""'] },
  ex: { ...HASH, longQuotes: ['"""'] },
  exs: { ...HASH, longQuotes: ['"""'] },
  sh: { ...REST, comments: ['#'] },
  bash: { ...REST, comments: ['#'] },
  envrc: REST,
  dockerfile: REST,
};

/** Endings of templates, behind the ending of what they make. */
const TEMPLATE = /\.(?:j2|jinja|jinja2|erb|tpl|tmpl|template|dist|gotmpl|epp)$/i;

/** Returns the syntax of a file by its path; null for a file without settings. */
export function syntaxOf(path: string): Syntax | null {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(TEMPLATE, '');
  if (/^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/.test(name)) return BY_ENDING.dockerfile!;
  if (/^(?:.*\.)?env(?:\..*)?$/.test(name)) return BY_ENDING.env!;
  return BY_ENDING[name.slice(name.lastIndexOf('.') + 1)] ?? null;
}
