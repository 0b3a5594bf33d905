/** The judges of an IATI file: what they accept, and that each of their rules finds what breaks it. */
import { XmlElement } from "libxml2-wasm"
import { describe, expect, it } from "vitest"
import { iati } from "../../src/formater/iati.ts"
import { udgivelse } from "../../src/formater/Udgivelse.ts"
import { idag, medViborg } from "../viborgs.ts"
import { laesXml, regelbrud, regler, skemafejl } from "./iatiKontrol.ts"
import { type Aendring, lilleIati, regelbrydere, skemabrud } from "./lilleIati.ts"

const nu = "2022-01-01"

const aendret = ([fra, til]: Aendring): string => {
  const tekst = lilleIati.replace(fra, til)
  expect(tekst).not.toBe(lilleIati)
  return tekst
}

/** "target", "target@value" and the like. */
const dele = (xml: string): ReadonlySet<string> => {
  const dokument = laesXml(xml)
  try {
    return new Set(
      dokument.find("//*").flatMap((knude) => {
        if (!(knude instanceof XmlElement)) return []
        return [knude.name, ...knude.attrs.map(({ name }) => `${knude.name}@${name}`)]
      })
    )
  } finally {
    dokument.dispose()
  }
}

const boernAf = (element: string, xml: string): ReadonlyArray<string> => {
  const dokument = laesXml(xml)
  try {
    return dokument.find(`//${element}/*`).flatMap((knude) => (knude instanceof XmlElement ? [knude.name] : []))
  } finally {
    dokument.dispose()
  }
}

describe("the small IATI file", () => {
  it("is valid, and breaks no rule", () => {
    expect(skemafejl(lilleIati)).toEqual([])
    expect(regelbrud(lilleIati, nu).brud).toEqual([])
  })

  it("has each element and each attribute that the file of Viborg has", { timeout: 60_000 }, () =>
    medViborg(async ({ laes }) => {
      const organisation = { ref: "DK-CVR-12345678", navn: "Fællessekretariatet", type: "15" }
      const vores = dele(iati(udgivelse(await laes(), { kendtPr: idag }), organisation))
      expect([...vores].sort()).toEqual([...dele(lilleIati)].sort())
    })
  )
})

describe("the schema", () => {
  it("refuses in each of our elements what is missing, too many, out of order or of another type", () => {
    const navne = [...dele(lilleIati)].filter((navn) => !navn.includes("@"))
    expect(Object.keys(skemabrud).sort()).toEqual([...navne].sort())
    const alle = Object.entries(skemabrud).flatMap(([element, brud]) => brud.map((et) => [element, et] as const))
    for (const [element, aendring] of alle) {
      const tekst = aendret(aendring)
      const [fejl = "nothing"] = skemafejl(tekst)
      const naevnt = [element, ...boernAf(element, tekst)].some((navn) => new RegExp(`Element '${navn}'`).test(fejl))
      expect([element, aendring, fejl, naevnt]).toEqual([element, aendring, fejl, true])
    }
    expect(alle.length).toBe(79)
  })
})

describe("the published rules", () => {
  it.each(regler.map(({ id }) => id))("find what breaks rule %s", (id) => {
    const [aendring] = regelbrydere[id] ?? []
    expect(regelbrud(aendret(aendring!), nu).brud).toContain(id)
  })

  it("are all tried, each on something", () => {
    expect(Object.keys(regelbrydere).sort()).toEqual(regler.map(({ id }) => id).sort())
  })
})
