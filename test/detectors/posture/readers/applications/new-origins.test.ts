/** Other origins are let in by a library that is new to a program, or by a new initializer. */

import { expect, test } from 'vitest';
import { findingsOf, type Tree } from '../../trees.ts';

/** A framework, its file with `GUARD` where the library is switched on, and how. */
const ADDED: readonly (readonly [framework: string, path: string, program: string, line: string])[] = [
  [
    'fiber',
    'main.go',
    'package main\n\nfunc main() {\n\tapp := fiber.New()\nGUARD\tapp.Get("/a", a)\n}\n',
    '\tapp.Use(cors.New())\n',
  ],
  ['gin', 'main.go', 'package main\n\nfunc main() {\n\tr := gin.Default()\nGUARD}\n', '\tr.Use(cors.Default())\n'],
  [
    'warp',
    'src/main.rs',
    'fn app() {\n    let a = b()\nGUARD;\n}\n',
    '        .with(warp::cors().allow_any_origin())\n',
  ],
  ['axum', 'src/main.rs', 'fn app() {\n    let a = b()\nGUARD;\n}\n', '        .layer(CorsLayer::permissive())\n'],
  [
    'sinatra',
    'app.rb',
    'require "sinatra"\nrequire "sinatra/cross_origin"\nGUARDget("/a") { "a" }\n',
    'set :allow_origin, :any\n',
  ],
  [
    'rack-cors',
    'config.ru',
    'require_relative "config/environment"\nGUARDrun Rails.application\n',
    'use Rack::Cors do\n  allow do\n    origins "*"\n    resource "*", headers: :any\n  end\nend\n',
  ],
  [
    'ktor',
    'src/App.kt',
    'fun Application.module() {\n    install(ContentNegotiation) { json() }\nGUARD}\n',
    '    install(CORS) {\n        anyHost()\n    }\n',
  ],
  [
    'corsica',
    'lib/shop_web/endpoint.ex',
    'defmodule ShopWeb.Endpoint do\n  use Phoenix.Endpoint, otp_app: :shop\nGUARD  plug ShopWeb.Router\nend\n',
    '  plug Corsica, origins: "*"\n',
  ],
  [
    'web api',
    'App_Start/WebApiConfig.cs',
    'public static class A\n{\n    public static void B(HttpConfiguration config)\n    {\nGUARD        config.C();\n    }\n}\n',
    '        config.EnableCors(new EnableCorsAttribute("*", "*", "*"));\n',
  ],
];

test.each(ADDED)('%s', async (_framework, path, program, line) => {
  const [plain, open] = [{ [path]: program.replace('GUARD', '') }, { [path]: program.replace('GUARD', line) }];
  expect((await findingsOf(plain, open)).join()).toContain('cors ');
  expect(await findingsOf(open, plain)).toEqual([]);
});

const allow = (origins: string): string =>
  `Rails.application.config.middleware.insert_before 0, Rack::Cors do\n  allow do\n    origins ${origins}\n` +
  '    resource "/api/*", headers: :any\n  end\nend\n';
const rails: Tree = { Gemfile: 'gem "rails"\n', 'config/application.rb': 'module Shop\nend\n' };

test('an initializer of rack-cors', async () => {
  const path = 'config/initializers/cors.rb';
  const open = { ...rails, [path]: allow('"*"') };
  expect(await findingsOf(rails, open)).toEqual(['cors medium']);
  expect(await findingsOf(open, rails)).toEqual([]);
  // A new application; what another file did before.
  expect(await findingsOf({}, open)).toEqual([]);
  const inApplication = { Gemfile: rails['Gemfile']!, 'config/application.rb': `module Shop\n${allow('"*"')}end\n` };
  expect(await findingsOf(inApplication, open)).toEqual([]);
});

const view = (decorator: string): string =>
  `from csp.decorators import *\n\n\n${decorator}def a(request):\n    return b\n`;

test.each([
  ['@csp_update(SCRIPT_SRC="\'unsafe-inline\'")', 'csp medium'],
  ['@csp_update({"script-src": ["\'unsafe-eval\'"]})', 'csp medium'],
  ['@csp_replace(SCRIPT_SRC=["*"])', 'csp medium'],
  ['@csp_update(IMG_SRC="https://cdn.example")', 'csp low'],
])('a view with its own policy: %s', async (decorator, finding) => {
  const [plain, own] = [{ 'v.py': view('') }, { 'v.py': view(`${decorator}\n`) }];
  expect(await findingsOf(plain, own)).toEqual([finding]);
  expect(await findingsOf(own, plain)).toEqual([]);
});

test.each(['@csp_update(SCRIPT_SRC=["\'self\'"])', '@csp_replace({"img-src": ["\'none\'"]})'])(
  '%s',
  async (decorator) => {
    expect(await findingsOf({ 'v.py': view('') }, { 'v.py': view(`${decorator}\n`) })).toEqual([]);
  },
);
