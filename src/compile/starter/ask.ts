/** The answers to what has to be known of a new district: from options, else from whoever sits at the keyboard. */
import { createInterface } from 'node:readline/promises';
import { PlainError } from '../output/plain-error.ts';
import { isAsked, QUESTIONS, type Answers, type Question } from './questions.ts';

/** Where questions are put and answers come from. */
export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** @throws a sentence for each option that is no answer */
export function refuseSaid(said: Answers): void {
  const faults = QUESTIONS.flatMap(({ name, problem }) => {
    const given = said[name]?.trim();
    const fault = given ? problem(given) : null;
    return fault === null ? [] : [`--${name} ${fault}.`];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/**
 * What was said, with what is taken where nothing was.
 * @param said is in order
 * @throws a sentence for each that is missing
 */
export function answersOf(said: Answers): Answers {
  const answers: Answers = {};
  const missing: string[] = [];
  for (const question of QUESTIONS) {
    if (!isAsked(question, answers)) continue;
    const answer = said[question.name]?.trim() || question.otherwise?.(answers);
    if (answer === undefined || question.problem(answer) !== null) missing.push(`--${question.name} is missing: ${question.ask}`);
    else answers[question.name] = answer;
  }
  if (missing.length > 0) throw new Error(missing.join('\n'));
  return answers;
}

/**
 * The same, where what was not said is asked for, and asked again until it is an answer.
 * @throws PlainError where nobody answers any more
 */
export async function askFor(said: Answers, { input, output }: Terminal): Promise<Answers> {
  const lines = createInterface({ input, crlfDelay: Infinity });
  const coming = lines[Symbol.asyncIterator]();
  try {
    const answers: Answers = {};
    for (const question of QUESTIONS)
      if (isAsked(question, answers))
        answers[question.name] = said[question.name]?.trim() || (await askOne(question, answers, output, coming));
    return answers;
  } finally {
    lines.close();
  }
}

async function askOne(question: Question, answers: Answers, output: NodeJS.WritableStream, coming: AsyncIterator<string>): Promise<string> {
  const otherwise = question.otherwise?.(answers);
  for (;;) {
    output.write(`${question.ask}${otherwise === undefined ? '' : ` [${otherwise}]`}: `);
    const { value, done } = await coming.next();
    if (done) throw new PlainError(`\nNobody answers any more: --${question.name} says it too.`);
    const answer = String(value).trim() || otherwise;
    const fault = answer === undefined ? 'is needed' : question.problem(answer);
    if (fault === null) return answer!;
    output.write(`  ${fault}\n`);
  }
}
