/** The controls of posture: what is wrong with their files, and what follows from them. */

import type { ControlRow } from '../../model/posture/control.ts';
import { HEAD_OF_PATTERNS, identifierOf, keyOf, quoted } from './source.ts';

/** Returns the type of all ids: control with values → kind of its order. */
export function renderControlIds(rows: readonly ControlRow[]): string {
  return [
    HEAD_OF_PATTERNS,
    '',
    '/** Id of each control that has values → the kind of its order. */',
    'export interface ControlKinds {',
    ...rows
      .filter((row) => row.order.kind !== 'none')
      .map((row) => `  readonly ${keyOf(row.id)}: ${quoted(row.order.kind)};`),
    '}',
    '',
    'export type ControlId = keyof ControlKinds;',
    '',
  ].join('\n');
}

/** Returns the text of the controls that programs import. */
export function renderControls(rows: readonly ControlRow[]): string {
  const names = rows.map((row) => ({ id: row.id, name: identifierOf(row.id) }));
  return [
    HEAD_OF_PATTERNS,
    '',
    "import { controlOf, type Control } from './control.ts';",
    ...names.map(({ id, name }) => `import ${name} from '../../../patterns/controls/${id}.ts';`),
    '',
    'export const controls = {',
    ...names.map(({ name }) => `  ${name}: controlOf(${name}),`),
    '};',
    '',
    '/** Controls by id. */',
    'export const CONTROLS: ReadonlyMap<string, Control> = new Map(',
    '  Object.values<Control>(controls).map((control) => [control.row.id, control]),',
    ');',
    '',
  ].join('\n');
}
