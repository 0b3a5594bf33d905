/** What is said of a plan in a call: its file, and the store that holds the logs of its agreements. */
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"

export const planfil = Argument.String("plan").pipe(Argument.withDescription("Planen som JSON-fil"))

export const lager = Flag.String("store").pipe(
  Flag.withMetavar("LAGER"),
  Flag.withDescription("Mappen med delaftalernes logge, eller postgres://BRUGER@VAERT/DATABASE")
)
