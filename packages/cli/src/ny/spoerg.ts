/** The answers: from options, else asked at the terminal, else from the lines of what is piped in. */
import { createInterface } from "node:readline"
import * as Prompt from "effect/cli/Prompt"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Brugsfejl } from "../Brugsfejl.ts"
import type { Sprog } from "../Sprog.ts"
import { type Spoergsmaal, type Svar, spoergsmaal } from "./Svar.ts"

/** What options say; what they leave out is asked for. */
export type Givet = { readonly [felt in keyof Svar]?: string }

/** Asks one question in words, and reads what is answered. */
type Stil = <A>(et: Spoergsmaal<A>) => Effect.Effect<A, Brugsfejl, Prompt.Environment>

const brugsfejl = (da: string, en: string) => new Brugsfejl({ da, en })

const afbrudt = () => brugsfejl("Afbrudt. Intet er skrevet.", "Broken off. Nothing was written.")

const laest = <A>({ laes, tekst }: Spoergsmaal<A>, skrevet: string): Effect.Effect<A, Brugsfejl> => {
  const svar = laes(skrevet)
  return Result.isSuccess(svar)
    ? Effect.succeed(svar.success)
    : Effect.fail(brugsfejl(`${tekst.da} ${svar.failure.da}`, `${tekst.en} ${svar.failure.en}`))
}

/** An empty line takes what is proposed. */
const taget = <A>({ standard = "" }: Spoergsmaal<A>, skrevet: string): string =>
  skrevet.trim() === "" ? standard : skrevet

/** What is proposed stands behind the question: a prompt that holds it already would take what is typed as more of it. */
const vedTerminalen =
  (lang: Sprog): Stil =>
  (et) =>
    Prompt.run(
      Prompt.String({
        message: et.standard === undefined ? et.tekst[lang] : `${et.tekst[lang]} [${et.standard}]`,
        validate: (skrevet) =>
          Result.match(et.laes(taget(et, skrevet)), {
            onFailure: (fejl) => Effect.fail(fejl[lang]),
            onSuccess: () => Effect.succeed(skrevet)
          })
      })
    ).pipe(
      Effect.mapError(afbrudt),
      Effect.flatMap((skrevet) => laest(et, taget(et, skrevet)))
    )

/** Where no lines are left, the rest has to be given as options. */
const fraLinjer =
  (linjer: AsyncIterator<string>): Stil =>
  (et) =>
    Effect.flatMap(
      Effect.promise(() => linjer.next()),
      ({ done, value }) => {
        const skrevet = taget(et, done === true ? "" : value.trim())
        return skrevet === ""
          ? Effect.fail(
              brugsfejl(
                `${et.tekst.da} Svar på det, som en option (se: delaftale new --help) eller som en linje på standard input.`,
                `${et.tekst.en} Answer that, as an option (see: delaftale new --help) or as a line on standard input.`
              )
            )
          : laest(et, skrevet)
      }
    )

/** Where the lines come from, and whether somebody sits there. */
export interface Kilde {
  readonly terminal: boolean
  readonly linjer: () => AsyncIterator<string>
}

export const standardInput: Kilde = {
  terminal: process.stdin.isTTY === true,
  linjer: () => createInterface({ input: process.stdin })[Symbol.asyncIterator]()
}

export const spoerg = Effect.fn("spoerg")(function* (givet: Givet, lang: Sprog, kilde: Kilde) {
  const mangler = Object.keys(spoergsmaal).some((felt) => givet[felt as keyof Svar] === undefined)
  const stil = !mangler || kilde.terminal ? vedTerminalen(lang) : fraLinjer(kilde.linjer())
  const svar = <F extends keyof Svar>(felt: F, et: Spoergsmaal<Svar[F]>) => {
    const skrevet = givet[felt]
    return skrevet === undefined ? stil(et) : laest(et, skrevet)
  }
  const titel = yield* svar("titel", spoergsmaal.titel)
  const fra = yield* svar("fra", spoergsmaal.fra)
  const til = yield* svar("til", spoergsmaal.til)
  if (til < fra) {
    return yield* brugsfejl("Den sidste dag ligger før den første.", "The last day comes before the first.")
  }
  const omraader = yield* svar("omraader", spoergsmaal.omraader)
  const kriterier = yield* svar("kriterier", spoergsmaal.kriterier)
  return { titel, fra, til, omraader, kriterier } satisfies Svar
})
