/** The bundler replaces this module by the table of the catalogue's detectors; in the source, the table is null. */

import type { KeywordTable } from './matching/keyword-table.ts';

/** Returns the keyword table that the bundle carries; null when run from the source. */
export function builtKeywords(): KeywordTable | null {
  return null;
}
