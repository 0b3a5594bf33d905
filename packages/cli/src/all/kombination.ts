/** Options of `status` that do not go together: which, why, and what to write instead. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"

/** What is asked of one agreement by its own years, promises and positions. */
interface Valgt {
  readonly projektaar: Option.Option<string>
  readonly kriterium: Option.Option<string>
  readonly position: Option.Option<number>
  readonly rettelserKendtPr: Option.Option<string>
  readonly setFraAar: Option.Option<string>
  readonly readings: boolean
  readonly alle: boolean
  readonly alleAfsnit: boolean
}

/** What a log that is counted in pieces cannot be asked. */
interface Delt extends Pick<Valgt, "position" | "rettelserKendtPr" | "readings" | "alle"> {
  readonly fra: Option.Option<string>
  readonly kendtPr: Option.Option<string>
}

/** Fails with the first option that was given. */
const ingenAf = (
  givne: ReadonlyArray<readonly [navn: string, er: boolean]>,
  fejl: (navn: string) => Brugsfejl
): Effect.Effect<void, Brugsfejl> => {
  const [navn] = givne.find(([, er]) => er) ?? []
  return navn === undefined ? Effect.void : Effect.fail(fejl(navn))
}

export const kunEnAftale = (valgt: Valgt): Effect.Effect<void, Brugsfejl> => {
  const givet = [
    ["--projektaar", Option.isSome(valgt.projektaar)],
    ["--kriterium", Option.isSome(valgt.kriterium)],
    ["--at-position", Option.isSome(valgt.position)],
    ["--corrections-known-on", Option.isSome(valgt.rettelserKendtPr)],
    ["--as-of-year", Option.isSome(valgt.setFraAar)],
    ["--readings", valgt.readings],
    ["--all-readings", valgt.alle],
    ["--all-sections", valgt.alleAfsnit]
  ] as const
  return ingenAf(givet, gaelderEn)
}

const gaelderEn = (navn: string): Brugsfejl =>
  new Brugsfejl({
    da: `status --all: ${navn} gælder en enkelt aftale, og --all viser mange. Udelad ${navn}, eller udelad --all og nævn en log.`,
    en: `status --all: ${navn} is about a single agreement, and --all shows many. Leave out ${navn}, or leave out --all and name a log.`
  })

/** What is read of a log in order, and what is in no log, nobody can count in pieces. */
export const kunHeleLoggen = (valgt: Delt): Effect.Effect<void, Brugsfejl> => {
  const givet = [
    ["--from", Option.isSome(valgt.fra)],
    ["--known-on", Option.isSome(valgt.kendtPr)],
    ["--at-position", Option.isSome(valgt.position)],
    ["--corrections-known-on", Option.isSome(valgt.rettelserKendtPr)],
    ["--readings", valgt.readings],
    ["--all-readings", valgt.alle]
  ] as const
  return ingenAf(givet, ikkeIStykker)
}

const ikkeIStykker = (navn: string): Brugsfejl =>
  new Brugsfejl({
    da: `status: --workers tæller en log i stykker, som den er nu, og det kan ${navn} ikke. Udelad den ene af dem.`,
    en: `status: --workers counts a log in pieces, as it is now, and ${navn} cannot. Leave out one of them.`
  })

export const afsnitErTekst = new Brugsfejl({
  da: "status: --all-sections er tekst til mennesker, og --format csv er kun tabellen. Udelad den ene af dem.",
  en: "status: --all-sections is text for people, and --format csv is the table alone. Leave out one of them."
})

export const antalTraade = (antal: number): Effect.Effect<number, Brugsfejl> =>
  antal >= 1
    ? Effect.succeed(antal)
    : Effect.fail(
        new Brugsfejl({
          da: `status: --workers ${antal} er for få; skriv et helt tal fra 1.`,
          en: `status: --workers ${antal} is too few; write a whole number from 1.`
        })
      )

/** What `status` is about: a log or a store, or files that are in none. */
export type Emne =
  | { readonly _tag: "Log"; readonly sti: string }
  | { readonly _tag: "Filer"; readonly filer: string; readonly delaftale: string }

interface Naevnt {
  readonly log: Option.Option<string>
  readonly fra: Option.Option<string>
  readonly delaftale: Option.Option<string>
  readonly konstrueret: boolean
  readonly all: boolean
  readonly position: Option.Option<number>
}

export const emnet = ({ all, delaftale, fra, konstrueret, log, position }: Naevnt): Effect.Effect<Emne, Brugsfejl> => {
  if (Option.isNone(fra)) {
    if (Option.isSome(delaftale) || konstrueret) return Effect.fail(kunMedFra)
    return Option.isSome(log) ? Effect.succeed({ _tag: "Log", sti: log.value }) : Effect.fail(intetNaevnt)
  }
  if (Option.isSome(log) || all || Option.isSome(position)) return Effect.fail(udenLogOgDele)
  return Option.isNone(delaftale)
    ? Effect.fail(udenAftale)
    : Effect.succeed({ _tag: "Filer", filer: fra.value, delaftale: delaftale.value })
}

const intetNaevnt = new Brugsfejl({
  da: "status: nævn en log, eller filer med --from MAPPE --delaftale FIL.json.",
  en: "status: name a log, or files by --from FOLDER --delaftale FILE.json."
})

const kunMedFra = new Brugsfejl({
  da: "status: --delaftale og --konstrueret hører til --from; en log siger det selv. Udelad dem, eller tilføj --from.",
  en: "status: --delaftale and --konstrueret go with --from; a log says so itself. Leave them out, or add --from."
})

const udenLogOgDele = new Brugsfejl({
  da: "status --from: filerne vurderes uden en log. Udelad loggen, --all og --at-position, eller udelad --from.",
  en: "status --from: the files are evaluated without a log. Leave out the log, --all and --at-position, or leave out --from."
})

const udenAftale = new Brugsfejl({
  da: "status --from: skriv også, hvilken aftale filerne hører til: --delaftale FIL.json.",
  en: "status --from: write also which agreement the files belong to: --delaftale FILE.json."
})
