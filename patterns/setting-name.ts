/** Shape of a row that says what a setting's name means. Types only. */

import type { RankedControl } from '../src/model/posture/resource.ts';

export type NamedSwitch =
  | 'tls-verify'
  | 'encrypted-connection'
  | 'https-redirect'
  | 'host-keys'
  | 'csrf'
  | 'authorization'
  | 'token-verification'
  | 'rate-limit';

export interface SettingName {
  /**
   * Words in lower case, joined by any of `_`, `-`, `.` and capitals in files. `a|b` are alternatives, each of one or
   * more words joined by `_`; `c?` may be left out.
   */
  readonly names: readonly [string, ...string[]];
  readonly control: RankedControl | NamedSwitch;
  /**
   * `yes` and `no` stand for all their spellings; a list has words from weak to strong: `a|b` are equal, `*` is any
   * other word, `~a` contains a. `more` and `less`: numbers, lengths of time and rates.
   */
  readonly safe: 'on' | 'off' | 'more' | 'less' | readonly string[];
  /** The words say it only with another beside them: `any` of `use` and `enabled`, or one that makes it a must. */
  readonly with?: 'any' | 'must';
  /** Files in which the name is unlikely to be something else; left out: all. */
  readonly only?: 'data' | 'roles';
  /** Nothing stands before the words. */
  readonly whole?: true;
  /** The safe position holds where nothing is set. */
  readonly unset?: 'safe';
  /** Only suggestive: findings are notes. */
  readonly hint?: true;
}
