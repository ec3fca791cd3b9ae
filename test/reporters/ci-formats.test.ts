import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../../src/detectors/posture/languages/xml.ts';
import type { Report } from '../../src/model/report.ts';
import { FORMATS, type Format } from '../../src/reporters/formats/index.ts';
import {
  aGap,
  aPostureFinding,
  aReport,
  aSecretFinding,
  HOSTILE,
  hostileReport,
  manyFindings,
  suppressed,
} from './a-report.ts';

const page = {
  width: 80,
  colour: false,
  verbose: false,
  allFindings: false,
  toolVersion: '0.1.0',
  rulesPage: 'https://example.org/rules',
};
const rendered = async (format: Format, report: Report): Promise<string> =>
  (await FORMATS[format].load()).format.render(report, page);

const note = aSecretFinding({ blocks: false, confidence: 'low', commit: null, fingerprint: 'secret:note' });
const kept = suppressed(aSecretFinding({ path: 'kept.env', fingerprint: 'secret:kept' }));
const REPORT = aReport([aSecretFinding(), aPostureFinding({ blocks: false }), note, kept]);

function elements(text: string): readonly XmlElement[] {
  const all = parseXml(text);
  expect(all).not.toBeNull();
  return all!;
}

describe('JUnit', () => {
  test('a case for each finding: blocking fails, accepted is skipped, the rest is output', async () => {
    const text = await rendered('junit', REPORT);
    expect(text.match(/<(?:failure|skipped|system-out|error)\b/g)).toEqual([
      '<failure',
      '<system-out',
      '<system-out',
      '<skipped',
    ]);
    expect(text).toContain('tests="4" failures="1" errors="0" skipped="1" time="0.300"');
  });

  test('a run that could not read everything is an error, and a clean one has one case', async () => {
    expect(await rendered('junit', aReport([], { gaps: [aGap()] }))).toContain('<error message="3 of 12 commits');
    expect(await rendered('junit', aReport())).toContain('<testcase classname="tidegate.verdict" name="pass"/>');
  });

  test.each(HOSTILE)('stays well formed whatever the texts are: %j', async (text) => {
    const names = elements(await rendered('junit', hostileReport(text, true))).map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out']),
    );
    expect(new Set(elements(await rendered('checkstyle', hostileReport(text))).map(({ name }) => name))).toEqual(
      new Set(['checkstyle', 'file', 'error']),
    );
  });
});

test('Checkstyle groups by file and says what each finding does', async () => {
  const text = await rendered('checkstyle', REPORT);
  expect(text.match(/<file name="[^"]*"/g)).toEqual([
    '<file name="deploy/ci.env"',
    '<file name="mysite/settings/production.py"',
    '<file name="kept.env"',
  ]);
  expect(text.match(/severity="\w+"/g)).toEqual([
    'severity="error"',
    'severity="info"',
    'severity="warning"',
    'severity="ignore"',
  ]);
});

/** RFC 4180, as a reader of its own. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, raw = '', end] of text.matchAll(cell)) {
    rows.at(-1)!.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test.each(['plain', ...HOSTILE])('CSV has the same columns in each row, and no formula: %j', async (text) => {
  const rows = parseCsv(await rendered('csv', hostileReport(text)));
  expect(rows).toHaveLength(7);
  for (const row of rows) {
    expect(row).toHaveLength(rows[0]!.length);
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
});

const text = { type: 'string' };
const anyOf = (...values: string[]) => ({ enum: values });
/** The fields that GitLab asks for, from its documentation. */
const SECRET_DETECTION = {
  type: 'object',
  required: ['version', 'vulnerabilities', 'scan'],
  properties: {
    version: { type: 'string', pattern: '^15\\.\\d+\\.\\d+$' },
    vulnerabilities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'identifiers', 'location'],
        properties: {
          id: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' },
          name: { type: 'string', maxLength: 255 },
          severity: anyOf('Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'),
          solution: { type: 'string', maxLength: 7000 },
          identifiers: { type: 'array', minItems: 1, items: { type: 'object', required: ['type', 'name', 'value'] } },
          links: { type: 'array', items: { type: 'object', required: ['url'] } },
          location: {
            type: 'object',
            required: ['commit'],
            properties: {
              file: text,
              start_line: { type: 'number' },
              end_line: { type: 'number' },
              commit: { type: 'object', required: ['sha'], properties: { sha: text, author: text, date: text } },
            },
          },
        },
      },
    },
    scan: {
      type: 'object',
      required: ['analyzer', 'scanner', 'type', 'start_time', 'end_time', 'status'],
      properties: {
        type: { const: 'secret_detection' },
        start_time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$' },
        status: anyOf('success', 'failure'),
        analyzer: { type: 'object', required: ['id', 'name', 'version', 'vendor'] },
        scanner: { type: 'object', required: ['id', 'name', 'version', 'vendor'] },
      },
    },
  },
};
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      severity: anyOf('info', 'minor', 'major', 'critical', 'blocker'),
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};
const RDJSON = {
  type: 'object',
  required: ['diagnostics'],
  properties: {
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity'],
        properties: { severity: anyOf('ERROR', 'WARNING', 'INFO'), location: { type: 'object', required: ['path'] } },
      },
    },
  },
};
const GITLEAKS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['RuleID', 'Description', 'StartLine', 'EndLine', 'Match', 'Secret', 'File', 'Commit', 'Fingerprint'],
  },
};

describe.each([
  ['gitlab-secrets', SECRET_DETECTION],
  ['gitlab-quality', CODE_QUALITY],
  ['rdjson', RDJSON],
  ['gitleaks-json', GITLEAKS],
] as const)('%s', (format, schema) => {
  const fits = new Ajv({ allErrors: true, strict: false }).compile(schema);

  test.each(['plain', ...HOSTILE])('fits its schema, whatever the texts are: %j', async (hostile) => {
    for (const report of [REPORT, aReport(), hostileReport(hostile, true), aReport(manyFindings(40))]) {
      fits(JSON.parse(await rendered(format, report)));
      expect(fits.errors).toBeNull();
    }
  });

  test('leaves accepted findings out', async () => {
    expect(await rendered(format, REPORT)).not.toContain('kept.env');
  });
});

test('ids that GitLab follows are those of the finding, not of the run', async () => {
  const ids = async (report: Report): Promise<unknown[]> =>
    (JSON.parse(await rendered('gitlab-quality', report)) as { fingerprint: string }[]).map(
      ({ fingerprint }) => fingerprint,
    );
  const [first, second] = [aSecretFinding(), aSecretFinding({ path: 'other.env' })];
  expect(await ids(aReport([first, second]))).toEqual((await ids(aReport([second, first]))).reverse());
  expect(new Set(await ids(aReport(manyFindings(40)))).size).toBe(40);
});

test('SARIF separates its results from those of other tools', async () => {
  const { runs } = JSON.parse(await rendered('sarif', REPORT)) as { runs: { automationDetails: unknown }[] };
  expect(runs[0]!.automationDetails).toEqual({ id: 'tidegate/' });
});
