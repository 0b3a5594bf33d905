/** Suppression case by case, on rows of logs that are written out: what goes, and what stays. */
import type { Delaftale, Maaling, Registrering } from "@delaftale/core"
import { forloeb, indikatorer, lilleAftale, maaling } from "@delaftale/core/testing"
import { expect, it } from "vitest"
import type { Raekke } from "../../src/tal/Raekke.ts"
import { raekkerFor } from "../../src/tal/raekkerFor.ts"
import { undertryk } from "../../src/undertryk/undertryk.ts"
import { statusFor } from "../lilles.ts"

const mindst = (graense: string) => ({ slags: "Mindst", graense }) as const
const hvert = { omfang: "hvertOmraade", alle: true, enhed: "deltagelser" } as const

const fald = async (loefter: Readonly<Record<string, Maaling>>, registreringer: ReadonlyArray<Registrering>) => {
  const delaftale: Delaftale = lilleAftale(loefter)
  const faelles = { at: "2001-08-01T11:00:00.000Z", by: "sekretariat" }
  const events = [{ _tag: "DelaftaleIndgaaet", delaftale, datagrundlag: "konstrueret" } as const, ...registreringer]
  const status = await statusFor(
    events.map((event, nummer) => {
      const id = `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`
      return { ...faelles, id, position: nummer + 1, kendt: "2001-08-01", event }
    })
  )
  return undertryk(raekkerFor(status), delaftale)
}

const kursus = (omraader: ReadonlyArray<string>, deltagere: number, dato = "2001-09-01") =>
  ({
    _tag: "ArrangementRegistreret",
    dato,
    aktivitet: "inde",
    art: "kursus",
    status: "afholdt",
    omraader: omraader as [string],
    deltagere
  }) as const

const i = (raekker: ReadonlyArray<Raekke>, kriterium: string, omraade?: string, projektaar = "2001/02"): Raekke =>
  raekker.find((en) => en.kriterium === kriterium && en.omraade === omraade && en.projektaar === projektaar)!

const sum = { ...indikatorer.sum, slags: "sum" } as const

it("takes a second area along with a small one, where the total of all areas stands beside them", async () => {
  const loefter = { pr: maaling(sum, mindst("4"), hvert), ialt: maaling(sum, mindst("4"), { enhed: "deltagelser" }) }
  const raekker = await fald(loefter, [kursus(["nord"], 2), kursus(["syd"], 20), kursus(["vest"], 30)])
  expect(i(raekker, "pr", "nord")).toMatchObject({
    undertrykt: ["vaerdi"],
    status: "ikkeOpfyldt",
    aarsag: "undertrykt"
  })
  expect(i(raekker, "pr", "syd")).toMatchObject({ undertrykt: ["vaerdi"], status: "opfyldt" })
  expect(i(raekker, "pr", "vest").tekst.vaerdi).toBe("30")
  expect(i(raekker, "ialt").tekst.vaerdi).toBe("52")
})

it("leaves the other areas where arrangements are shared, since nothing adds up then", async () => {
  const loefter = { pr: maaling(sum, mindst("4"), hvert), ialt: maaling(sum, mindst("4"), { enhed: "deltagelser" }) }
  const raekker = await fald(loefter, [kursus(["nord"], 2), kursus(["syd", "vest"], 20)])
  expect(i(raekker, "pr", "nord").undertrykt).toEqual(["vaerdi"])
  expect([i(raekker, "pr", "syd"), i(raekker, "pr", "vest")].map(({ tekst }) => tekst.vaerdi)).toEqual(["20", "20"])
})

it("takes the verdict along, and that of all areas, where target and verdict leave one number", async () => {
  const raekker = await fald({ pr: maaling(sum, mindst("2"), hvert) }, [kursus(["nord"], 2), kursus(["syd"], 20)])
  expect(i(raekker, "pr", "nord")).toMatchObject({ undertrykt: ["vaerdi", "status"], status: "kanIkkeVurderes" })
  expect(i(raekker, "pr", "alle")).toMatchObject({ undertrykt: ["status"], aarsag: "undertrykt" })
  expect(i(raekker, "pr", "syd").status).toBe("opfyldt")
})

it("takes next year's target along, where it is made from this year's figure", async () => {
  const krav = forloeb({ form: "foregaaende", sats: "0.1", fra: { slags: "foregaaende" } })
  const loefter = { mere: maaling(sum, krav, { enhed: "deltagelser" }) }
  const raekker = await fald(loefter, [kursus(["nord"], 2), kursus(["nord"], 20, "2002-09-01")])
  expect(i(raekker, "mere", undefined, "2001/02").undertrykt).toContain("vaerdi")
  const naeste = i(raekker, "mere", undefined, "2002/03")
  expect(naeste.tekst).toMatchObject({ vaerdi: "20", maaltal: "", aarsag: "undertrykt" })
  expect(naeste.margin).toBeUndefined()
})

it("takes the nearer of two limits along, and the verdict", async () => {
  const loefter = { mellem: maaling(sum, { slags: "Mellem", fra: "3", til: "8" }, { enhed: "deltagelser" }) }
  const raekker = await fald(loefter, [kursus(["nord"], 2)])
  expect(i(raekker, "mellem").undertrykt).toEqual(["vaerdi", "maaltal", "status"])
})

it("takes a share along where one person is left over, and leaves what it is a share of", async () => {
  const ind = (nummer: number) =>
    ({ _tag: "TilflytterRegistreret", dato: "2001-09-01", omraade: "nord", noegle: `p-${nummer}` }) as const
  const kontakt = (nummer: number) =>
    ({ ...ind(nummer), _tag: "KontaktRegistreret", indflyttet: "2001-09-01", dato: "2001-10-01" }) as const
  const alle = Array.from({ length: 10 }, (_, nummer) => nummer)
  const loefter = { andel: maaling(indikatorer.andel, mindst("50"), { enhed: "procent" }) }
  const raekker = await fald(loefter, [...alle.map(ind), ...alle.slice(1).map(kontakt)])
  const { dele, status, undertrykt, vaerdi } = i(raekker, "andel")
  expect({ status, undertrykt, vaerdi }).toEqual({ status: "opfyldt", undertrykt: ["vaerdi"], vaerdi: undefined })
  expect(dele?.naevner.mindst.taeller).toBe(10n)
  expect(dele?.taeller).toBeUndefined()
})

it("lets complaints, arrangements and quarters stand, however few", async () => {
  const klage = {
    _tag: "TalOpgjort",
    noegletal: "klager",
    omraade: "nord",
    projektaar: "2001/02",
    vaerdi: "1"
  } as const
  const loefter = {
    klager: maaling(indikatorer.opgjort, mindst("4"), { omfang: "hvertOmraade" }),
    kurser: maaling({ slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] }, mindst("4")),
    kvartaler: maaling({ slags: "kadence", af: [{ registrering: "ArrangementRegistreret" }], maaneder: 3 }, mindst("4"))
  }
  const raekker = await fald(loefter, [klage, kursus(["nord"], 2)])
  expect(raekker.flatMap(({ undertrykt }) => undertrykt)).toEqual([])
  expect(i(raekker, "klager", "nord").tekst.vaerdi).toBe("1")
})

it("a change is hidden where the agreement's baseline would tell the small count behind it, and only there", async () => {
  const faerre = maaling(
    { slags: "aendring", indikator: sum, mod: { slags: "aftalt" }, form: "absolut" },
    mindst("0"),
    { enhed: "deltagelser", baselines: [{ vaerdi: "10", periode: "2000", ordlyd: "10 i 2000" }] }
  )
  const raekker = await fald({ faerre }, [
    kursus(["nord"], 2),
    kursus(["nord"], 7, "2002-09-01"),
    kursus(["nord"], 12, "2003-09-01")
  ])
  expect(i(raekker, "faerre").undertrykt).toEqual(["vaerdi", "status"])
  expect(i(raekker, "faerre", undefined, "2002/03")).toMatchObject({ undertrykt: [], status: "ikkeOpfyldt" })
  expect(i(raekker, "faerre", undefined, "2003/04")).toMatchObject({ undertrykt: [], status: "opfyldt" })
})
