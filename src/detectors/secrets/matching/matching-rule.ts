/** Fields of a rule that matching needs. */

import type { SecretRule } from '../../../model/rule.ts';
import type { Reach } from './pattern-reach.ts';

/** The part of a rule that matching needs; its words for people are loaded only once there is a finding. */
export type MatchingRule = Pick<
  SecretRule,
  | 'id'
  | 'title'
  | 'severity'
  | 'confidence'
  | 'keywords'
  | 'pattern'
  | 'longest'
  | 'publicPrefix'
  | 'minEntropy'
  | 'check'
  | 'companion'
  | 'paths'
  | 'oftenMadeUp'
  | 'onlyRandom'
  | 'exactKeywords'
> & {
  /**
   * The bundler works it out beforehand: reading all patterns at each start would cost a small push five milliseconds.
   */
  readonly reach?: Reach;
};
