import { UserError } from "../../base/errors.ts";

/** `subject` is `docopt 0.6.2`. */
export function backEndUnanswered(subject: string, reason: string): UserError {
  return new UserError(
    "BACK_END_UNANSWERED",
    `the build back end of ${subject} could not be asked what it needs: ${reason}`,
    `run it again; or say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.${subject.split(" ")[0]}]`,
  );
}
