/** Plugins that write the rules into the bundle: keywords first, patterns and words when they are needed. */

import type { Plugin } from 'esbuild';
import { createDetectors } from '../detectors/secrets/index.ts';
import { loadEngine } from '../detectors/secrets/matching/engine.ts';
import { keywordTableOf } from '../detectors/secrets/matching/keyword-table.ts';
import { reachOf, type Reach } from '../detectors/secrets/matching/pattern-reach.ts';
import type { MatchingRule } from '../detectors/secrets/matching/matching-rule.ts';
import type { SecretRule } from '../model/rule.ts';

/**
 * Returns the plugin that writes the catalogue without its proofs, as JSON text, which V8 parses much faster than code.
 * Three files, by when they are needed: keywords, at each start; patterns, once a keyword of any rule occurs; texts for
 * people, once there is a finding.
 */
export function catalogue(): Plugin {
  return {
    name: 'catalogue',
    setup(builder) {
      builder.onResolve({ filter: /^\.\/rule-\w+\.js$/ }, ({ path }) => ({ path, external: true }));
      builder.onLoad({ filter: /patterns\/index\.ts$/ }, async () => {
        const { rules, vendors, digest } = await import('../../patterns/index.ts');
        const rows = rules.map((rule) => {
          const early = { ...rule, reach: reachInBytes(rule) };
          return Object.fromEntries(EARLY.map((name) => [name, early[name]]));
        });
        const contents = `
          let patterns;
          let words;
          const rows = ${JSON.stringify(rows.map((row) => JSON.stringify(row)).join('\n'))}.split("\\n");
          const wordsOf = (id) => (words ??= require("./rule-words.js"))[id];
          class Rule {
            #index;
            #early;
            #late;
            constructor(index) { this.#index = index; }
            get early() { return (this.#early ??= JSON.parse(rows[this.#index])); }
            get late() {
              return (this.#late ??= JSON.parse((patterns ??= require("./rule-patterns.js"))[this.#index]));
            }
            ${EARLY.map((name) => `get ${name}() { return this.early.${name}; }`).join(' ')}
            ${LATE.map((name) => `get ${name}() { return this.late.${name}; }`).join(' ')}
            get why() { return wordsOf(this.id).why; }
            get fix() { return wordsOf(this.id).fix; }
            get revoke() { return wordsOf(this.id).revoke; }
            get references() { return wordsOf(this.id).references; }
            get verify() { return wordsOf(this.id).verify; }
            toJSON() { return { ...this.early, ...this.late }; }
          }
          export const rules = rows.map((_, index) => new Rule(index));
          export const vendors = ${vendors};
          export const digest = ${JSON.stringify(digest)};`;
        return { contents, loader: 'js' };
      });
    },
  };
}

/** Fields of a rule that are needed to build its detector. */
const EARLY = ['id', 'keywords', 'reach', 'companion', 'paths', 'exactKeywords'] as const;

/** All else that a detector may ask for, once a keyword is there; the type contains the list to be whole. */
const LATE = Object.keys({
  title: true,
  severity: true,
  confidence: true,
  pattern: true,
  longest: true,
  publicPrefix: true,
  minEntropy: true,
  check: true,
  oftenMadeUp: true,
  onlyRandom: true,
} satisfies Record<Late, true>) as readonly Late[];

type Late = Exclude<keyof MatchingRule, (typeof EARLY)[number]>;

/** Returns the reach of a rule. Throws if a match has no longest length, which JSON cannot express. */
function reachInBytes({ pattern, keywords, longest, id }: SecretRule): Reach {
  const reach = reachOf(pattern, keywords, longest);
  if (!Number.isFinite(reach.longest)) throw new Error(`${id} has no longest match, and JSON has no word for that.`);
  return reach;
}

/** Returns the plugin that writes the keyword table of the detectors which a policy without rules of its own has. */
export function keywordTable(): Plugin {
  return {
    name: 'keywords',
    setup(builder) {
      builder.onLoad({ filter: /secrets\/built-keywords\.ts$/ }, async () => {
        const [{ rules }, engine] = [await import('../../patterns/index.ts'), await loadEngine()];
        const table = keywordTableOf(createDetectors(rules, engine));
        return { contents: `export function builtKeywords() { return ${asJson(table)}; }`, loader: 'js' };
      });
    },
  };
}

/** Returns the module with the late fields of each rule, one JSON text a line. */
export async function rulePatterns(): Promise<string> {
  const { rules } = await import('../../patterns/index.ts');
  const lines = rules.map((rule: SecretRule) =>
    JSON.stringify(Object.fromEntries(LATE.map((name) => [name, rule[name]]))),
  );
  return `module.exports = ${JSON.stringify(lines.join('\n'))}.split("\\n");\n`;
}

/** Returns the module with the texts of each rule for people. */
export async function ruleWords(): Promise<string> {
  const { rules } = await import('../../patterns/index.ts');
  const words = rules.map(({ id, why, fix, revoke, references, verify }) => [
    id,
    { why, fix, revoke, references, verify },
  ]);
  return `module.exports = ${asJson(Object.fromEntries(words))};\n`;
}

function asJson(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
