/** What follows from `patterns/controls`: the union of ids, and the controls that programs import. */

import type { ControlRow } from '../../model/control.ts';
import { constantName, GENERATED } from './names.ts';

export function renderControlIds(rows: readonly ControlRow[]): string {
  return [
    GENERATED,
    '',
    '/** Id of each control that has values → the kind of its order. */',
    'export interface ControlKinds {',
    ...rows
      .filter((row) => row.order.kind !== 'none')
      .map((row) => `  readonly ${keyOf(row.id)}: '${row.order.kind}';`),
    '}',
    '',
    'export type ControlId = keyof ControlKinds;',
    '',
  ].join('\n');
}

/** A property name, quoted where it has to be. */
function keyOf(id: string): string {
  return /^[a-z]\w*$/.test(id) ? id : `'${id}'`;
}

export function renderControls(rows: readonly ControlRow[]): string {
  const names = rows.map((row) => ({ id: row.id, name: constantName(row.id) }));
  return [
    GENERATED,
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
