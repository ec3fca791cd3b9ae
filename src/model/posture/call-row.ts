/** Shape of the rows by which places read calls: what a call or one of its options means for a control. Types only. */

import type { ControlId, ControlKinds } from './control-ids.ts';
import type { Confidence } from '../rule.ts';

/** Controls whose values have an order of this kind. */
type IdOf<Kind> = { [Id in ControlId]: ControlKinds[Id] extends Kind ? Id : never }[ControlId];

interface AnyCallRow {
  /**
   * Callees by their last words, separated by spaces: `requests.{get,post}`, `@PermitAll` for an annotation, `new
   * Cookie` for an object made, `tls.Config{}` for a literal of a type, `verify=` for an assignment.
   */
  readonly call: string;
  /** For `*=`, any assignment: expression over the whole name that is given a value, without its objects. */
  readonly to?: string;
  /**
   * Name of the option that decides, `ssl.verify` for one within another, `[].NAME` for those of all tables of a list,
   * or the index of the argument.
   */
  readonly option?: string | number;
  /** Words in lower case, one of which the first argument must be: `protection` in `set :protection, false`. */
  readonly first?: string;
  /** Names, one of which a call around it or before it in its chain must have. */
  readonly within?: string;
  /** Words, one of which the file must contain: the libraries that give a common name its meaning. */
  readonly needs?: string;
  /** Concerns the function that it is in: in a new function it loosens nothing. */
  readonly inFunction?: true;
  /**
   * `chain`: the first text among the arguments of the calls before it, as in `map("/admin").requireRole()`; `name`:
   * the name that is given a value; `text`: the first text among the arguments; else a
   * name for this setting, where others set the same control.
   */
  readonly subject?: string;
  /** Compared only where both sides have it: a call that is new or deleted loosens nothing. */
  readonly onlyChanged?: true;
  /**
   * Compared only where both sides make the call: without the option, the default holds. Index of the argument that may
   * hold the options: where it cannot be read, nothing is known.
   */
  readonly ofCall?: number;
  /** Highest confidence of a finding that it was lost. */
  readonly atMost?: Confidence;
  /** Lines of a program of which the second ones are weaker; whole files where they are more than a line. */
  readonly proof: readonly [safe: string, unsafe: string];
}

/** A call that switches a control on or off. */
export interface SwitchCall extends AnyCallRow {
  readonly control: IdOf<'switch'>;
  /**
   * Last words of values that mean the unsafe position, in any case; `*` for every other one, and for the call itself
   * where no option decides; `'*'` for the text `*`, `[]` for an empty list, `=>true` for a function that accepts
   * everything; a star within a word is for any letters, as in `verify_*_signature`, a no-break space for a blank.
   */
  readonly unsafe?: string;
  readonly safe?: string;
  /** `unsafe` only where each item of a list is: one check that is left is a check. */
  readonly every?: true;
  /** The position that holds where the call is not made, or the option not given. Left out: the other one. */
  readonly default?: 'safe' | 'unsafe';
}

/** A call with an option whose text is the value of a control. */
export interface TextCall extends AnyCallRow {
  readonly control: IdOf<'ladder' | 'scale' | 'suites'>;
  readonly option: string | number;
  /** Last words of values, in lower case → words of the control; left out: the value's own text. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A call with an option that has a plain better and worse. */
export interface RankCall extends AnyCallRow {
  readonly control: IdOf<'rank'>;
  /** The rank that holds where the call is not made. Left out: compared only where both sides make it. */
  readonly default?: number;
  /**
   * Last words of values, in lower case → rank, higher is stronger, '' for any other, `0.0.0.0*` for those that start
   * so; the first of a list counts. Or
   * a number, or a duration in seconds, of which more, or less, is stronger. `rate`: an amount in some time, as a text
   * such as `5/minute` or as two options; the fewer, the stronger. `items`: a list of names, each of which is good.
   */
  readonly ranks: Readonly<Record<string, number>> | 'more' | 'less' | 'rate' | 'items';
  /** The item of a list that counts; left out: the first one. */
  readonly several?: 'lowest' | 'highest';
  /** The option with the time of a rate, the seconds in one of its unit, and its value where it is not given. */
  readonly per?: string | number;
  readonly unit?: number;
  readonly time?: number;
  /** Name of the option in a report. */
  readonly subject: string;
}

/** A call with an option that lists names: the more, the weaker. */
export interface NamesCall extends AnyCallRow {
  readonly control: IdOf<'hosts' | 'names'>;
  /** `...`: all arguments. */
  readonly option: string | number;
  /** Names that hold where the list is empty, or the call is not made. */
  readonly none: readonly string[];
  /** Expression over each whole name: a list with another one is about something else. */
  readonly names?: string;
}

export type CallRow = SwitchCall | TextCall | RankCall | NamesCall;
