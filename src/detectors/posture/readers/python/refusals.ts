/** Conditions by which a function turns callers away: `if not user.is_staff: abort(403)`. Names are a guess. */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import type { PythonModule } from '../../languages/python/binding.ts';
import type { Stretch } from '../../position.ts';
import { marksOf } from '../code/marks.ts';
import type { At } from './call.ts';
import { checksOf } from './route-checks.ts';

const ASKED = expression('')`
  ^\s*(?:el)?if\b.{0,200}(?:auth|permission|has_perm|is_staff|is_superuser|is_admin|is_owner|current_user|session
  |\buser\b|role|token|api_key|allowed|can_)
`;
const REFUSED = expression('')`
  \babort\(\s*(?:40[13]|404)|\braise\s+(?:\w{1,40}\.){0,3}(?:PermissionDenied|Forbidden|Unauthorized|NotAuthenticated
  |NotAuthorized|AccessDenied|AuthenticationFailed|HTTPForbidden|HTTPUnauthorized)\b
  |\braise\s+\w{0,40}HTTP\w{0,40}\(.{0,60}(?:\b40[13]\b|HTTP_40[13])
  |\breturn\b.{0,160}(?:\b40[13]\b|HTTP_40[13]|Forbidden|Unauthorized|unauthorized\()
  |\breturn\s+redirect\(.{0,60}(?:log_?in|sign_?in|LOGIN)
`;
/** A longer line is not one that people write. */
const LONGEST = 300;

/** Returns that a function asks who calls, by its decorators or in its code: either is enough. */
export function askedIn(
  { classes, units }: PythonModule,
  source: string,
  unit: string,
  calls: readonly CodeCall[],
  at: At,
): readonly Fact[] {
  const marks = marksOf(calls, at, true);
  const stretch = classes.has(unit) ? undefined : units.get(unit);
  return stretch === undefined || checksOf(marks).length > 0 ? marks : [...marks, ...refusalOf(source, stretch, at)];
}

/** Returns that a function refuses callers in its code; none if it does not. */
function refusalOf(source: string, { from, to }: Stretch, at: At): Fact[] {
  let start = from;
  let asked: number | null = null;
  for (const line of source.slice(from, to).split('\n')) {
    const end = start + line.length;
    if (line.length < LONGEST && asked !== null && REFUSED.test(line))
      return [
        {
          control: controls.authorization,
          subject: '',
          value: { kind: 'switch', on: true },
          certainty: 'literal',
          origin: at({ from: asked, to: end }),
          atMost: 'medium',
        },
      ];
    // A message may be before the refusal.
    if (line.trim() !== '') asked = line.length < LONGEST && ASKED.test(line) ? start : null;
    start = end + 1;
  }
  return [];
}
