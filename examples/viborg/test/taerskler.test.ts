/** A threshold, reached exactly, in the agreement's own numbers. */
import type { Registrering } from "@delaftale/core"
import { describe, expect, it } from "vitest"
import { fraflytning, status } from "./tilfaelde.ts"

describe("a threshold, reached exactly", () => {
  const sidste = (registreringer: ReadonlyArray<Registrering>, kriterium: string, sted?: string) =>
    status(registreringer, kriterium, sted).at(-1)

  it("is met: 20,286 for Houlkærparken's K2, and not a thousandth more", () => {
    const ved = (vaerdi: string) => sidste([fraflytning("houlkaerparken", "2020/21", vaerdi)], "K2", "houlkaerparken")
    expect([ved("20.286"), ved("20.287")]).toEqual(["opfyldt", "ikkeOpfyldt"])
  })

  it("is met: 55 partners after 50, and not 54", () => {
    const partner = (nummer: number, dato: string): Registrering => ({
      _tag: "TilknytningRegistreret",
      dato,
      register: "tilmeldingsliste",
      handling: "tilknyttet",
      noegle: `s-${nummer}`
    })
    const efter = (antal: number) => [
      ...Array.from({ length: 50 }, (_, nummer) => partner(nummer, "2017-03-31")),
      ...Array.from({ length: antal }, (_, nummer) => partner(100 + nummer, "2018-03-31"))
    ]
    expect([status(efter(5), "C3")[0], status(efter(4), "C3")[0]]).toEqual(["opfyldt", "ikkeOpfyldt"])
  })

  it("is met: 489 and not 488 of 651 in-movers", () => {
    const med = (kontakter: number) =>
      Array.from({ length: 651 }, (_, nummer): ReadonlyArray<Registrering> => {
        const hvem = { omraade: "egeparken", noegle: `t-${nummer}` }
        const flyttet: Registrering = { _tag: "TilflytterRegistreret", dato: "2020-05-01", ...hvem }
        return nummer < kontakter
          ? [flyttet, { _tag: "KontaktRegistreret", dato: "2021-03-31", indflyttet: "2020-05-01", ...hvem }]
          : [flyttet]
      }).flat()
    expect([sidste(med(489), "C6"), sidste(med(488), "C6")]).toEqual(["opfyldt", "ikkeOpfyldt"])
  })

  it("is not met where the words ask for more: the same share as before is no improvement", () => {
    const svar = (undersoegelse: string, fra: string, til: string, tryg: number): Registrering => ({
      _tag: "UndersoegelseGennemfoert",
      undersoegelse,
      spoergsmaal: "tryghed i boligområdet",
      maalgruppe: "voksne",
      fra,
      til,
      inviterede: 200,
      svar: [
        { svar: "tryg", antal: tryg },
        { svar: "utryg", antal: 100 - tryg }
      ]
    })
    const i2020 = (tryg: number) => sidste([svar("2020", "2020-09-01", "2020-10-30", tryg)], "K3")
    expect([i2020(78), i2020(79)]).toEqual(["ikkeOpfyldt", "opfyldt"])
  })
})
