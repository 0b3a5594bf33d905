/** The file of an agreement, as an argument: no log is needed. */
import * as Argument from "effect/cli/Argument"

export const aftalefil = Argument.String("aftale").pipe(Argument.withDescription("Aftalen som JSON-fil"))
