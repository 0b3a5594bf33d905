/** The examples that somebody who knows the agreement would ask for. */
import { describe, expect, it } from "vitest"
import { evolvePligt, ingenPligter } from "../../src/decisions/Pligttilstand.ts"
import { afsluttet, beslutning, forbrug, forhold, notat, overdraget, underrettet } from "./pligter.ts"
import { afvist, koder, logMed } from "./scene.ts"

const tom = logMed()
const medForhold = logMed(forhold)

describe("a duty event", () => {
  it("belongs to the agreement of Viborg", () => {
    expect(
      afvist(tom, forhold, underrettet({}), beslutning, afsluttet, overdraget({}), forbrug({}), notat({}))
    ).toEqual([])
  })

  it("G4: may tell somebody after the circumstance is closed, and somebody who need not be told", () => {
    const sent = underrettet({ dato: "2018-09-01", part: "samarbejdsparter" })
    expect(afvist(logMed(forhold, afsluttet), sent, underrettet({ part: "landsbyggefonden" }))).toEqual([])
  })

  it("G7: may say again who runs an activity where another day lies between, or another area", () => {
    const log = logMed(overdraget({}), overdraget({ dato: "2019-01-01", tilstand: "beboerdrevet" }))
    expect(afvist(log, overdraget({ dato: "2019-06-01" }), overdraget({ omraade: "egeparken" }))).toEqual([])
    expect(koder(afvist(log, overdraget({ dato: "2018-07-01" })))).toEqual(["ingenAendring"])
  })

  it("G7: says nothing new where the last one said so of that day, in that very area", () => {
    const log = logMed(overdraget({}), overdraget({ til: "frivillige" }), overdraget({ omraade: "egeparken" }))
    const igen = (felter: Parameters<typeof overdraget>[0]) => koder(afvist(log, overdraget(felter)))
    expect(igen({ til: "frivillige" })).toEqual(["ingenAendring"])
    expect(igen({ til: "beboere" })).toEqual([])
    expect(igen({ omraade: "egeparken" })).toEqual(["ingenAendring"])
    expect(igen({ omraade: "vestervang" })).toEqual([])
    expect(igen({ til: "frivillige", tilstand: "beboerdrevet" })).toEqual([])
  })

  it("about what never came up changes nothing in a log that was written elsewhere", () => {
    expect(evolvePligt(ingenPligter, underrettet({}))).toEqual(ingenPligter)
    expect(evolvePligt(ingenPligter, afsluttet)).toEqual(ingenPligter)
  })

  it("names every reason at once", () => {
    const given = afvist(
      medForhold,
      { ...forhold, dato: "2017-03-31", kriterier: ["K9", "P1"], omraader: ["egeparken", "egeparken"] },
      forbrug({ dato: "2017-03-31", aktivitet: "9", post: "kommune", beloeb: "0" }),
      notat({ omraade: "nordbyen", aktivitet: "9", tekst: "Ring til 010190-1234." }),
      { ...beslutning, organ: "naboen", tilForhold: "skolen" }
    )
    const her = (nummer: number) => [...koder(given.filter((reason) => reason.nummer === nummer))].sort()
    expect(her(0)).toEqual(["datoUdenForAftalen", "dobbeltOmraade", "forholdFindes", "ukendtKriterium"])
    expect(her(1)).toEqual(["beloebErNul", "datoUdenForAftalen", "ukendtAktivitet", "ukendtPost"])
    expect(her(2)).toEqual(["muligtCprNummer", "ukendtAktivitet", "ukendtOmraade"])
    expect(her(3)).toEqual(["ukendtForhold", "ukendtPart"])
    expect(given.some(({ vaerdi }) => vaerdi?.includes("1234"))).toBe(false)
  })

  it("takes ten digits of money for an amount and no personal number", () => {
    expect(afvist(tom, forbrug({ beloeb: "1101901234" }))).toEqual([])
    expect(koder(afvist(tom, forbrug({ bilag: "1101901234" })))).toEqual(["muligtCprNummer"])
  })
})
