/** All coding agents, by name. */

import type { Agent } from './agent.ts';
import { agent as claudeCode } from './claude-code.ts';
import { agent as codex } from './codex.ts';
import { agent as copilot } from './copilot.ts';
import { agent as cursor } from './cursor.ts';
import { agent as geminiCli } from './gemini-cli.ts';

export const AGENTS: readonly Agent[] = [claudeCode, codex, copilot, cursor, geminiCli];

/** Returns the agent of this name. */
export function agentNamed(name: string): Agent | undefined {
  return AGENTS.find((known) => known.name === name);
}
