/** Options that several verbs share. */
import { LocalDate } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "./Brugsfejl.ts"

/** Where the log lies; `stedFor` reads it. */
export const logsted = Argument.String("log").pipe(
  Argument.withDescription("Loggens mappe, eller postgres://BRUGER@VAERT/DATABASE#LOG")
)

/** A day, as text; `dagen` sees that it is one. */
export const dag = (navn: string, beskrivelse: string) =>
  Flag.String(navn).pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription(beskrivelse), Flag.optional)

export const dagen = (navn: string, valgt: Option.Option<string>): Effect.Effect<string | undefined, Brugsfejl> =>
  Option.isNone(valgt) || LocalDate.isLocalDate(valgt.value)
    ? Effect.succeed(Option.getOrUndefined(valgt))
    : Effect.fail(
        new Brugsfejl({
          da: `--${navn}: "${valgt.value}" er ikke en dag; skriv den som 2018-06-30.`,
          en: `--${navn}: "${valgt.value}" is not a day; write it as 2018-06-30.`
        })
      )

/** An option that was not given leaves no key. */
export const felt = <K extends string, A>(navn: K, vaerdi: A | undefined): { readonly [_ in K]?: A } =>
  (vaerdi === undefined ? {} : { [navn]: vaerdi }) as { readonly [_ in K]?: A }

/** "2018/19,2019/20"; nothing where nothing stands there. */
export const liste = (skrevet: string): NonEmptyReadonlyArray<string> | undefined => {
  const alle = skrevet
    .split(",")
    .map((led) => led.trim())
    .filter((led) => led !== "")
  return Arr.isReadonlyArrayNonEmpty(alle) ? alle : undefined
}

/** For what is sent out; what a command prints for the house has all of it. */
export const smaaTal = Flag.Literals("small-cells", ["3", "5"]).pipe(
  Flag.withDefault("3" as const),
  Flag.withDescription("Antal personer under dette udelades: 3 eller 5"),
  Flag.map((antal) => (antal === "3" ? 3 : 5))
)
