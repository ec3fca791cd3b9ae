/** Middleware, hooks and decorators of JavaScript. */

import type { Guarded } from './guarded.ts';

const script = (line: string): string => `import { app } from './app.js';\n\n${line}\n`;

export const JAVASCRIPT_GUARDS: readonly Guarded[] = [
  {
    framework: 'express route',
    path: 'src/routes/orders.js',
    program: script("router.post('/orders/:id/refund', GUARDrefund);"),
    guards: [
      'requireAuth, ',
      'requireAuth(), ',
      "requireRole('admin'), ",
      "passport.authenticate('jwt', { session: false }), ",
      'isAuthenticated, ',
      'ensureLoggedIn(), ',
      "checkPermission('refund'), ",
      "can('refund'), ",
      'verifyToken, ',
      'adminOnly, ',
      '[requireAuth, requireAdmin], ',
      "authorize('admin'), ",
      'isAdmin, ',
      "permit('admin'), ",
      "hasScope('refund'), ",
      'protect, ',
      'auth.required, ',
      "requiredScopes('refund'), ",
      'requireUser, ',
      'ensureAdmin, ',
      'mustBeAdmin, ',
      'userIsAdmin, ',
      'validateJwt, ',
      'apiKeyRequired, ',
      'requireApiKey, ',
      'middleware.isLoggedIn, ',
    ],
    none: 'parseBody, ',
    same: [
      ['requireAuth, ', 'requireAdmin, '],
      ['requireAuth, ', 'requireAuth, loadOrder, '],
      ['requireAuth, ', 'ensureAuthenticated, '],
    ],
    weaker: [
      ['requireAuth, requireAdmin, ', 'requireAuth, '],
      ["requireAuth, requireRole('admin'), ", 'requireAuth, '],
      ["requireAuth, checkPermission('refund'), ", 'requireAuth, '],
      ["requireAuth, hasScope('refund'), ", 'requireAuth, '],
    ],
  },
  {
    framework: 'express router',
    path: 'src/routes/orders.js',
    program: script("GUARD\nrouter.post('/orders/:id/refund', refund);"),
    guards: [
      'router.use(requireAuth);',
      'app.use(requireAuth);',
      "app.use('/orders', requireAuth);",
      "app.use('/orders', requireAuth, orders);",
      "router.use(passport.authenticate('jwt', { session: false }));",
      "router.all('*', requireAuth);",
      'router.use(isAdmin);',
      'app.use(expressJwt({ secret, algorithms }));',
      'app.use(auth({ audience }));',
      'app.use(basicAuth({ users }));',
      'router.use(ensureLoggedIn());',
    ],
    none: 'router.use(parseBody);',
  },
  {
    framework: 'hono',
    path: 'src/index.ts',
    program: "import { Hono } from 'hono';\nconst app = new Hono();\nGUARD\napp.get('/admin/a', (c) => c.text('a'));\n",
    guards: [
      "app.use('/admin/*', bearerAuth({ token }));",
      "app.use('/admin/*', basicAuth({ username, password }));",
      "app.use('/admin/*', jwt({ secret }));",
      "app.use('*', clerkMiddleware());",
      'app.use(requireAuth);',
      "app.use('/admin/*', (c, next) => jwt({ secret: c.env.SECRET })(c, next));",
    ],
    none: "app.use('*', logger());",
  },
  {
    framework: 'koa',
    path: 'src/index.ts',
    program:
      "import Koa from 'koa';\nimport Router from '@koa/router';\nconst app = new Koa();\n" +
      "const router = new Router();\nGUARD\nrouter.get('/a', list);\n",
    guards: [
      'router.use(requireAuth());',
      'app.use(jwt({ secret }));',
      "app.use(koaJwt({ secret }).unless({ path: ['/a'] }));",
      'app.use(auth({ name, pass }));',
      "router.use(passport.authenticate('jwt'));",
    ],
    none: 'app.use(logger());',
  },
  {
    framework: 'fastify',
    path: 'src/index.ts',
    program: "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/a', GUARDlist);\n",
    guards: [
      '{ preHandler: [app.authenticate] }, ',
      '{ onRequest: [app.authenticate] }, ',
      '{ preHandler: requireUser }, ',
      '{ preValidation: [app.verifyJWT] }, ',
      '{ preHandler: app.auth([app.verifyJWT]) }, ',
      '{ onRequest: app.basicAuth }, ',
    ],
    none: '{ schema }, ',
  },
  {
    framework: 'fastify route',
    path: 'src/index.ts',
    program:
      "import Fastify from 'fastify';\nconst app = Fastify();\n" +
      "app.route({ method: 'GET', url: '/a', GUARDhandler: list });\n",
    guards: [
      'preHandler: [app.authenticate], ',
      'onRequest: app.authenticate, ',
      'preHandler: app.auth([app.verifyAdmin]), ',
    ],
    none: 'schema, ',
  },
  {
    framework: 'fastify hook',
    path: 'src/index.ts',
    program: "import Fastify from 'fastify';\nconst app = Fastify();\nGUARD\napp.get('/a', list);\n",
    guards: [
      "app.addHook('preHandler', app.authenticate);",
      "app.addHook('onRequest', requireUser);",
      "app.addHook('onRequest', async (req) => { await req.jwtVerify(); });",
    ],
    none: "app.addHook('onRequest', log);",
  },
  {
    framework: 'nest method',
    path: 'src/orders.controller.ts',
    program:
      "@Controller('orders')\nexport class Orders {\n  GUARD\n  @Post()\n" +
      '  make() {\n    return this.service.make();\n  }\n}\n',
    guards: [
      '@UseGuards(JwtAuthGuard)',
      "@UseGuards(AuthGuard('jwt'))",
      '@UseGuards(RolesGuard)',
      "@Auth('admin')",
      '@ApiBearerAuth()\n  @UseGuards(AdminGuard)',
      '@Authenticated()',
      '@RequireAdmin()',
      "@UseGuards(PermissionGuard('refund'))",
      "@Authorize('refund')",
      '@Protected()',
    ],
    none: '@HttpCode(201)',
    same: [
      ['@UseGuards(JwtAuthGuard)', '@UseGuards(JwtAuthGuard, RolesGuard)'],
      ['@UseGuards(JwtAuthGuard)', "@UseGuards(AuthGuard('jwt'))"],
    ],
  },
  {
    framework: 'nest class',
    path: 'src/orders.controller.ts',
    program:
      "GUARD\n@Controller('orders')\nexport class Orders {\n  @Post()\n" +
      '  make() {\n    return this.service.make();\n  }\n}\n',
    guards: ['@UseGuards(JwtAuthGuard)', "@UseGuards(AuthGuard('jwt'), RolesGuard)", "@Roles('admin')"],
    none: '@UseInterceptors(Log)',
  },
  {
    framework: 'type-graphql and routing-controllers',
    path: 'src/orders.resolver.ts',
    program:
      '@Resolver()\nexport class Orders {\n  GUARD\n  @Mutation(() => Order)\n' +
      '  make() {\n    return this.service.make();\n  }\n}\n',
    guards: ['@Authorized()', "@Authorized('ADMIN')", '@UseMiddleware(isAuth)', '@UseGuards(GqlAuthGuard)'],
    none: '@Deprecated()',
  },
  {
    framework: 'nest consumer',
    path: 'src/app.module.ts',
    program: 'export class AppModule {\n  configure(consumer) {\n    GUARD\n  }\n}\n',
    guards: [
      "consumer.apply(AuthMiddleware).forRoutes('*');",
      'consumer.apply(LogMiddleware, JwtMiddleware).forRoutes(Orders);',
    ],
    none: "consumer.apply(LogMiddleware).forRoutes('*');",
  },
  {
    framework: 'next wrapper',
    path: 'pages/api/orders.ts',
    program: 'export default GUARD;\n',
    guards: [
      'withAuth(handler)',
      'requireAuth(handler)',
      'withApiAuthRequired(handler)',
      "withRole('admin', handler)",
      'withSession(requireAdmin(handler))',
    ],
    none: 'handler',
  },
  {
    framework: 'meteor, elysia, oak',
    path: 'src/index.ts',
    program: script("GUARD\napp.get('/a', list);"),
    guards: ['app.use(authMiddleware);', 'app.use(jwtGuard({ secret }));'],
    none: 'app.use(logger);',
  },
];

export const JAVASCRIPT_LIMITS: readonly Guarded[] = [
  {
    framework: 'express',
    path: 'src/app.js',
    program: "import express from 'express';\nconst app = express();\nGUARD\napp.post('/login', login);\n",
    guards: [
      'app.use(rateLimit({ windowMs: 60000, max: 5 }));',
      "app.use('/login', loginLimiter);",
      'app.use(slowDown({ delayAfter: 5 }));',
      'app.use(limiter);',
      'app.use(throttle({ rate: 5 }));',
    ],
    none: 'app.use(parseBody);',
    control: 'rate-limit',
  },
  {
    framework: 'express route',
    path: 'src/app.js',
    program: script("app.post('/login', GUARDlogin);"),
    guards: ['loginLimiter, ', 'rateLimit({ max: 5 }), ', "throttle('login'), ", '[limiter, validate], '],
    none: 'validate, ',
    control: 'rate-limit',
  },
  {
    framework: 'fastify',
    path: 'src/app.js',
    program:
      "import Fastify from 'fastify';\nimport limit from '@fastify/rate-limit';\nconst app = Fastify();\nGUARD\n",
    guards: ["await app.register(limit, { max: 5, timeWindow: '1 minute' });"],
    none: 'await app.register(log);',
    control: 'rate-limit',
  },
  {
    framework: 'nest',
    path: 'src/a.controller.ts',
    program: '@Controller()\nexport class A {\n  GUARD\n  @Post()\n  a() {}\n}\n',
    guards: [
      '@Throttle({ default: { limit: 3, ttl: 60000 } })',
      '@UseGuards(ThrottlerGuard)',
      '@Throttle(3, 60)',
      '@RateLimit({ points: 5 })',
    ],
    none: '@HttpCode(201)',
    control: 'rate-limit',
  },
  {
    framework: 'rates',
    path: 'src/a.ts',
    program: "import express from 'express';\nconst app = express();\nGUARD\n",
    guards: [],
    control: 'request-rate',
    weaker: [
      ['app.use(rateLimit({ windowMs: 60000, max: 5 }));', 'app.use(rateLimit({ windowMs: 60000, max: 50 }));'],
      [
        'const limiter = rateLimit({ windowMs: 60 * 60 * 1000, limit: 5 });',
        'const limiter = rateLimit({ windowMs: 60 * 1000, limit: 5 });',
      ],
    ],
  },
];
