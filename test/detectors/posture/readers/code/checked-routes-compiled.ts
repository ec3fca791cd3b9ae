/** Routes of JavaScript, Go, Rust, C# and Java. */

import type { Routes } from './checked-routes.ts';

export const COMPILED_ROUTES: readonly Routes[] = [
  {
    framework: 'express',
    path: 'src/users.js',
    each: `const router = require('express').Router();
const { requireAuth } = require('../mw');
router.get('/', requireAuth, list);
router.post('/x', requireAuth, make);
module.exports = router;
`,
    all: `const router = require('express').Router();
const { requireAuth } = require('../mw');
router.use(requireAuth);
router.get('/', list);
router.post('/x', make);
module.exports = router;
`,
  },
  {
    framework: 'fastify',
    path: 'src/users.ts',
    each: `export default async function (app) {
  app.get('/a', { preHandler: app.requireUser }, list);
  app.post('/b', { preHandler: app.requireUser }, make);
}
`,
    all: `export default async function (app) {
  app.addHook('preHandler', app.requireUser);
  app.get('/a', list);
  app.post('/b', make);
}
`,
  },
  {
    framework: 'hono',
    path: 'src/users.ts',
    each: `const app = new Hono();
app.get('/a', bearerAuth({ token }), list);
app.post('/b', bearerAuth({ token }), make);
export default app;
`,
    all: `const app = new Hono();
app.use(bearerAuth({ token }));
app.get('/a', list);
app.post('/b', make);
export default app;
`,
  },
  {
    framework: 'koa',
    path: 'src/users.js',
    each: `const router = new Router();
router.get('/a', requireLogin, list);
router.post('/b', requireLogin, make);
`,
    all: `const router = new Router();
router.use(requireLogin);
router.get('/a', list);
router.post('/b', make);
`,
  },
  {
    framework: 'chi',
    path: 'web/r.go',
    each: `package web

func Routes(r chi.Router) {
	r.With(requireAuth).Get("/a", list)
	r.With(requireAuth).Post("/b", make)
}
`,
    all: `package web

func Routes(r chi.Router) {
	r.Use(requireAuth)
	r.Get("/a", list)
	r.Post("/b", make)
}
`,
  },
  {
    framework: 'gin',
    path: 'web/r.go',
    each: `package web

func Routes(r *gin.Engine) {
	r.GET("/a", requireAuth(), list)
	r.POST("/b", requireAuth(), make)
}
`,
    all: `package web

func Routes(r *gin.Engine) {
	r.Use(requireAuth())
	r.GET("/a", list)
	r.POST("/b", make)
}
`,
  },
  {
    framework: 'aspnet',
    path: 'src/A.cs',
    each: `[ApiController]
public class A : ControllerBase {
    [HttpGet]
    [Authorize]
    public IActionResult List() => Ok();
    [HttpPost]
    [Authorize]
    public IActionResult Make() => Ok();
}
`,
    all: `[ApiController]
[Authorize]
public class A : ControllerBase {
    [HttpGet]
    public IActionResult List() => Ok();
    [HttpPost]
    public IActionResult Make() => Ok();
}
`,
  },
  {
    framework: 'aspnet-min',
    path: 'src/P.cs',
    each: `var g = app.MapGroup("/a");
g.MapGet("/x", List).RequireAuthorization();
g.MapPost("/y", Make).RequireAuthorization();
`,
    all: `var g = app.MapGroup("/a").RequireAuthorization();
g.MapGet("/x", List);
g.MapPost("/y", Make);
`,
  },
  {
    framework: 'spring-method',
    path: 'src/main/java/A.java',
    each: `@RestController
public class A {
    @PreAuthorize("hasRole('ADMIN')")
    @GetMapping("/a")
    public List<X> list() { return xs; }
    @PreAuthorize("hasRole('ADMIN')")
    @PostMapping("/b")
    public X make() { return x; }
}
`,
    all: `@RestController
@PreAuthorize("hasRole('ADMIN')")
public class A {
    @GetMapping("/a")
    public List<X> list() { return xs; }
    @PostMapping("/b")
    public X make() { return x; }
}
`,
  },
  {
    framework: 'nest',
    path: 'src/a.controller.ts',
    each: `@Controller('a')
export class A {
  @UseGuards(JwtAuthGuard)
  @Get()
  list() { return []; }
  @UseGuards(JwtAuthGuard)
  @Post()
  make() { return {}; }
}
`,
    all: `@Controller('a')
@UseGuards(JwtAuthGuard)
export class A {
  @Get()
  list() { return []; }
  @Post()
  make() { return {}; }
}
`,
  },
  {
    framework: 'axum',
    path: 'src/r.rs',
    each: `fn app() -> Router {
    Router::new()
        .route("/a", get(list).layer(from_fn(require_auth)))
        .route("/b", post(make).layer(from_fn(require_auth)))
}
`,
    all: `fn app() -> Router {
    Router::new()
        .route("/a", get(list))
        .route("/b", post(make))
        .route_layer(from_fn(require_auth))
}
`,
  },
];
