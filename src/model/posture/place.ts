/** Shapes of the rows of `patterns/places`: which files can set a control, and how. Types only. */

import type { CallRow } from './call-row.ts';
import type { OrderKinds } from './control.ts';
import type { ControlId, ControlKinds } from './control-ids.ts';
import type { WeakeningClass } from '../match.ts';
import type { OptionRow } from './option.ts';
import type { RankedControl, ResourceFormat } from './resource.ts';
import type { Confidence } from '../rule.ts';

/** Parts that a setting can set of a control, with their types. */
type PartsOf<Id extends ControlId> = OrderKinds[ControlKinds[Id]]['parts'];

type SettingOf<Id extends ControlId> = {
  readonly [Part in keyof PartsOf<Id> & string]: {
    /** Part of the file that has the key, as in `RankedRow`. */
    readonly resource?: string;
    readonly key: string;
    readonly control: Id;
    /** Cookie name; empty for a control that a file has once. */
    readonly subject?: string;
    readonly part: Part;
    /** The value that holds where the key is not set. */
    readonly default: PartsOf<Id>[Part];
    /** Words, in lower case, that mean another value: `never` for off. */
    readonly words?: Readonly<Record<string, string | number | boolean | null>>;
    /** The version since which `default` holds, and the value that held before it. */
    readonly since?: string;
    readonly earlier?: PartsOf<Id>[Part];
    /** A file that does not set the key says nothing of it. */
    readonly onlySet?: true;
  };
}[keyof PartsOf<Id> & string];

/** A key of a place and the part of a control that it sets. */
export type SettingRow = { readonly [Id in ControlId]: SettingOf<Id> }[ControlId];

/** A key whose values have a plain better and worse. */
export interface RankedRow {
  /**
   * Part of the file that has the key: `service`. Left out: the file itself. In a file without a reader: the key of a
   * map, or of a list of maps, at any depth; or `*` for each section at the top.
   */
  readonly resource?: string;
  /** Path of the key within it: `rotation_rules.automatically_after_days`. */
  readonly key: string;
  readonly control: RankedControl;
  /**
   * Value in lower case → rank, higher is stronger, '' for any other, `~word` for one that contains the word, `http://`
   * for an address on another machine; or a number of which more, or less, is stronger; or a list, each item of which
   * is good, or bad.
   */
  readonly ranks: Readonly<Record<string, number>> | 'more' | 'less' | 'items' | 'no-items';
  /** The value that holds where the key is not set; empty: not set. */
  readonly default: string;
  /** The value may be a secret: reports say that it is set, and nothing else of it. */
  readonly isSecret?: true;
  /** False if that depends on the provider's version or the account. */
  readonly sure?: boolean;
  /** Highest confidence of a loss: only `high` blocks by default. */
  readonly atMost: Confidence;
  readonly weakening: WeakeningClass;
}

/** Languages of keys and values that a place can have without a reader of its own. */
export type KeyedLanguage =
  | 'yaml'
  | 'json'
  | 'toml'
  | 'properties'
  | 'ini'
  | 'xml'
  | 'hcl'
  /** `a['b'] = value`, `a.b = value`. */
  | 'assignments'
  /** `name value;` and `name { … };`. */
  | 'statements';

/** An entry of a list setting that a control needs to have any effect. */
export interface Need {
  readonly list: string;
  readonly entry: string;
}

/** A file of the place around a line, from which its proofs are made. */
export interface PlaceProof {
  /** A path that the place claims; `{file}` is the first word of a setting's key, which the file does not repeat. */
  readonly path: string;
  /** The file's text; `{line}` is where the header or setting is written. */
  readonly text: string;
  /** The form of a header there, with `{name}` and `{value}`; left out: `restore`. */
  readonly header?: string;
  /** Settings that need more than one line, or another file: they are left to the case folders. */
  readonly except?: readonly string[];
}

/** One row of `patterns/places`; its id is the name of its file. */
export interface PlaceRow {
  readonly id: string;
  readonly title: string;
  /** Globs over the whole path, in any case: `*` within a segment, `**` over several, `{a,b}`. */
  readonly files: readonly [string, ...string[]];
  /**
   * Expressions, one of which must match the file's bytes. Left out: the path alone decides, and no other place reads
   * the file.
   */
  readonly keywords?: readonly string[];
  /** The keywords are found in any case. */
  readonly anyCase?: true;
  /** The names of all header controls are keywords as well, in the spelling of any language. */
  readonly headers?: true;
  /** Places that do not read what this one claims. */
  readonly over?: readonly string[];
  /** Any other place that claims the file reads it instead. */
  readonly yields?: true;
  /** Reads its files beside the place that has them for itself. */
  readonly beside?: true;
  /** Reads a file only if a keyword is in a line that the change touches, or in the first line of a block around it. */
  readonly changedLines?: true;
  /** The file counts under every path: tests, examples and development settings too. */
  readonly everywhere?: true;
  /** A new file adds to what the others did: it is compared with one that does nothing. */
  readonly adds?: true;
  /** The place whose reader applies this one's settings. */
  readonly within?: string;
  /** Signs of this place, if several places share files: names of settings, or a path. */
  readonly signs?: {
    readonly names: string;
    readonly path?: string;
    /** Names of other frameworks, with which the path says nothing. */
    readonly others?: string;
  };
  /** The signs show a whole configuration: a key that is not set has its default. */
  readonly whole?: true;
  /** Classes may contain the settings. */
  readonly inClasses?: true;
  /** Syntax of keys and values; no reader is needed then. */
  readonly language?: KeyedLanguage;
  /** For `ini`: names of sections are part of the keys, as `section.key`. */
  readonly sections?: true;
  /** A file under `src/detectors/posture/readers` and its export: `servers/nginx.ts readNginx`. */
  readonly reader?: string;
  /** The same for a reader of one document of YAML or JSON: `cluster/compose.ts composeScopes`. */
  readonly document?: string;
  readonly settings?: readonly SettingRow[];
  readonly ranked?: readonly RankedRow[];
  /** Meaning of calls, for readers of code. */
  readonly calls?: readonly CallRow[];
  /** Keys of options objects that program code hands to calls. */
  readonly options?: readonly OptionRow[];
  /** The package whose version decides which defaults hold, and the files that pin it, beside the file or above it. */
  readonly version?: { readonly package: string; readonly files: readonly [string, ...string[]] };
  /** The format whose rows of `patterns/resources` the reader applies. */
  readonly resources?: ResourceFormat;
  readonly needs?: Readonly<Partial<Record<ControlId, Need>>>;
  /** The form in which a header or key is restored: `{name}` and `{value}` are filled in. Left out: not restored. */
  readonly restore?: string;
  /** Controls that the reader finds beside settings and headers. */
  readonly controls?: readonly ControlId[];
  readonly proof?: PlaceProof;
  readonly references: readonly [string, ...string[]];
}
