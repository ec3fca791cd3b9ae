/** A `.gitleaks.toml` → draft. https://github.com/gitleaks/gitleaks#configuration */

import { draftRule, type Draft, type DraftRule } from './draft.ts';

export function readGitleaksConfig(config: Record<string, unknown>): Draft {
  const notes: string[] = [];
  const rules: DraftRule[] = [];
  for (const rule of tables(config['rules'])) {
    const id = text(rule['id']) ?? 'unnamed';
    const pattern = text(rule['regex']);
    if (pattern === undefined) {
      notes.push(`Rule ${id} was left out: it judges file names only.`);
      continue;
    }
    const title = text(rule['description']);
    const path = text(rule['path']);
    const drafted = draftRule({
      id,
      pattern,
      ...(title === undefined ? {} : { title }),
      ...(typeof rule['secretGroup'] === 'number' ? { group: rule['secretGroup'] } : {}),
      ...(typeof rule['entropy'] === 'number' ? { entropy: rule['entropy'] } : {}),
      ...(path === undefined ? {} : { path }),
      keywords: texts(rule['keywords']),
    });
    if (typeof drafted === 'string') notes.push(drafted);
    else rules.push(drafted);
    if (tables(rule['allowlists']).length + tables(rule['allowlist']).length > 0) notes.push(`The allowlist of rule ${id} was left out: accept its findings one by one, or run tidegate baseline --write.`);
    if (rule['required'] !== undefined) notes.push(`Rule ${id} also asked for other rules nearby; here it stands alone.`);
  }
  const ignoredPaths: string[] = [];
  for (const list of [...tables(config['allowlists']), ...tables(config['allowlist'])]) {
    if (list['targetRules'] !== undefined || /^(?:and|&&)$/i.test(text(list['condition']) ?? '')) {
      notes.push('An allowlist with targetRules or condition AND was left out: it would be wider here.');
      continue;
    }
    for (const path of texts(list['paths'])) {
      const glob = globOf(path);
      if (glob === null) notes.push(`The allowed path ${path} was left out: it cannot be written as a glob.`);
      else ignoredPaths.push(glob);
    }
    for (const [key, what] of [['regexes', 'allowed texts'], ['stopwords', 'stop words'], ['commits', 'allowed commits']] as const) {
      if (texts(list[key]).length > 0) notes.push(`${texts(list[key]).length} ${what} were left out: accept findings by fingerprint instead, each with its reason.`);
    }
  }
  const extend = isTable(config['extend']) ? config['extend'] : {};
  if (extend['useDefault'] !== true) notes.push('The file replaced the built-in rules; here they stay in force. Switch single ones off with rules.disable.');
  for (const id of texts(extend['disabledRules'])) notes.push(`Rule ${id} was switched off; rules have other ids here: see tidegate rules.`);
  if (extend['path'] !== undefined || extend['url'] !== undefined) notes.push('The file extends another one: import that one too.');
  return { rules, ignoredPaths, notes };
}

/** `^vendor/`, `(^|/)node_modules/`, `package-lock\.json$`, `\.(?:png|svg)$` → glob; null for anything that says more. */
function globOf(expression: string): string | null {
  const anchoredStart = /^\^/.test(expression);
  const body = expression.replace(/^(?:\(\^\|\/\)|\(\?:\^\|\/\)|\^)/, '').replace(/^(?:\.\*\??|\(\.\*\??\))/, '');
  const anchoredEnd = /\$$/.test(body);
  const inner = body.replace(/\$$/, '').replace(/(?:\.\*\??|\(\.\*\??\))$/, '');
  if (!/^(?:[\w/ @-]|\\[.\-/])+$/.test(inner)) return null;
  const literal = inner.replace(/\\/g, '');
  const bare = expression.startsWith('(') || !anchoredStart;
  if (literal.endsWith('/')) return `${bare ? '**/' : ''}${literal}**`;
  if (anchoredEnd && bare) return literal.startsWith('.') ? `**/*${literal}` : `**/${literal}`;
  if (anchoredEnd) return literal;
  return anchoredStart ? `${literal}**` : null;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tables(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(isTable);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
