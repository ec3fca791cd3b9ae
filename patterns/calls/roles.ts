import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Roles {
  readonly call: string;
  readonly option: string | number;
  readonly subject?: string;
  readonly within?: string;
  readonly needs?: string;
  /** Two programs: one role, then one more. */
  readonly proof: readonly [string, string];
}

/**
 * Any one of the roles is enough: one more lets more callers in. A check that is new or deleted is another control's.
 */
const rowOf = (roles: Roles): CallRow => ({
  ...roles,
  control: 'allowed-roles',
  none: [],
  inFunction: true,
  onlyChanged: true,
});

const pair = (frame: (line: string) => string, one: string, two: string): readonly [string, string] => [
  frame(one),
  frame(two),
];

const method = (mark: string): string => `class A {\n    ${mark}\n    void a() { b(); }\n}\n`;

/**
 * https://docs.spring.io/spring-security/reference/servlet/authorization/authorize-http-requests.html,
 * https://jakarta.ee/specifications/annotations/2.1/apidocs/jakarta.annotation/jakarta/annotation/security/rolesallowed
 */
export const JVM_ROLES: readonly CallRow[] = [
  ...['@RolesAllowed', '@Secured'].map((call) =>
    rowOf({ call, option: '...', proof: pair(method, `${call}({"ADMIN"})`, `${call}({"ADMIN", "ANALYST"})`) }),
  ),
  rowOf({
    call: '@PreAuthorize @PostAuthorize',
    option: 0,
    proof: pair(method, `@PreAuthorize("hasRole('ADMIN')")`, `@PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")`),
  }),
  rowOf({
    call: 'hasAnyRole hasAnyAuthority hasRole hasAuthority',
    option: '...',
    subject: 'chain',
    proof: [
      method('').replace('b();', 'http.authorizeHttpRequests(a -> a.requestMatchers("/r").hasRole("ADMIN"));'),
      method('').replace(
        'b();',
        'http.authorizeHttpRequests(a -> a.requestMatchers("/r").hasAnyRole("ADMIN", "OPS"));',
      ),
    ],
  }),
];

const action = (mark: string): string => `class A {\n    ${mark}\n    public void B() { }\n}\n`;

/** https://learn.microsoft.com/aspnet/core/security/authorization/roles */
export const DOTNET_ROLES: readonly CallRow[] = [
  rowOf({
    call: 'Roles=',
    option: 0,
    within: '@Authorize',
    needs: 'Authorize',
    proof: pair(action, '[Authorize(Roles = "Admin")]', '[Authorize(Roles = "Admin,Clerk")]'),
  }),
  rowOf({
    call: 'RequireRole',
    option: '...',
    subject: 'chain',
    proof: [
      'services.AddAuthorization(o => o.AddPolicy("a", p => p.RequireRole("Admin")));',
      'services.AddAuthorization(o => o.AddPolicy("a", p => p.RequireRole("Admin", "Clerk")));',
    ],
  }),
];

const script = (line: string): string => `import { app } from './app.js';\n${line}\n`;
const CHECKS =
  'requireRole requireRoles requireAnyRole hasRole hasAnyRole checkRole checkRoles allowRoles allowRole restrictTo ' +
  'authorizeRoles permitRoles roleGuard';

/** https://docs.nestjs.com/security/authorization#basic-rbac-implementation */
export const JAVASCRIPT_ROLES: readonly CallRow[] = [
  rowOf({
    call: 'Roles HasRoles AllowedRoles',
    option: '...',
    proof: pair(
      script,
      "class A {\n  @Roles('admin')\n  @Get()\n  a() {}\n}",
      "class A {\n  @Roles('admin', 'clerk')\n  @Get()\n  a() {}\n}",
    ),
  }),
  rowOf({
    call: CHECKS,
    option: '...',
    proof: pair(script, "app.get('/a', requireRole('admin'), f);", "app.get('/a', requireRole('admin', 'clerk'), f);"),
  }),
  ...['allowedRoles', 'requiredRoles'].map((option) =>
    rowOf({
      call: '*',
      option,
      proof: pair(script, `use({ ${option}: ['admin'] });`, `use({ ${option}: ['admin', 'clerk'] });`),
    }),
  ),
];

const view = (line: string): string => `${line}\ndef view(request):\n    return answer(request)\n`;

/** https://flask-security-too.readthedocs.io/en/stable/api.html#flask_security.roles_accepted */
export const PYTHON_ROLES: readonly CallRow[] = [
  rowOf({
    call: '@{roles_accepted,allowed_roles,require_any_role,role_required,require_roles,any_role_required,has_any_role}',
    option: '...',
    proof: pair(view, '@roles_accepted("admin")', '@roles_accepted("admin", "clerk")'),
  }),
  rowOf({
    call: 'RoleChecker RolesChecker RequireRole require_role require_roles require_any_role',
    option: '...',
    proof: ['allow = RoleChecker(["admin"])\n', 'allow = RoleChecker(["admin", "clerk"])\n'],
  }),
];

/** Names that projects give to their checks of roles. */
export const GO_ROLES: readonly CallRow[] = [
  rowOf({
    call: '{Require,require}{Role,Roles,AnyRole} HasRole HasAnyRole AllowRoles',
    option: '...',
    proof: ['r.Use(RequireRole("admin"))', 'r.Use(RequireRole("admin", "clerk"))'],
  }),
];
