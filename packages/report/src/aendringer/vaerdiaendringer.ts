/** What differs between two versions of the agreement, down to the single values; what has an id is known by it. */
import type { Delaftale, Version } from "@delaftale/core"
import * as Equal from "effect/Equal"
import { samlet } from "../samlet.ts"

/** A step on the way to a value: the name of a field, or of one among several. */
export interface Stedled {
  readonly _tag: "Felt" | "Navn"
  readonly ord: string
}

/** A value of the agreement before and after a revision (*værdiændring*, change of a value). */
export interface Vaerdiaendring {
  /** From the top of the agreement. */
  readonly sti: ReadonlyArray<Stedled>
  /** Absent where nothing stood. */
  readonly foer?: string
  /** Absent where nothing stands any more. */
  readonly efter?: string
}

type Sti = Vaerdiaendring["sti"]
interface Felter {
  readonly [felt: string]: unknown
}

/** The patches say which parts of the agreement a revision touched; the versions say what became of them. */
export const vaerdiaendringer = (
  foer: Delaftale,
  efter: Delaftale,
  patches: Version["patches"]
): ReadonlyArray<Vaerdiaendring> => {
  const dele = [...new Set(patches.map(({ path }) => String(path[0])))]
  const [gammel, ny] = [foer, efter].map((aftale) => aftale as unknown as Felter)
  return dele.flatMap((del) => forskel(gammel?.[del], ny?.[del], [felt(del)]))
}

const felt = (ord: string): Stedled => ({ _tag: "Felt", ord })

const slagsAf = (vaerdi: unknown): "intet" | "liste" | "felter" | "vaerdi" => {
  if (vaerdi === undefined) return "intet"
  if (Array.isArray(vaerdi)) return vaerdi.length === 0 ? "vaerdi" : "liste"
  if (typeof vaerdi !== "object" || vaerdi === null) return "vaerdi"
  return Object.keys(vaerdi).length === 0 ? "vaerdi" : "felter"
}

const forskel = (foer: unknown, efter: unknown, sti: Sti): ReadonlyArray<Vaerdiaendring> => {
  if (Equal.equals(foer, efter)) return []
  const slags = [slagsAf(foer), slagsAf(efter)].filter((en) => en !== "intet")
  if (slags.length === 2 && slags[0] !== slags[1]) {
    return [...forskel(foer, undefined, sti), ...forskel(undefined, efter, sti)]
  }
  switch (slags[0]) {
    case "liste":
      return iListe((foer ?? []) as ReadonlyArray<unknown>, (efter ?? []) as ReadonlyArray<unknown>, sti)
    case "felter":
      return iFelter((foer ?? {}) as Felter, (efter ?? {}) as Felter, sti)
    default:
      return [{ sti, ...vist("foer", foer, sti), ...vist("efter", efter, sti) }]
  }
}

const iFelter = (foer: Felter, efter: Felter, sti: Sti): ReadonlyArray<Vaerdiaendring> =>
  samlet([Object.keys(foer), Object.keys(efter)]).flatMap((navn) =>
    forskel(foer[navn], efter[navn], [...sti, felt(navn)])
  )

const iListe = (
  foer: ReadonlyArray<unknown>,
  efter: ReadonlyArray<unknown>,
  sti: Sti
): ReadonlyArray<Vaerdiaendring> => {
  const [gamle, nye] = [medNavn(foer), medNavn(efter)]
  const noegler = samlet([[...gamle.keys()], [...nye.keys()]])
  return [
    ...ombyttet(gamle, nye, sti),
    ...noegler.flatMap((noegle) => {
      const [a, b] = [gamle.get(noegle), nye.get(noegle)]
      const { led, ord } = (a ?? b)!
      const her: Sti = typeof led === "object" ? [...sti, { _tag: "Navn", ord }] : sti
      return forskel(a?.led, b?.led, her)
    })
  ]
}

interface Navngivet {
  readonly ord: string
  readonly led: unknown
}

/** A part by the id it has; without one by what it is about, and the second of the same with its number. */
const medNavn = (liste: ReadonlyArray<unknown>): ReadonlyMap<string, Navngivet> => {
  const antal = new Map<string, number>()
  return new Map(
    liste.map((led) => {
      const navn = navnet(led)
      const nummer = (antal.get(navn) ?? 0) + 1
      antal.set(navn, nummer)
      const ord = navn === "" ? `nr. ${nummer}` : nummer === 1 ? navn : `${navn} nr. ${nummer}`
      return [JSON.stringify([navn, nummer]), { ord, led }]
    })
  )
}

const navnefelter = ["id", "omraade", "projektaar", "felt", "registrering"]

const navnet = (led: unknown): string => {
  if (typeof led !== "object" || led === null) return String(led)
  const fundet = navnefelter.find((en) => typeof (led as Felter)[en] === "string")
  return fundet === undefined ? "" : String((led as Felter)[fundet])
}

/** What is in both, in another order. */
const ombyttet = (
  gamle: ReadonlyMap<string, Navngivet>,
  nye: ReadonlyMap<string, Navngivet>,
  sti: Sti
): ReadonlyArray<Vaerdiaendring> => {
  const raekken = (dem: typeof gamle, andre: typeof gamle): string =>
    [...dem].flatMap(([noegle, { ord }]) => (andre.has(noegle) ? [ord] : [])).join(", ")
  const [foer, efter] = [raekken(gamle, nye), raekken(nye, gamle)]
  return foer === efter ? [] : [{ sti: [...sti, felt("raekkefoelge")], foer, efter }]
}

/** Decimals stand as text with a point. */
const decimaler = new Set(["graense", "sats", "vaerdi", "pr", "fra", "til"])

const vist = (side: "foer" | "efter", vaerdi: unknown, sti: Sti): Pick<Vaerdiaendring, typeof side> => {
  if (vaerdi === undefined) return {}
  if (typeof vaerdi === "boolean") return { [side]: vaerdi ? "ja" : "nej" }
  if (typeof vaerdi === "object") return { [side]: "(tom)" }
  const tekst = String(vaerdi)
  const decimal = decimaler.has(sti.at(-1)!.ord) && /^-?\d+\.\d+$/u.test(tekst)
  return { [side]: decimal ? tekst.replace(".", ",") : tekst }
}
