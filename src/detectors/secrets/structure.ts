/** Proves or refutes a value from its own text, without a network. */

export type StructureResult = 'valid' | 'invalid' | 'unknown' | 'example';

export function checkStructure(_check: string, _text: string): StructureResult {
  return 'unknown';
}
