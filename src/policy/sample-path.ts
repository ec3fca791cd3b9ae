/**
 * Paths whose values are mostly made up: tests, examples, documentation. They lower a finding, they never hide it. The
 * one list of them.
 */

import { expression } from '../model/expressions/expression.ts';
import type { SecretMatch } from '../model/match.ts';
import { leastSure, type Confidence } from '../model/rule.ts';

/** As a segment of a path or a word of one. */
const NAMES = expression('i')`
  (?:^|[/!_.-])(?:tests?|specs?|e2e|__tests__|__mocks__|mocks?|fixtures?|testdata|testutils?|examples?|samples?|demos?
  |docs?(?=/)|documentation(?=/)|tutorials?|cassettes?|vcr|cypress|playwright|stubs?|dummy|fakes?)(?=[/_.-]|$)
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
  (?:^|/)(?:node_modules|bower_components|jspm_packages|third[_-]?party|3rd[_-]?party|site-packages|_?vendored|_vendor
  |godeps/_workspace|carthage/checkouts|vendor/(?:bundle|composer|gems|cache|[a-z0-9-]{1,40}\.[a-z.]{2,20}
  |[\w.-]{1,40}/[\w.-]{1,60}/(?:src|lib)))/
  |(?:^|/)(?:swagger|openapi)[\w.-]{0,40}\.(?:ya?ml|json)$
`;

/** Folders that contain code of others as a rule: what is a test within one is a test of theirs. */
const MOSTLY_OF_OTHERS = /(?:^|\/)(?:vendors?|externals?|extern|deps|dependencies|pods|submodules|subprojects)\//i;

/** Requests and answers that a test recorded. */
const RECORDED = expression('i')`
  (?:^|/)(?:_{0,2}recordings?_{0,2}|recorded|__snapshots__|goldens?|betamax|wiremock)/
`;

/** Folders of pages that people publish. */
const PAGES = expression('i')`
  (?:^|/)(?:docs?|documentation|website|www|content|tutorials?|guides?|manuals?|handbook|wiki|blog|man)/
`;

/** Pages themselves, also where a program makes them: `docs/index.html.md.erb`. */
const PAGE = expression('i')`
  \.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|rdoc|pod|html?|ipynb|man|[1-9])(?:\.(?:erb|tmpl|in|j2))?$
`;

export type SampleKind = 'page' | 'foreign-test' | 'sample' | null;

/**
 * Returns `page` for a page of documentation, whose values are examples; `foreign-test` for a test, fixture or
 * recording in code of others; `sample` for other paths with mostly made-up values; null for any other.
 */
export function sampleKindOf(path: string): SampleKind {
  const isForeign = OF_OTHERS.test(path);
  if (PAGE.test(path) && (PAGES.test(path) || isForeign)) return 'page';
  const isTest = NAMES.test(path) || CAPITALS.test(path) || RECORDED.test(path);
  if (isTest && (isForeign || MOSTLY_OF_OTHERS.test(path))) return 'foreign-test';
  return isTest || isForeign || PROSE.test(path) ? 'sample' : null;
}

export const isSamplePath = (path: string): boolean => sampleKindOf(path) !== null;

type Judged = Pick<SecretMatch, 'confidence' | 'structure' | 'sureInSamples'>;

/**
 * Returns the confidence of a match at a path. On a page of documentation only check digits and structure prove a
 * value: the form of a vendor's token is what the page explains. In a test of others nothing does: their keys are made
 * for it, and published with it.
 */
export function confidenceAt(path: string, { confidence, structure, sureInSamples }: Judged): Confidence {
  const kind = sampleKindOf(path);
  if (kind === null) return confidence;
  const isForm = kind === 'page' && structure !== 'valid';
  return leastSure(confidence, isForm || kind === 'foreign-test' ? 'medium' : 'high', sureInSamples ?? 'high');
}
