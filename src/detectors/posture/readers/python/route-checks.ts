/** Checks of callers that hold for all routes of a Python file: one for a router, or the same one at each route. */

import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { PythonModule } from '../../languages/python/binding.ts';

/** `@router.get("/")`, `@app.route("/a")`, `@bp.post("/b")` */
const ROUTE = /^@\w{1,60}\.(?:get|post|put|patch|delete|route|api_route|websocket)$/;

/** Returns the facts that a check of the caller is on. */
export function checksOf(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(
    ({ control, subject, value }) =>
      control === controls.authorization && subject === '' && value.kind === 'switch' && value.on,
  );
}

/** Returns the check of the whole file if each of its routes has one; compared with a check that is written for all. */
export function checkOfAllRoutes({ calls }: PythonModule, units: readonly Scope[]): readonly Fact[] {
  const routes = new Set(
    calls.flatMap(({ value, unit }) => (value.kind === 'call' && ROUTE.test(value.name) ? [`fn ${unit}`] : [])),
  );
  const checks = units.filter(({ id }) => routes.has(id)).map(({ facts }) => checksOf(facts)[0]);
  const [first] = checks;
  return first === undefined || checks.length < routes.size || checks.includes(undefined)
    ? []
    : [{ ...first, onlyChanged: true, atMost: 'medium' }];
}

/** Returns each function and class with calls, by itself and under each condition in it. */
export function piecesOf({ calls }: PythonModule): readonly (readonly [unit: string, condition: string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const { unit, condition } of calls)
    if (unit !== '') for (const one of ['', condition]) found.set(`${unit}\n${one}`, [unit, one]);
  return [...found.values()];
}
