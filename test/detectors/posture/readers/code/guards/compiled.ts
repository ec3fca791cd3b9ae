/** Annotations, attributes and middleware of compiled languages. */

import type { Guarded } from './guarded.ts';

const spring = (mark: string, ending: string): string => `package shop;

${mark}
${ending}`;

export const COMPILED_GUARDS: readonly Guarded[] = [
  {
    framework: 'spring method',
    path: 'src/main/java/shop/Orders.java',
    program: spring(
      '@RestController',
      'class Orders {\n    GUARD\n    @PostMapping("/refund")\n    public String refund() { return pay.refund(); }\n}\n',
    ),
    guards: [
      '@PreAuthorize("hasRole(\'ADMIN\')")',
      '@Secured("ROLE_ADMIN")',
      '@RolesAllowed("ADMIN")',
      '@PreAuthorize("@perms.canRefund(#id)")',
      '@Authenticated',
      '@RequiresPermissions("refund")',
      '@RequiresRoles("admin")',
      '@RequiresAuthentication',
      '@SaCheckLogin',
      '@SaCheckPermission("refund")',
      '@PostAuthorize("returnObject.owner == principal.name")',
      '@PreAuthorize(HAS_ADMIN)',
      '@IsAdmin',
      '@AdminOnly',
      '@RequirePermission("refund")',
      '@HasPermission("refund")',
      '@CheckPermission("refund")',
    ],
    none: '@Transactional',
    same: [['@PreAuthorize("hasRole(\'ADMIN\')")', '@Secured("ROLE_ADMIN")']],
  },
  {
    framework: 'spring class',
    path: 'src/main/java/shop/Orders.java',
    program: spring(
      'GUARD\n@RestController',
      'class Orders {\n    @PostMapping("/refund")\n    public String refund() { return pay.refund(); }\n}\n',
    ),
    guards: ['@PreAuthorize("hasRole(\'ADMIN\')")', '@RolesAllowed("ADMIN")', '@Authenticated'],
    none: '@Slf4j',
  },
  {
    framework: 'spring kotlin',
    path: 'src/main/kotlin/shop/Orders.kt',
    program:
      'package shop\n\n@RestController\nclass Orders {\n    GUARD\n    @PostMapping("/refund")\n    fun refund(): String = pay.refund()\n}\n',
    guards: ['@PreAuthorize("hasRole(\'ADMIN\')")', '@Secured("ROLE_ADMIN")', '@RolesAllowed("ADMIN")'],
    none: '@Transactional',
  },
  {
    framework: 'aspnet method',
    path: 'src/Controllers/OrdersController.cs',
    program:
      'public class OrdersController : ControllerBase\n{\n    GUARD\n    [HttpPost]\n    public IActionResult Refund() { return Ok(); }\n}\n',
    guards: [
      '[Authorize]',
      '[Authorize(Roles = "Admin")]',
      '[Authorize(Policy = "Refunds")]',
      '[Authorize("Refunds")]',
      '[RequirePermission("refund")]',
      '[HasPermission(Permission.Refund)]',
      '[AdminOnly]',
      '[UIAuthorize(Roles = "Admins")]',
      '[AuthorizeAdmin]',
    ],
    none: '[Produces("application/json")]',
    same: [
      ['[Authorize]', '[Authorize(Roles = "Admin")]'],
      ['[Authorize]', '[RequirePermission("refund")]'],
    ],
    weaker: [
      ['[Authorize(Roles = "Admin")]', '[Authorize]'],
      ['[Authorize(Policy = "Refunds")]', '[Authorize]'],
    ],
  },
  {
    framework: 'aspnet class',
    path: 'src/Controllers/OrdersController.cs',
    program:
      'GUARD\npublic class OrdersController : ControllerBase\n{\n    [HttpPost]\n    public IActionResult Refund() { return Ok(); }\n}\n',
    guards: ['[Authorize]', '[ApiController, Authorize]', '[Authorize(Roles = "Admin")]'],
    none: '[ApiController]',
  },
  {
    framework: 'aspnet minimal',
    path: 'src/Program.cs',
    program: 'var app = builder.Build();\napp.MapPost("/refund", Refund)GUARD;\napp.Run();\n',
    guards: ['.RequireAuthorization()', '.RequireAuthorization("Refunds")'],
    none: '.WithName("a")',
  },
  {
    framework: 'aspnet limit',
    path: 'src/Controllers/LoginController.cs',
    program:
      'public class LoginController : ControllerBase\n{\n    GUARD\n    [HttpPost]\n    public IActionResult Login() { return Ok(); }\n}\n',
    guards: ['[EnableRateLimiting("login")]', '[RateLimit(5)]'],
    none: '[Produces("application/json")]',
    control: 'rate-limit',
  },
  {
    framework: 'aspnet minimal limit',
    path: 'src/Program.cs',
    program: 'var app = builder.Build();\nGUARD\napp.MapPost("/login", Login);\napp.Run();\n',
    guards: ['app.UseRateLimiter();'],
    none: 'app.UseRouting();',
    control: 'rate-limit',
  },
  ...[
    [
      'gin',
      'r := gin.Default()',
      'r.POST("/refund", GUARDrefund)',
      [
        'requireAuth, ',
        'AuthRequired(), ',
        'middleware.RequireRole("admin"), ',
        'jwtMiddleware.MiddlewareFunc(), ',
        'auth.Required(), ',
        'RequirePermission("refund"), ',
        'gin.BasicAuth(accounts), ',
      ],
    ],
    [
      'echo',
      'e := echo.New()',
      'e.POST("/refund", refund, GUARDlogged)',
      [
        'requireAuth, ',
        'middleware.JWT(key), ',
        'echojwt.WithConfig(config), ',
        'middleware.BasicAuth(check), ',
        'middleware.KeyAuth(check), ',
      ],
    ],
    [
      'fiber',
      'app := fiber.New()',
      'app.Post("/refund", GUARDrefund)',
      [
        'requireAuth, ',
        'jwtware.New(config), ',
        'basicauth.New(config), ',
        'keyauth.New(config), ',
        'middleware.Protected(), ',
      ],
    ],
    [
      'chi',
      'r := chi.NewRouter()',
      'r.With(GUARDlogged).Post("/refund", refund)',
      ['requireAuth, ', 'RequireRole("admin"), ', 'jwtauth.Verifier(key), ', 'AdminOnly, ', 'jwtauth.Authenticator, '],
    ],
    [
      'net/http',
      'mux := http.NewServeMux()',
      'mux.Handle("/refund", GUARDrefund))',
      ['requireAuth(', 'authMiddleware(', 'basicAuth(', 'AdminOnly('],
    ],
  ].map(
    ([framework, make, line, guards]): Guarded => ({
      framework: framework as string,
      path: 'cmd/server/routes.go',
      program: `package main\n\nfunc routes() {\n\t${make as string}\n\t${line as string}\n}\n`,
      guards: guards as string[],
      none: framework === 'net/http' ? 'logged(' : 'counted, ',
    }),
  ),
  ...[
    ['gin group', 'r.Use(GUARDlogged)', 'r.POST("/refund", refund)'],
    ['chi', 'r.Use(GUARDlogged)', 'r.Post("/refund", refund)'],
    ['gin group', 'api := r.Group("/api", GUARDlogged)', 'api.POST("/refund", refund)'],
    ['fiber group', 'api := r.Group("/api", GUARDlogged)', 'api.Post("/refund", refund)'],
    ['used by a group', 'api := r.Group("/api")\n\tapi.Use(GUARDlogged)', 'api.POST("/refund", refund)'],
  ].map(
    ([framework, use, route]): Guarded => ({
      framework: framework!,
      path: 'cmd/server/routes.go',
      program: `package main\n\nfunc routes(r Router) {\n\t${use!}\n\t${route!}\n}\n`,
      guards: ['requireAuth, ', 'middleware.RequireRole("admin"), ', 'AuthRequired(), '],
      none: 'counted, ',
    }),
  ),
  {
    framework: 'go limits',
    path: 'cmd/server/routes.go',
    program: 'package main\n\nfunc routes(r Router) {\n\tr.Use(GUARDlogged)\n\tr.Post("/login", login)\n}\n',
    guards: [
      'httprate.LimitByIP(5, time.Minute), ',
      'limiter.New(config), ',
      'rateLimit, ',
      'tollbooth.LimitHandler(l), ',
      'middleware.Throttle(5), ',
      'middleware.RateLimiter(store), ',
    ],
    none: 'counted, ',
    control: 'rate-limit',
  },
];
