/**
 * Paths whose values are mostly made up: tests, examples, documentation. They lower a finding, they never hide it. The
 * one list of them.
 */

import { expression } from '../model/expressions/expression.ts';

/** As a segment of a path or a word of one. */
const NAMES = expression('i')`
  (?:^|[/!_.-])(?:tests?|specs?|e2e|__tests__|__mocks__|mocks?|fixtures?|testdata|testutils?|examples?|samples?|demos?
  |docs?|documentation|tutorials?|cassettes?|vcr|cypress|playwright|stubs?|dummy|fakes?)(?=[/_.-]|$)
`;

/**
 * As languages with capitals in their names have it: `src/dockerTest/`, `URLParserTests.java`, `testFixtures/`; and the
 * tests of Perl: `t/session.t`, `xt/`.
 */
const CAPITALS = expression('')`
  (?:[a-z0-9](?:Tests?|Specs?|Fixtures?|Mocks?|Stubs?|Examples?|Samples?|Demos?)|[A-Z](?:Tests?|Specs?)|(?:^|/)(?:test
  |spec|mock)[A-Z]\w*|[a-z0-9](?:IT|TestCase|TestBase))(?=[/.]|$)|^x?t/|\.t$
`;

/** Paths of prose: files that people read and machines do not run. */
const PROSE = expression('i')`
  \.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|rdoc|pod|tex)$|(?:^|/)(?:readme|changelog|changes|history
  |contributing)(?:\.\w{1,4})?$
`;

/** Code of others, where it is published too, and descriptions of an API, whose values are examples. */
const OF_OTHERS = expression('i')`
  (?:^|/)(?:node_modules|bower_components|third_?party|vendor/[a-z0-9-]{1,40}\.[a-z.]{2,20})/
  |(?:^|/)(?:swagger|openapi)[\w.-]{0,40}\.(?:ya?ml|json)$
`;

export function isSamplePath(path: string): boolean {
  return NAMES.test(path) || CAPITALS.test(path) || PROSE.test(path) || OF_OTHERS.test(path);
}
