/** Problems and places of ours → those of the protocol. */

import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver/node';
import type { Place } from '../../model/text.ts';
import { RULES_PAGE } from '../version.ts';
import type { Fix } from './fixes.ts';
import type { Problem } from './problem.ts';

const SOURCE = 'tidegate';

const SEVERITIES = {
  blocks: DiagnosticSeverity.Error,
  warns: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const;

/** Returns a problem as the protocol has it. */
export function diagnosticOf({ rule, standing, place, message, fingerprint }: Problem): Diagnostic {
  return {
    range: rangeOf(place),
    severity: SEVERITIES[standing],
    source: SOURCE,
    code: rule,
    codeDescription: { href: `${RULES_PAGE}#${encodeURIComponent(rule)}` },
    message,
    data: fingerprint,
  };
}

/** Returns a range from 0; a problem of a whole file is at its first line. */
function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  const position = (at: number, character: number) => ({
    line: Math.max(0, at - 1),
    character: Math.max(0, character - 1),
  });
  return { start: position(line, column), end: position(endLine, endColumn) };
}

/** Reports whether a place and a range share a line. */
export function touches(place: Place, { start, end }: Range): boolean {
  const own = rangeOf(place);
  return own.start.line <= end.line && start.line <= own.end.line;
}

/** Returns the quick fix of a problem. */
export function fixAction(problem: Problem, fix: Fix, uri: string): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    diagnostics: [diagnosticOf(problem)],
    edit: { changes: { [uri]: [{ range: rangeOf(fix.place), newText: fix.text }] } },
  };
}
