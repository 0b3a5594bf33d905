/** Decisions that each are lawful, and together would contradict the agreement or what was closed. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { fremAf, ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { Aftale } from "../../src/decisions/provRevision.ts"
import { beslut, type Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Aendring } from "../../src/terms/Revision.ts"
import { klager, livsaftale } from "../laws/livsaftale.ts"
import { afslut, indstil, laes, udgangspunkt, undtag, vedtag } from "./gang.ts"
import { grundeMod } from "./iLivsaftalen.ts"
import { annulleret, koder, logMed, lovlig, rettet, uuid } from "./scene.ts"

const dato = "2001-09-01"
const sum = (graense: string): Aendring => ({ slags: "maaltal", loefte: "sum", krav: { slags: "Mindst", graense } })
const iKraft = (revision: string, gyldigFra: string) => vedtag(revision, { gyldigFra, dato })
const lagtFrem = (revision: string, ...aendringer: ReadonlyArray<Aendring>) => indstil(revision, aendringer, { dato })

const andetAar = livsaftale.projektaar[1]!

describe("a revision", () => {
  it("does not come in under the one that a closed year is judged by", () => {
    const oeverst = [lagtFrem("R1", sum("9")), iKraft("R1", andetAar.fra), afslut(andetAar.id, andetAar.til)]
    const under = lagtFrem("R2", { slags: "maaltal", loefte: "kurser", krav: { slags: "Mindst", graense: "5" } })
    expect(grundeMod(...oeverst, under, iKraft("R2", "2002-01-01"))).toMatchObject([
      { kode: "aaretErAfsluttet", felt: "gyldigFra", vaerdi: "2002-01-01", message: expect.stringContaining("2002/03") }
    ])
    expect(grundeMod(...oeverst, under, iKraft("R2", andetAar.fra))).toMatchObject([{ kode: "aaretErAfsluttet" }])
    expect(grundeMod(...oeverst, under, iKraft("R2", "2002-08-02"))).toEqual([])
  })

  it("does not harden a promise in a year that is exempt from it", () => {
    const haardt = lagtFrem("R1", { slags: "kriterium", id: "klager", til: { ...klager, styrke: "haard" } })
    const givet = undtag({ kriterium: "klager", omraade: "nord", projektaar: [andetAar.id], dato })
    expect(grundeMod(haardt, givet, iKraft("R1", andetAar.fra))).toMatchObject([
      { kode: "ugyldigRevision", felt: "revision", message: expect.stringContaining("klager: 2002/03") }
    ])
    expect(grundeMod(haardt, givet, iKraft("R1", "2002-08-02"))).toEqual([])
    const etAndet = undtag({ kriterium: "lister", omraade: "nord", projektaar: [andetAar.id], dato })
    expect(grundeMod(haardt, etAndet, iKraft("R1", dato))).toEqual([])
    expect(grundeMod(givet, lagtFrem("R2", { slags: "kriterium", id: "klager" }), iKraft("R2", andetAar.fra))).toEqual(
      []
    )
  })
})

describe("a year that is closed", () => {
  const lukket = afslut("2001/02", "2002-08-15")
  const sent = { dato: "2002-09-01" }

  it("may still be read anew, exempt a promise and be given a baseline: what was promised is not changed by it", () => {
    const laest = laes({
      kriterium: "klager",
      tvivl: "form",
      fortolkning: "sammensat",
      projektaar: ["2001/02"],
      ...sent
    })
    const undtaget = undtag({ kriterium: "lister", omraade: "nord", projektaar: ["2001/02"], ...sent })
    const fastsat = udgangspunkt({ kriterium: "lister", omraade: "nord", ...sent })
    expect(grundeMod(lukket, laest, undtaget, fastsat)).toEqual([])
  })
})

describe("an area that is given up", () => {
  const begynd: Aftale = { ...ingenAftale, delaftale: livsaftale }
  const opslaget = { ...lovlig.FormidlingRegistreret, dato: "2003-10-01", omraade: "vest" }
  const log = logMed(opslaget)
  const svar = (aftale: Aftale, event: Oensket["event"], by: string) => {
    const besluttet = beslut({ aftale, ...log }, [{ id: uuid(99), by, event }])
    return Result.isFailure(besluttet) ? koder(besluttet.failure) : []
  }
  const opgivet = iKraft("R1", "2002-08-01")
  const indstillet = fremAf(begynd, lagtFrem("R1", { slags: "omraade", id: "vest" }))

  it("goes although later days in it were registered; what stands there is annulled, or corrected to another one", () => {
    expect(svar(indstillet, opgivet, "bestyrelse")).toEqual([])
    const efter = fremAf(indstillet, opgivet)
    expect(svar(efter, annulleret(2, opslaget), "sekretariat")).toEqual([])
    expect(svar(efter, rettet(2, opslaget, { ...opslaget, omraade: "nord" }), "sekretariat")).toEqual([])
    expect(svar(efter, rettet(2, opslaget, { ...opslaget, art: "avis" }), "sekretariat")).toEqual(["ukendtOmraade"])
    expect(svar(efter, opslaget, "sekretariat")).toEqual(["ukendtOmraade"])
  })
})

describe("the area of a decision", () => {
  const iNord = (...projektaar: [string, ...Array<string>]) =>
    undtag({ kriterium: "sum", omraade: "nord", projektaar, dato })
  const iHvert = laes({ kriterium: "sum", tvivl: "hvor", fortolkning: "i-hvert", projektaar: ["2002/03"], dato })

  it("is held against the way in which the promise is read in the years named", () => {
    expect(koder(grundeMod(iNord("2002/03")))).toEqual(["omraadePasserIkke", "loeftetErHaardt"])
    expect(koder(grundeMod(iHvert, iNord("2002/03")))).toEqual(["loeftetErHaardt"])
    expect(koder(grundeMod(iHvert, iNord("2001/02", "2002/03")))).toEqual(["loeftetErHaardt"])
    expect(koder(grundeMod(iHvert, iNord("2001/02")))).toEqual(["omraadePasserIkke", "loeftetErHaardt"])
  })

  it("is named for a baseline of each area, and not for one of all together", () => {
    const nord = { omraade: "nord" }
    expect(koder(grundeMod(udgangspunkt({ kriterium: "lister" })))).toEqual(["omraadeMangler"])
    expect(koder(grundeMod(udgangspunkt({ kriterium: "lister", ...nord })))).toEqual([])
    expect(koder(grundeMod(udgangspunkt({ kriterium: "bestand", ...nord })))).toEqual(["omraadePasserIkke"])
    expect(koder(grundeMod(udgangspunkt({ kriterium: "bestand" })))).toEqual([])
  })
})

describe("a baseline", () => {
  it("is fixed where the promise starts from one in some of its years", () => {
    const { tvivl: _, ...bestand } = livsaftale.kriterier.find(({ id }) => id === "bestand")!
    const maaling = { ...bestand.maaling, krav: { slags: "Mindst", graense: "3" } } as const
    const uden = lagtFrem("R1", { slags: "kriterium", id: "bestand", til: { ...bestand, maaling } })
    expect(grundeMod(uden, iKraft("R1", andetAar.fra), udgangspunkt({ kriterium: "bestand", dato }))).toEqual([])
    const fraBegyndelsen = iKraft("R1", livsaftale.fra)
    expect(koder(grundeMod(uden, fraBegyndelsen, udgangspunkt({ kriterium: "bestand", dato })))).toEqual([
      "udgangspunktErAftalt"
    ])
  })
})

describe("a year that the agreement does not have", () => {
  it("is the only reason where the promise is one of the agreement", () => {
    const ukendt = undtag({ kriterium: "lister", omraade: "nord", projektaar: ["1999/00"] })
    expect(koder(grundeMod(ukendt))).toEqual(["ukendtProjektaar"])
  })
})
