/** Code that answers any origin by its name, with and without asking a list first. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

interface Answer {
  readonly language: string;
  readonly path: string;
  /** With `CONDITION` where the program decides. */
  readonly text: string;
  /** Conditions that ask which origin it is, and those that let any in. */
  readonly asked: readonly string[];
  readonly open: readonly string[];
}

const ANSWERS: readonly Answer[] = [
  {
    language: 'go',
    path: 'web/cors.go',
    text: `package web

import "net/http"

var trusted = map[string]bool{"https://studio.pixelnook.art": true}

func cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		if CONDITION {
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Access-Control-Allow-Credentials", "true")
		}
		next.ServeHTTP(w, r)
	})
}
`,
    asked: ['trusted[origin]', 'slices.Contains(trusted, origin)', 'isTrusted(origin)'],
    open: ['origin != ""'],
  },
  {
    language: 'js',
    path: 'src/cors.js',
    text: `const trusted = new Set(["https://studio.pixelnook.art"]);
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (CONDITION) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
  next();
});
`,
    asked: [
      'trusted.has(origin)',
      'trusted.includes(origin)',
      "origin.endsWith('.pixelnook.art')",
      "origin === 'https://studio.pixelnook.art'",
    ],
    open: ['origin', 'origin !== undefined'],
  },
  {
    language: 'php',
    path: 'public/cors.php',
    text: `<?php
$trusted = ["https://studio.pixelnook.art"];
$origin = $_SERVER["HTTP_ORIGIN"] ?? "";
if (CONDITION) {
    header("Access-Control-Allow-Origin: $origin");
    header("Access-Control-Allow-Credentials: true");
}
`,
    asked: [
      'in_array($origin, $trusted, true)',
      'isset($trusted[$origin])',
      'str_ends_with($origin, ".pixelnook.art")',
    ],
    open: ['$origin !== ""'],
  },
  {
    language: 'ruby',
    path: 'app/controllers/api_controller.rb',
    text: `class ApiController < ApplicationController
  TRUSTED = %w[https://studio.pixelnook.art].freeze
  after_action :cors

  def cors
    origin = request.headers["Origin"]
    if CONDITION
      response.headers["Access-Control-Allow-Origin"] = origin
      response.headers["Access-Control-Allow-Credentials"] = "true"
    end
  end
end
`,
    asked: ['TRUSTED.include?(origin)', 'origin.end_with?(".pixelnook.art")'],
    open: ['origin.present?'],
  },
  {
    language: 'java',
    path: 'src/main/java/com/acme/CorsFilter.java',
    text: `public class CorsFilter implements Filter {
  private static final Set<String> TRUSTED = Set.of("https://studio.pixelnook.art");
  public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) {
    HttpServletRequest request = (HttpServletRequest) req;
    HttpServletResponse response = (HttpServletResponse) res;
    String origin = request.getHeader("Origin");
    if (CONDITION) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    chain.doFilter(req, res);
  }
}
`,
    asked: ['TRUSTED.contains(origin)', 'ALLOWED.equals(origin)'],
    open: ['origin != null'],
  },
  {
    language: 'cs',
    path: 'src/Cors.cs',
    text: `public class Cors {
  static readonly HashSet<string> Trusted = new() { "https://studio.pixelnook.art" };
  public async Task Invoke(HttpContext context) {
    var origin = context.Request.Headers["Origin"].ToString();
    if (CONDITION) {
      context.Response.Headers["Access-Control-Allow-Origin"] = origin;
      context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
    }
    await next(context);
  }
}
`,
    asked: ['Trusted.Contains(origin)'],
    open: ['!string.IsNullOrEmpty(origin)'],
  },
  {
    language: 'py',
    path: 'app/hooks.py',
    text: `from flask import request
TRUSTED = {"https://studio.pixelnook.art"}


@app.after_request
def add_cors(resp):
    origin = request.headers.get("Origin")
    if CONDITION:
        resp.headers["Access-Control-Allow-Origin"] = origin
        resp.headers["Access-Control-Allow-Credentials"] = "true"
    return resp
`,
    asked: ['origin in TRUSTED', 'origin and origin in TRUSTED', 'origin.endswith(".pixelnook.art")'],
    open: ['origin', 'origin is not None'],
  },
  {
    language: 'rust',
    path: 'src/cors.rs',
    text: `async fn cors(req: Request, next: Next) -> Response {
    let origin = req.headers().get("origin").cloned();
    let mut res = next.run(req).await;
    if CONDITION {
        res.headers_mut().insert("access-control-allow-origin", origin);
        res.headers_mut().insert("access-control-allow-credentials", HeaderValue::from_static("true"));
    }
    res
}
`,
    asked: ['TRUSTED.contains(&origin)'],
    open: ['origin.is_some()'],
  },
];

const CASES = ANSWERS.flatMap(({ asked, open, text, ...rest }) =>
  asked.flatMap((condition) =>
    open.map((other) => ({
      ...rest,
      condition,
      other,
      before: text.replace('CONDITION', () => condition),
      after: text.replace('CONDITION', () => other),
    })),
  ),
);

async function found(path: string, before: string, after: string) {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  return (await detectPosture([file], NO_OTHER_FILE)).matches;
}

describe.each(CASES)('$language: $condition → $other', ({ path, before, after }) => {
  test('an origin that nobody asks about any more is reported, and asking again is not', async () => {
    expect((await found(path, before, after)).map(({ rule }) => rule)).toEqual(['cors']);
    expect(await found(path, after, before)).toEqual([]);
    expect(await found(path, before, `${before}\n\n`)).toEqual([]);
  });
});
