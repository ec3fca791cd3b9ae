/** Syntax by which a value is assigned to a name. */
export type Operator =
  | 'equals'
  | 'colon'
  | 'arrow'
  | 'argument'
  | 'call'
  | 'element'
  | 'cell'
  | 'compare'
  | 'fallback'
  | 'option'
  | 'pair'
  /** Words: `the password is …`. */
  | 'said'
  | 'space'
  | 'sql';
