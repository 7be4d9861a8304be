// The questions of several projects that are locked side by side: none is asked twice, and those that come at about the same
// time are asked together.

import { setTimeout } from "node:timers/promises";
import { append } from "../../base/append.ts";
import type { IndexedPackage } from "./pylock.ts";
import { type IndexAnswers, type IndexQuestion, keyOf } from "./question.ts";

type Ask = (questions: readonly IndexQuestion[]) => Promise<IndexAnswers>;

interface Waiting {
  readonly question: IndexQuestion;
  answer(found: Answer): void;
  fail(error: unknown): void;
}

interface Answer {
  readonly found: IndexedPackage | undefined;
  readonly warnings: readonly string[];
}

/** How long the next project is waited for, in milliseconds. */
const pause = 50;

export class JointQuestions {
  readonly #ask: Ask;
  readonly #known = new Map<string, Promise<Answer>>();
  #waiting: Waiting[] = [];

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async ask(questions: readonly IndexQuestion[]): Promise<IndexAnswers> {
    const asked = questions.map((question) => ({
      key: keyOf(question),
      answer: this.#answerTo(question),
    }));
    const answers = new Map<string, Answer>();
    await Promise.all(asked.map(async ({ key, answer }) => answers.set(key, await answer)));
    const warnings = new Set([...answers.values()].flatMap((answer) => answer.warnings));
    return {
      get: (question) => answers.get(keyOf(question))?.found,
      warnings: [...warnings].sort(),
    };
  }

  #answerTo(question: IndexQuestion): Promise<Answer> {
    const key = keyOf(question);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const coming = new Promise<Answer>((answer, fail) => {
      this.#waiting.push({ question, answer, fail });
    });
    this.#known.set(key, coming);
    if (this.#waiting.length === 1) void this.#askAll();
    return coming;
  }

  /** If an index does not answer, only the projects that ask it fail. */
  async #askAll(): Promise<void> {
    for (let before = 0; before < this.#waiting.length; ) {
      before = this.#waiting.length;
      await setTimeout(pause);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    const groups = new Map<string, Waiting[]>();
    for (const each of waiting) {
      const { index, python } = each.question;
      append(groups, `${index?.url ?? ""}\n${python}`, each);
    }
    await Promise.all([...groups.values()].map((group) => this.#askGroup(group)));
  }

  async #askGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#ask(group.map(({ question }) => question));
      for (const { question, answer } of group) {
        const names = new RegExp(`(^|[^\\w.-])${question.name}($|[^\\w-])`);
        answer({
          found: answers.get(question),
          warnings: answers.warnings.filter((warning) => names.test(warning)),
        });
      }
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
}
