/** Commands about an agreement: lawful often enough, and twisted in one or more places where not. */
import fc from "fast-check"
import type { Voksende } from "../../src/decisions/Opslag.ts"
import type { Aftale } from "../../src/decisions/provRevision.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { skridt } from "../../src/testing.ts"
import { haendelse } from "../laws/liv.ts"
import { udvidet } from "../laws/livsaftale.ts"
import { indstilling, raad, vedtagelse } from "../laws/raad.ts"

/** What a decision is made from. */
export interface Stilling {
  readonly aftale: Aftale
  readonly opslag: Voksende
  readonly naeste: number
}

type Forslag = (stilling: Stilling) => Omit<Oensket, "id"> | undefined
type Felter = Record<string, unknown>
type Vrid = (felter: Felter) => Felter

const cpr = "ring til 010190-1234"

/** One field is put in the place of another, where the event has it. */
const erstat =
  (felt: string, nyt: (gammelt: unknown) => unknown): Vrid =>
  (felter) =>
    felt in felter ? { ...felter, [felt]: nyt(felter[felt]) } : felter

const vrid: ReadonlyArray<Vrid> = [
  erstat("begrundelse", () => cpr),
  erstat("kriterium", () => "K99"),
  erstat("omraade", () => "nordpolen"),
  erstat("projektaar", (gammelt) => (Array.isArray(gammelt) ? [...gammelt, "1999/00"] : "1999/00")),
  erstat("projektaar", (gammelt) => (Array.isArray(gammelt) ? ["1999/00"] : gammelt)),
  erstat("revision", () => "R1"),
  erstat("revision", () => "R99"),
  erstat("dato", () => "2001-08-15"),
  erstat("gyldigFra", () => "2010-01-01"),
  erstat("tvivl", () => "ingens"),
  erstat("fortolkning", () => "ingens"),
  erstat("udgave", (nummer) => Number(nummer) + 1),
  erstat("erstatter", (nummer) => Number(nummer) + 1),
  erstat("modtagere", () => ["ingen"]),
  erstat("skaering", (skaering) => ({ ...(skaering as object), position: 999 })),
  erstat("position", (position) => Number(position) - 1),
  (felter) => ("efter" in felter ? { ...felter, efter: felter["foer"] } : felter),
  (felter) => ("foer" in felter ? { ...felter, foer: { ...(felter["foer"] as object), vaerdi: "77" } } : felter)
]

const udgave = (aftale: Delaftale): fc.Arbitrary<Forslag> =>
  fc.constantFrom(...aftale.projektaar).map(({ id: projektaar }) => ({ aftale: { udgaver }, naeste }) => {
    const forrige = udgaver.findLast((en) => en.projektaar === projektaar)?.udgave
    return {
      by: "sekretariat",
      event: {
        _tag: "StatusrapportAfgivet",
        udgave: udgaver.length + 1,
        projektaar,
        dato: "2002-09-01",
        skaering: { position: naeste - 1, segl: "0".repeat(64), kendtPr: "2002-09-01" },
        tal: "1".repeat(64),
        motor: "delaftale 0",
        modtagere: ["bestyrelse", "kommune"],
        ...(forrige === undefined ? {} : { erstatter: forrige })
      }
    }
  })

const forslag = (aftale: Delaftale): fc.Arbitrary<Forslag> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: skridt(udvidet(aftale), ["TalOpgjort"]).map(
        ({ handling }): Forslag =>
          ({ opslag }) => {
            const event = haendelse(handling, opslag)
            return event && { by: "sekretariat", event }
          }
      )
    },
    { weight: 1, arbitrary: udgave(aftale) },
    {
      weight: 6,
      arbitrary: fc.oneof({ weight: 4, arbitrary: raad(aftale) }, indstilling(aftale), vedtagelse(aftale)).map(
        (raadet): Forslag =>
          ({ aftale: { revisioner } }) =>
            raadet(revisioner.map(({ indstillet }) => indstillet.revision))
      )
    }
  )

export const uuid = (nummer: number): string => `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`

/** An event that somebody wants; `undefined` where there is nothing to correct. */
export type Oenske = (stilling: Stilling) => Oensket | undefined

export const oenske = (aftale: Delaftale): fc.Arbitrary<Oenske> => {
  const fejl = fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    fc.subarray([...vrid], { minLength: 1, maxLength: 3 })
  )
  const andenRolle = fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, fc.constantFrom("gruppe", "ingen"))
  const gammeltId = fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, fc.constant(true))
  return fc
    .tuple(forslag(aftale), fejl, andenRolle, gammeltId)
    .map(([foreslaa, vrides, rolle, gammelt]) => (stilling) => {
      const lovligt = foreslaa(stilling)
      if (lovligt === undefined) return undefined
      const event = vrides.reduce<Felter>((felter, et) => et(felter), {
        ...lovligt.event
      }) as unknown as Oensket["event"]
      return { id: uuid(gammelt ? 1 : stilling.naeste), by: rolle ?? lovligt.by, event }
    })
}
