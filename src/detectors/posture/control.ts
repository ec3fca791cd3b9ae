/** A control as the program uses it: its row of `patterns/controls` with the order that its kind names. */

import type { Certainty } from '../../model/match.ts';
import type { ControlRow, OrderKind, OrderSpec } from '../../model/posture/control.ts';
import type { ControlId } from '../../model/posture/control-ids.ts';
import { EQUAL, type Comparison } from '../../model/posture.ts';
import { orderOf, type ControlValue, type OrderOf, type OrderValues } from './orders/index.ts';
import type { Order } from './orders/order.ts';

export interface Control<K extends OrderKind = OrderKind> {
  readonly id: ControlId;
  readonly kind: K;
  readonly row: ControlRow<K>;
  readonly order: OrderOf<K>;
}

/** A control with a value of its own kind. */
export type ControlWithValue = {
  readonly [K in OrderKind]: { readonly control: Control<K>; readonly value: OrderValues[K] };
}[OrderKind];

/** Returns the control of a row of `patterns/controls`: its id, its kind, and the order that compares its values. */
export function controlOf<K extends OrderKind>(row: ControlRow<K>): Control<K> {
  const spec = row.order as OrderSpec<K>;
  return { id: row.id as ControlId, kind: spec.kind, row, order: orderOf(spec) };
}

/**
 * Makes a fact from a control, a value of its kind, and the rest. An object literal does not compile where the kind is
 * a type parameter.
 */
export function makeFact<K extends OrderKind, More extends object>(
  control: Control<K>,
  value: OrderValues[K],
  more: More,
): ControlWithValue & More {
  return { control, value, ...more } as unknown as ControlWithValue & More;
}

/** Compares two values of one control. */
export function compareValues({ order }: Control, before: ControlValue, after: ControlValue): Comparison {
  if (before === after && before.kind === 'rank') return EQUAL;
  return (order as Order<ControlValue>).compare(before, after);
}

/** Returns the value for people. */
export function showValue({ order }: Control, value: ControlValue): string {
  return (order as Order<ControlValue>).show(value);
}

/** Shows only the differences of two large values; null if that would not be shorter. */
export function showDifference(
  { order }: Control,
  before: ControlValue,
  after: ControlValue,
): readonly [string, string] | null {
  return (order as Order<ControlValue>).differ?.(before, after) ?? null;
}

/** Returns the value that holds where a server or framework sets nothing by itself. */
export function nothingSet<K extends OrderKind>(
  { row, order }: Control<K>,
  subject: string,
): { readonly value: OrderValues[K]; readonly certainty: Certainty } {
  const { value: written, varies } = row.absent;
  const value = written === null ? (order.absent?.(subject) ?? order.parse(null)) : order.write(written as never);
  return varies === undefined
    ? { value, certainty: 'default' }
    : { value: { ...value, word: varies }, certainty: 'unknown' };
}

/** Returns the header that restores the control; null if no single header does. */
export function headerOf({ row }: Control): string | null {
  return row.headers === undefined || !RESTORED.has(row.headers.several) ? null : row.headers.names[0];
}

const RESTORED: ReadonlySet<string> = new Set(['first', 'joined', 'policies', 'after policies']);
