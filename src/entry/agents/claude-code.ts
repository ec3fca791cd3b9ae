import { eventName, PATIENCE_IN_SECONDS, type Agent, type Json } from './agent.ts';

const PROMPT = 'UserPromptSubmit';
const TOOL = 'PreToolUse';

/** Returns the entries for the settings, which Codex shares. https://docs.claude.com/en/docs/claude-code/hooks */
export function entriesOfClaude(command: string, tools: string): Readonly<Record<string, Json>> {
  const hooks = [{ type: 'command', command, timeout: PATIENCE_IN_SECONDS }];
  return { [PROMPT]: { hooks }, [TOOL]: { matcher: tools, hooks } };
}

/**
 * Returns the answer that refuses an action. An answer "allow" would skip the question if the tool may run, so there is
 * none.
 */
export function denyAsClaude(event: Json, reason: string): string {
  if (eventName(event) !== TOOL) return JSON.stringify({ decision: 'block', reason });
  return JSON.stringify({
    hookSpecificOutput: { hookEventName: TOOL, permissionDecision: 'deny', permissionDecisionReason: reason },
  });
}

export const agent: Agent = {
  name: 'claude-code',
  title: 'Claude Code',
  page: 'https://docs.claude.com/en/docs/claude-code/hooks',
  trust: 'It runs them in a folder that you trust; /hooks lists them.',
  projectFile: '.claude/settings.json',
  userFile: '.claude/settings.json',
  base: {},
  entries: (command) =>
    entriesOfClaude(command, 'Bash|Read|Write|Edit|MultiEdit|NotebookEdit|PowerShell|WebFetch|WebSearch|mcp__.*'),
  deny: denyAsClaude,
  allow: () => '',
};
