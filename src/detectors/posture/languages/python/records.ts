/** Records the calls of a Python module, each with the function or class and the condition around it. */

import type { Value } from '../value.ts';
import type { Stretch } from '../../position.ts';
import type { PythonCall } from './binding.ts';

export class CallRecords {
  readonly all: PythonCall[] = [];
  readonly units = new Map<string, Stretch>();
  condition = '';
  #units: string[] = [];

  /** Returns the functions and classes around, outermost first: `View.get`; empty at the top. */
  get unit(): string {
    return this.#units.join('.');
  }

  /** Runs `read` with calls recorded under the function or class `name`. */
  async within(name: string, at: Stretch, read: () => Promise<void>): Promise<void> {
    this.#units.push(name);
    this.units.set(this.unit, at);
    await read();
    this.#units.pop();
  }

  add(value: Value, at: Stretch): void {
    this.all.push({ value, at, condition: this.condition, unit: this.unit });
  }

  /** Records a call by its name and arguments: `session.verify=`, `response[]=`, `@csrf_exempt`. */
  recordNamed(name: string, args: readonly Value[], text: string, at: Stretch): void {
    this.add({ kind: 'call', name, args, named: [], text, at }, at);
  }

  /** Keeps calls, also those inside lists and a call's arguments: `app = CORSMiddleware(Talisman(app))`. */
  record(value: Value, at: Stretch): void {
    if (value.kind === 'list') for (const item of value.items) this.record(item, at);
    if (value.kind === 'map') for (const entry of value.entries) this.record(entry.value, at);
    if (value.kind !== 'call') return;
    this.add(value, at);
    const inner = [...value.args, ...value.named.map((entry) => entry.value)];
    for (const one of value.on === undefined ? inner : [...inner, value.on]) this.record(one, at);
  }

  /**
   * Records what holds for the code that follows: `@login_required`, `@permission_classes([AllowAny])`, a class's
   * bases.
   */
  mark(value: Value, at: Stretch): void {
    const own = { ...value, at };
    if (own.kind === 'call') this.add({ ...own, name: `@${own.name}` }, at);
    else if (own.kind === 'unknown' && /^[\w.]+$/.test(own.text)) this.recordNamed(`@${own.text}`, [], own.text, at);
    if (value.kind === 'call') for (const one of value.args) this.record(one, at);
  }
}
