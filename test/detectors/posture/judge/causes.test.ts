/** One cause, one finding: a guard that is dropped from any number of routes is one finding with their list. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

/** A file with a guard around `routes`, or without it. */
interface Shape {
  readonly path: string;
  readonly file: (isGuarded: boolean, routes: readonly string[]) => string;
}

const lines = (routes: readonly string[], line: (route: string) => string) => routes.map(line).join('\n');

const SHAPES: Readonly<Record<string, Shape>> = {
  'Go, chi': {
    path: 'router.go',
    file: (isGuarded, routes) => `package main
import "github.com/go-chi/chi/v5"
func Router() http.Handler {
	r := chi.NewRouter()
	r.Route("/api", func(r chi.Router) {
		${isGuarded ? 'r.Use(auth.RequireUser)' : ''}
${lines(routes, (route) => `\t\tr.Get("/${route}", ${route})`)}
	})
	return r
}
`,
  },
  'Go, gin': {
    path: 'router.go',
    file: (isGuarded, routes) => `package main
import "github.com/gin-gonic/gin"
func Router() {
	r := gin.Default()
	api := r.Group("/api")
	${isGuarded ? 'api.Use(RequireAuth())' : ''}
${lines(routes, (route) => `\tapi.GET("/${route}", ${route})`)}
}
`,
  },
  'PHP, Laravel': {
    path: 'routes/web.php',
    file: (isGuarded, routes) => `<?php
use Illuminate\\Support\\Facades\\Route;
Route::middleware([${isGuarded ? `'auth'` : ''}])->group(function () {
${lines(routes, (route) => `    Route::get('/${route}', [Page::class, '${route}']);`)}
});
`,
  },
  'Kotlin, Ktor': {
    path: 'Routes.kt',
    file: (isGuarded, routes) => `fun Application.routes() = routing {
    ${isGuarded ? 'authenticate("jwt")' : 'route("")'} {
${lines(routes, (route) => `        get("/${route}") { call.respond(1) }`)}
    }
}
`,
  },
  'TypeScript, NestJS': {
    path: 'src/page.controller.ts',
    file: (isGuarded, routes) => `import { Controller, Get, UseGuards } from '@nestjs/common';
@Controller('page')
${isGuarded ? '@UseGuards(AuthGuard)' : ''}
export class PageController {
${lines(routes, (route) => `  @Get('${route}') ${route}() {}`)}
}
`,
  },
  'JavaScript, Express': {
    path: 'app.js',
    file: (isGuarded, routes) => `const express = require('express');
const app = express();
${isGuarded ? 'app.use(requireAuth);' : ''}
${lines(routes, (route) => `app.get('/${route}', ${route});`)}
app.listen(3000);
`,
  },
  'Python, FastAPI': {
    path: 'main.py',
    file: (isGuarded, routes) => `from fastapi import APIRouter, Depends
router = APIRouter(prefix="/api"${isGuarded ? ', dependencies=[Depends(get_current_user)]' : ''})
${lines(routes, (route) => `@router.get("/${route}")\ndef ${route}(): return 1`)}
`,
  },
  'Java, Spring': {
    path: 'Page.java',
    file: (isGuarded, routes) => `import org.springframework.security.access.prepost.PreAuthorize;
@RestController
${isGuarded ? `@PreAuthorize("hasRole('ADMIN')")` : ''}
public class Page {
${lines(routes, (route) => `  @GetMapping("/${route}") String ${route}() { return ""; }`)}
}
`,
  },
  'GitHub workflow': {
    path: '.github/workflows/ci.yml',
    file: (isGuarded, routes) => `on: [push]
jobs:
${lines(
  routes,
  (route) => `  ${route}:
    runs-on: ubuntu-latest
    permissions:
      contents: ${isGuarded ? 'read' : 'write'}
    steps: [{ uses: actions/checkout@v4 }]`,
)}
`,
  },
};

async function judge({ path, file }: Shape, routes: readonly string[], [before, after]: readonly [boolean, boolean]) {
  const [was, is] = [before, after].map((isGuarded) => Text.of(file(isGuarded, routes))) as [Text, Text];
  const read = (text: Text) => async (name: string) => (name === path ? text : null);
  const change = { path, oldPath: null, before: was, after: is };
  const { matches, unparsable } = await detectPosture([change], { before: read(was), after: read(is) });
  expect(unparsable).toEqual([]);
  return matches.filter(({ confidence }) => confidence !== 'low');
}

const ROUTES = ['orders', 'reports', 'members', 'invoices', 'tickets'];

for (const [name, shape] of Object.entries(SHAPES))
  test(`a dropped guard is one finding, for any number of routes: ${name}`, async () => {
    for (let count = 1; count <= ROUTES.length; count++) {
      const routes = ROUTES.slice(0, count);
      const found = await judge(shape, routes, [true, false]);
      expect(found.map(({ rule }) => rule)).toHaveLength(1);
      expect(await judge(shape, routes, [false, true])).toEqual([]);
      const [{ components, subject }] = found as [(typeof found)[0]];
      // If single routes are known, the list has all of them.
      const isPerRoute = components.length > 1 || subject.includes(ROUTES[0]!);
      if (isPerRoute && count > 1)
        expect(routes.filter((route) => !components.some((one) => one.includes(route)))).toEqual([]);
    }
  });

test('the title lists three routes, and the old line is that of the guard', async () => {
  const [found] = await judge(SHAPES['Go, chi']!, ROUTES, [true, false]);
  expect(found).toMatchObject({
    title: 'Access control for Get /orders, Get /reports, Get /members and 2 more switched off',
    oldLine: 6,
    restore: '\t\tr.Use(auth.RequireUser)',
  });
});

test('guards of two groups are two findings', async () => {
  const file = (isGuarded: boolean) => `package main
import "github.com/gin-gonic/gin"
func Router() {
	r := gin.Default()
	a := r.Group("/a")
	${isGuarded ? 'a.Use(RequireAuth())' : ''}
	a.GET("/one", one)
	b := r.Group("/b")
	${isGuarded ? 'b.Use(RequireAuth())' : ''}
	b.GET("/two", two)
}
`;
  const found = await judge({ path: 'router.go', file }, [], [true, false]);
  expect(found.map(({ oldLine }) => oldLine)).toEqual([6, 9]);
});

const SERVER = (place: string, line: string) => `server {
    listen 443 ssl;
    server_name shop.example.org;
    add_header Strict-Transport-Security "max-age=31536000" always;
    add_header X-Content-Type-Options nosniff always;
    location ${place} {
        ${line}
        proxy_pass http://app;
    }
}
`;

test.each(['/api', '/shop/', '~ [.]php$', '= /'])('a header that a location does not inherit: %s', async (place) => {
  const file = (isGuarded: boolean) => SERVER(place, isGuarded ? '' : 'add_header X-Served-By app;');
  const found = await judge({ path: 'nginx.conf', file }, [], [true, false]);
  expect(found.map(({ title }) => title)).toEqual(
    ['HSTS', 'nosniff'].map((name) => `${name} removed for location ${place}, because it now has its own add_header`),
  );
});

test('a header that a location itself had is removed without that reason', async () => {
  const own = 'add_header Strict-Transport-Security "max-age=31536000" always;';
  const file = (isGuarded: boolean) => SERVER('/api', `${isGuarded ? own : ''} add_header X-Served-By app;`);
  const found = await judge({ path: 'nginx.conf', file }, [], [true, false]);
  expect(found.map(({ title }) => title)).toEqual(['HSTS removed']);
});
