/** Asks for what comes next while somebody looks at what came. */

/**
 * The answers, in order. `ahead`: so many are asked for beside the one that is needed, or as many as the last answer
 * says. An error comes when its turn does.
 */
export async function* askAhead<Question, Answer>(
  questions: Iterable<Question> | AsyncIterable<Question>,
  ask: (question: Question) => Promise<Answer>,
  ahead: number | ((last: Answer) => number),
): AsyncGenerator<Answer> {
  const waiting: Promise<Answer>[] = [];
  let most = typeof ahead === 'number' ? ahead : 0;
  const next = async (): Promise<Answer> => {
    const answer = await waiting.shift()!;
    if (typeof ahead !== 'number') most = ahead(answer);
    return answer;
  };
  for await (const question of questions) {
    const answer = ask(question);
    answer.catch(() => {}); // it is awaited when its turn comes
    waiting.push(answer);
    while (waiting.length > most) yield await next();
  }
  while (waiting.length > 0) yield await next();
}
