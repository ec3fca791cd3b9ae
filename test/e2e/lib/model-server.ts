/**
 * A loopback server that plays the models of coding agents: it answers the interfaces of Anthropic, OpenAI (responses)
 * and Google, asks for one tool call that the test chooses, and keeps every request.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ToolCall {
  readonly name: string;
  readonly input: object;
}

export interface ModelServer {
  readonly port: number;
  /** Bodies of all requests since `play`. */
  readonly bodies: readonly string[];
  /** Chooses the call by the names of the tools that the agent offers; null: a plain answer. */
  play(choose: (tools: readonly string[]) => ToolCall | null): void;
  close(): void;
}

type Body = { readonly [key: string]: any };
type Play = (tools: readonly string[]) => ToolCall | null;

const DONE = 'Done.';

export async function startModelServer(): Promise<ModelServer> {
  const bodies: string[] = [];
  let choose: Play = () => null;
  const server = createServer((request, response) => {
    void readAll(request).then((text) => {
      bodies.push(text);
      if (process.env['SHOW'] !== undefined) process.stderr.write(`${request.method} ${request.url} ${text.length}\n`);
      answer(request.url ?? '', parsed(text), choose, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    bodies,
    play(next) {
      bodies.length = 0;
      choose = next;
    },
    close: () => void server.close(),
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

function answer(url: string, body: Body, choose: Play, response: ServerResponse): void {
  const path = url.split('?')[0]!;
  if (path.endsWith('/count_tokens') || path.endsWith(':countTokens'))
    return json(response, { input_tokens: 1, totalTokens: 1 });
  if (path.endsWith('/messages')) return anthropic(body, choose, response);
  if (path.endsWith('/responses')) return openai(body, choose, response);
  if (/:(?:stream)?[gG]enerateContent$/.test(path)) return google(path, body, choose, response);
  json(response, { data: [], models: [], object: 'list' });
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function events(response: ServerResponse, all: readonly Body[], isNamed: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of all)
    response.write(`${isNamed ? `event: ${event['type']}\n` : ''}data: ${JSON.stringify(event)}\n\n`);
  response.end();
}

/** The tool's result is in the conversation: the second turn ends it. */
const isAnswered = (body: Body): boolean =>
  /"(?:tool_result|function_call_output|custom_tool_call_output|functionResponse)"/.test(
    JSON.stringify(body['messages'] ?? body['input'] ?? body['contents'] ?? ''),
  );

function anthropic(body: Body, choose: Play, response: ServerResponse): void {
  const tools = ((body['tools'] ?? []) as Body[]).map(({ name }) => String(name));
  const call = isAnswered(body) ? null : choose(tools);
  const content = call === null ? { type: 'text', text: DONE } : { type: 'tool_use', id: 'toolu_1', ...call };
  const stop = call === null ? 'end_turn' : 'tool_use';
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: body['model'], stop_sequence: null, usage };
  if (body['stream'] !== true) return json(response, { ...message, content: [content], stop_reason: stop });
  const [start, delta] =
    call === null
      ? [
          { type: 'text', text: '' },
          { type: 'text_delta', text: DONE },
        ]
      : [
          { ...content, input: {} },
          { type: 'input_json_delta', partial_json: JSON.stringify(call.input) },
        ];
  events(
    response,
    [
      { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
      { type: 'content_block_start', index: 0, content_block: start },
      { type: 'content_block_delta', index: 0, delta },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null }, usage },
      { type: 'message_stop' },
    ],
    true,
  );
}

function openai(body: Body, choose: Play, response: ServerResponse): void {
  const tools = ((body['tools'] ?? []) as Body[]).map(({ name, type }) => String(name ?? type));
  const call = isAnswered(body) ? null : choose(tools);
  const isCustom = ((body['tools'] ?? []) as Body[]).some(({ name, type }) => name === call?.name && type === 'custom');
  const text = { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: DONE }] };
  const own = { call_id: 'call_1', name: call?.name };
  const item =
    call === null
      ? text
      : isCustom
        ? { type: 'custom_tool_call', ...own, input: (call.input as { input: string }).input }
        : { type: 'function_call', ...own, arguments: JSON.stringify(call.input) };
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };
  events(
    response,
    [
      { type: 'response.created', response: { id: 'resp_1' } },
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response: { id: 'resp_1', output: [], usage } },
    ],
    true,
  );
}

function google(path: string, body: Body, choose: Play, response: ServerResponse): void {
  const tools = ((body['tools'] ?? []) as Body[])
    .flatMap((group) => (group['functionDeclarations'] ?? []) as Body[])
    .map(({ name }) => String(name));
  const call = isAnswered(body) ? null : choose(tools);
  const part = call === null ? { text: DONE } : { functionCall: { name: call.name, args: call.input } };
  const result = {
    candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  };
  if (path.includes(':stream')) events(response, [result], false);
  else json(response, result);
}
