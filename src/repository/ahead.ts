/** Asks for what comes next while somebody reads what came. */

/**
 * Yields the answers in order, and sends further questions while the caller works. `ahead`: number of questions sent
 * beyond the current one, or a function of the last answer. An error is thrown in its turn.
 */
export async function* askAhead<Question, Answer>(
  questions: Iterable<Question> | AsyncIterable<Question>,
  ask: (question: Question) => Promise<Answer>,
  ahead: number | ((last: Answer) => number),
): AsyncGenerator<Answer> {
  const waiting: Promise<Answer>[] = [];
  let most = typeof ahead === 'number' ? ahead : 0;
  const takeAnswer = async (): Promise<Answer> => {
    const answer = await waiting.shift()!;
    if (typeof ahead !== 'number') most = ahead(answer);
    return answer;
  };
  for await (const question of questions) {
    const answer = ask(question);
    answer.catch(() => {}); // it is awaited when its turn comes
    waiting.push(answer);
    while (waiting.length > most) yield await takeAnswer();
  }
  while (waiting.length > 0) yield await takeAnswer();
}
