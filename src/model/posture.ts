/** Words of the weakening detector that its orders, formats and pattern files share. Types and tiny pure functions. */

import type { ControlId } from './control-ids.ts';
import type { Certainty, WeakeningClass } from './match.ts';
import type { Confidence } from './rule.ts';

/**
 * How the second value stands to the first. A `weaker` one names what went down; an `incomparable` one also has
 * something that went up.
 */
export type Comparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'stronger'; readonly note?: string }
  | Loss
  | { readonly kind: 'unknown' };

export interface Loss {
  readonly kind: 'weaker' | 'incomparable';
  readonly weakening: WeakeningClass;
  /** `includeSubDomains: on → off`. */
  readonly components: readonly string[];
  /** The surest this loss may ever be called: `high` may block, `medium` warns, `low` is a note. */
  readonly atMost: Confidence;
  /** What happened, to follow the control's name: `shortened`, `removed`, `allows inline scripts`. */
  readonly verb: string;
}

/** A key of a place and the part of a control that it sets. */
export interface SettingRow {
  readonly key: string;
  readonly control: ControlId;
  /** Cookie name; empty for a control there is one of. */
  readonly subject?: string;
  /** The component of the control's value: `maxAge`, `secure`. */
  readonly part: string;
  /** What the framework does when the key is not there. */
  readonly default: string | number | boolean | null | readonly string[];
  /** Words, in lower case, that stand for another value: `never` for off. */
  readonly words?: Readonly<Record<string, string | number | boolean | null>>;
  /** The version since which that is the default. */
  readonly since?: string;
}

/** A key whose values have a plain better and worse. */
export interface RankedRow {
  /** Kind of resource, as its file names it: `aws_db_instance`, `AWS::RDS::DBInstance`. */
  readonly resource: string;
  /** Path of the key within it: `rotation_rules.automatically_after_days`. */
  readonly key: string;
  readonly control: ControlId;
  /**
   * Value in lower case → rank, higher is stronger, '' for any other; or a number of which more, or less, is stronger.
   */
  readonly ranks: Readonly<Record<string, number>> | 'more' | 'less';
  /** What holds where the key is not there; empty: not set. */
  readonly default: string;
  /** False where that depends on the provider's version or the account. */
  readonly sure?: boolean;
  /** The surest that a loss may be called: `high` may block. */
  readonly atMost: Confidence;
  readonly weakening: WeakeningClass;
}

export type FormatId =
  | 'python'
  | 'javascript'
  | 'go'
  | 'rust'
  | 'java'
  | 'kotlin'
  | 'csharp'
  | 'php'
  | 'html'
  | 'spring-config'
  | 'appsettings'
  | 'php-ini'
  | 'symfony'
  | 'nginx'
  | 'headers-file'
  | 'netlify-toml'
  | 'vercel-json'
  | 'firebase-json'
  | 'staticwebapp-json'
  | 'apache'
  | 'caddy'
  | 'rails'
  | 'web-config'
  | 'yaml'
  | 'workflow'
  | 'haproxy'
  | 'terraform'
  | 'environment';

/** One row of `patterns/places`: where a control can be set. */
export interface PlaceRow {
  readonly id: string;
  readonly title: string;
  readonly format: FormatId;
  /** Globs over the whole path: `*` within a segment, `**` over several. */
  readonly files: readonly string[];
  /** Where the path alone does not say it: one of these must be in the bytes. */
  readonly keywords?: readonly string[];
  readonly settings?: readonly SettingRow[];
  readonly ranked?: readonly RankedRow[];
  /** Setting that must be on for the controls to have any effect: control → what to look for in the list. */
  readonly needs?: Readonly<Partial<Record<ControlId, { readonly list: string; readonly entry: string }>>>;
  /** How to write a header or key: `{name}` and `{value}` are filled in. */
  readonly restore: string;
  readonly references: readonly string[];
}

/** What the settings of one place come to together. */
export interface SurveyedScope {
  readonly path: string;
  /** `server example.org > location /`; empty for the whole file. */
  readonly scope: string;
  readonly line: number;
  readonly facts: readonly SurveyedFact[];
}

export interface SurveyedFact {
  readonly control: ControlId;
  /** How the control is called in a sentence. */
  readonly noun: string;
  /** Cookie name; empty where there is one. */
  readonly subject: string;
  readonly value: string;
  readonly certainty: Certainty;
  /** Where it is written, perhaps in an included file; null for what the framework does by itself. */
  readonly from: { readonly path: string; readonly line: number } | null;
}

/** The effective posture of a tree: what `tidegate posture` shows. */
export interface PostureSurvey {
  readonly scopes: readonly SurveyedScope[];
  /** Files that can set a control, and were read. */
  readonly files: number;
  /** Settings files that do not parse: nothing can be said of them. */
  readonly unparsable: readonly string[];
  /** Settings files too large to be judged. */
  readonly oversized: readonly string[];
  /** Settings files that could not be read at all. */
  readonly unread: readonly string[];
}

export const EQUAL: Comparison = { kind: 'equal' };
export const STRONGER: Comparison = { kind: 'stronger' };
export const UNKNOWN: Comparison = { kind: 'unknown' };
