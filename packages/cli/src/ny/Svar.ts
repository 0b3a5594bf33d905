/** What a new agreement is asked about, and how each answer is read: the same at a terminal, in options and in lines of a file. */
import { LocalDate } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import type { Sprog } from "../Sprog.ts"
import { type Skabelonvalg, skabeloner, skabelonnavne } from "./skabeloner.ts"

export interface Svar {
  readonly titel: string
  readonly fra: LocalDate.LocalDate
  readonly til: LocalDate.LocalDate
  readonly omraader: NonEmptyReadonlyArray<string>
  readonly kriterier: NonEmptyReadonlyArray<Skabelonvalg>
}

/** In both languages. */
type Tekst = { readonly [lang in Sprog]: string }

export interface Spoergsmaal<A> {
  readonly tekst: Tekst
  readonly standard?: string
  /** The answer, or what is wrong with it and how it is written. */
  readonly laes: (skrevet: string) => Result.Result<A, Tekst>
}

const nej = (da: string, en: string) => Result.fail<Tekst>({ da, en })

const dag = (da: string, en: string, standard: string): Spoergsmaal<LocalDate.LocalDate> => ({
  tekst: { da, en },
  standard,
  laes: (skrevet) =>
    LocalDate.isLocalDate(skrevet)
      ? Result.succeed(skrevet)
      : nej(
          `"${skrevet}" er ikke en dag; skriv den som 2024-01-01.`,
          `"${skrevet}" is not a day; write it as 2024-01-01.`
        )
})

/** Parts between commas, without what is empty. */
const dele = (skrevet: string): ReadonlyArray<string> =>
  skrevet
    .split(",")
    .map((del) => del.trim())
    .filter((del) => del !== "")

const omraader = (skrevet: string): Result.Result<Svar["omraader"], Tekst> => {
  const navne = dele(skrevet)
  if (!Arr.isReadonlyArrayNonEmpty(navne)) {
    return nej("Skriv mindst ét område, med komma imellem.", "Write at least one area, with commas between.")
  }
  return new Set(navne.map((navn) => navn.toLocaleLowerCase("da"))).size < navne.length
    ? nej("Et område står to gange.", "An area stands twice.")
    : Result.succeed(navne)
}

/** "arrangementer:4", or "klager" where the promise has no number of its own. */
const valget = (skrevet: string): Skabelonvalg | undefined => {
  const [navn = "", tal] = skrevet.split(":").map((del) => del.trim())
  const skabelon = skabeloner.find((en) => en.navn === navn)
  if (skabelon === undefined || (tal !== undefined && !/^[1-9]\d{0,5}$/u.test(tal))) return undefined
  if (skabelon.standard === undefined) return tal === undefined ? { skabelon, antal: 0 } : undefined
  return { skabelon, antal: tal === undefined ? skabelon.standard : Number(tal) }
}

const kriterier = (skrevet: string): Result.Result<Svar["kriterier"], Tekst> => {
  const valgte = dele(skrevet)
  const laeste = valgte.flatMap((en) => valget(en) ?? [])
  const navne = laeste.map(({ skabelon }) => skabelon.navn)
  return laeste.length === valgte.length && Arr.isReadonlyArrayNonEmpty(laeste) && new Set(navne).size === navne.length
    ? Result.succeed(laeste)
    : nej(
        `Skriv et eller flere af ${skabelonnavne}, hvert højst én gang.`,
        `Write one or more of ${skabelonnavne}, each at most once.`
      )
}

/** In the order in which they are asked. */
export const spoergsmaal: { readonly [felt in keyof Svar]: Spoergsmaal<Svar[felt]> } = {
  titel: {
    tekst: { da: "Hvad hedder aftalen?", en: "What is the agreement called?" },
    laes: (skrevet) =>
      /[\p{L}\d]/u.test(skrevet) ? Result.succeed(skrevet.trim()) : nej("Skriv et navn.", "Write a name.")
  },
  fra: dag("Hvad er dens første dag?", "What is its first day?", "2024-01-01"),
  til: dag("Hvad er dens sidste dag?", "What is its last day?", "2027-12-31"),
  omraader: {
    tekst: {
      da: "Hvilke boligområder gælder den for (med komma imellem)?",
      en: "Which housing areas is it for (with commas between)?"
    },
    laes: omraader
  },
  kriterier: {
    tekst: {
      da: `Hvad lover den (${skabelonnavne})?`,
      en: `What does it promise (${skabelonnavne})?`
    },
    standard: "arrangementer:4",
    laes: kriterier
  }
}
