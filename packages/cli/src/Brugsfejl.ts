/** Endings that are no fault of the program, each with its exit code. */
import * as Data from "effect/Data"

/** The call or the input was wrong (exit 2): said in both languages, with what to do. */
export class Brugsfejl extends Data.TaggedError("Brugsfejl")<{ readonly da: string; readonly en: string }> {
  override get message(): string {
    return this.en
  }
}

/** What was asked has been looked at, and the answer is no (exit 1). */
export class Nej extends Data.TaggedError("Nej")<{ readonly da: string; readonly en: string }> {
  override get message(): string {
    return this.en
  }
}

/** Ends with this code; what there is to say has been said. */
export class Afslut extends Data.TaggedError("Afslut")<{ readonly kode: 1 | 2 | 3 }> {}
