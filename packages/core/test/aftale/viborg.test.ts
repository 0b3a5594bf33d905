/** The criteria of the first agreement, written in TypeScript: the same data as in its file, to the last field. */
import { describe, expect, it } from "vitest"
import {
  aftaltSamlet,
  byg,
  flyttet,
  forbedret,
  fraAaretFoer,
  ikkeVaerreEnd,
  lineaert,
  maaltDagenFoer,
  maaltI,
  mindst,
  type Ramme
} from "../../src/aftale.ts"
import { alternativer } from "../../src/terms/alternativer.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { viborg } from "../terms/viborg.ts"

const fil = viborg()
const { forpligtelser: _forpligtelser, kriterier: _kriterier, ...resten } = fil

/** The names that promises use, as literals; the rest of the frame is the file's. */
const b = byg({
  ...resten,
  boligomraader: [
    { id: "egeparken", navn: "Egeparken" },
    { id: "ellekonebakken", navn: "Ellekonebakken" },
    { id: "houlkaerparken", navn: "Houlkærparken" },
    { id: "houlkaervaenget", navn: "Houlkærvænget" },
    { id: "roedkaerparken", navn: "Rødkærparken" },
    { id: "vestervang", navn: "Vestervang" }
  ],
  noegletal: [opgoeres("klagesager", "antal"), opgoeres("fraflytningsprocent", "procent")]
} as const satisfies Ramme)

function opgoeres<const I extends string, const E extends "antal" | "procent">(id: I, enhed: E) {
  return { id, navn: id, enhed, tid: "projektaar", ansvarlig: "boligselskab", prOmraade: true } as const
}

const i2015 = (vaerdi: string, ordlyd: string, decimaler: number) => ({ vaerdi, periode: "2015", ordlyd, decimaler })
const klager = b.aftalt({
  egeparken: i2015("0", "Egeparken 2015: 0", 0),
  ellekonebakken: i2015("32", "Ellekonebakken, 2015: 32", 0),
  houlkaerparken: i2015("14", "Houlkærparken, 2015: 14", 0),
  houlkaervaenget: i2015("32", "Houlkærvænget, 2015: 32", 0),
  roedkaerparken: i2015("0", "Rødkærparken, 2015: 0", 0),
  vestervang: i2015("16", "Vestervang, 2015: 16", 0)
})
const fraflytning = b.aftalt({
  egeparken: i2015("26.8", "Egeparken 2015: 26,8 %", 1),
  ellekonebakken: i2015("21.8", "Ellekonebakken 2015: 21,8 %", 1),
  houlkaerparken: i2015("20.7", "Houlkærparken 2015: 20.7 %", 1),
  houlkaervaenget: i2015("16.27", "Houlkærvænget 2015: 16.27 %", 2),
  roedkaerparken: i2015("17.3", "Rødkærparken 2015: 17,3", 1),
  vestervang: i2015("14.11", "Vestervang 2015: 14.11%", 2)
})

const ved = (aktivitet: string, art: string) => {
  const arrangementer = b.arrangementer({ aktivitet, art, status: "afholdt" })
  return b.deltagere(arrangementer, { foertAf: "logbog" })
}
const tryg = ["tryg", "meget tryg"] as const
const iAaret = { enhed: "procent", frist: { engang: "2020/21" } } as const
const naboskabsfrivillige = b.tilknytninger({ register: "naboskabsfrivillige", handling: "tilknyttet" })
const tilflyttere = b.tilflyttere()
const ned = { retning: "ned" } as const
const medAlle = { alle: true }

const C7 = b.samlet({
  maales: b.personer(naboskabsfrivillige, { tid: "fraBegyndelsen", foertAf: "naboskabsfrivillige" }),
  skal: mindst(40),
  enhed: "personer",
  frist: "vedUdloeb"
})

const maalinger: Readonly<Record<string, Maaling>> = {
  K1a: b.hvertOmraade({ maales: b.opgjort("klagesager"), skal: ikkeVaerreEnd(klager), ...ned }, medAlle),
  K1b: b.hvertOmraade(
    {
      maales: b.opgjort("klagesager"),
      skal: lineaert(klager, { procent: -5 }, { foerste: 1, nul: "undtaget" }),
      ...ned
    },
    medAlle
  ),
  K2: b.hvertOmraade(
    {
      maales: b.opgjort("fraflytningsprocent"),
      skal: flyttet(fraflytning, { procent: -2 }),
      ...ned,
      enhed: "procent",
      frist: "vedUdloeb"
    },
    medAlle
  ),
  K3: b.samlet({
    maales: b.svarandel("tryghed i boligområdet", tryg, {
      maalgruppe: "voksne",
      vindue: { fra: "2020-01-01", til: "2020-12-31" }
    }),
    skal: forbedret(
      aftaltSamlet({
        vaerdi: 78,
        periode: "2016",
        ordlyd:
          "46% voksne føler sig trygge, 32% voksne føler sig meget trygge. jvf. ekstern tilfredshedsundersøgelse foretaget 2016",
        decimaler: 0
      })
    ),
    ...iAaret
  }),
  C1: b.samlet({ maales: ved("1", "kursus"), skal: mindst(40), enhed: "deltagelser" }),
  C2: b.samlet({
    maales: b.personer(b.formidlinger(), { foertAf: "formidlingsliste" }),
    skal: mindst(25),
    enhed: "personer"
  }),
  C3: b.samlet({
    maales: b.paaListen("tilmeldingsliste", { foertAf: "tilmeldingsliste" }),
    skal: fraAaretFoer(maaltDagenFoer, { procent: 10 })
  }),
  C4: b.samlet({ maales: ved("2", "vejvisertur"), skal: mindst(200), enhed: "deltagelser" }),
  C5: b.samlet({
    maales: b.svarandel("tryghed ved at færdes", tryg, { vindue: { fra: "2020-04-01", til: "2021-03-31" } }),
    skal: forbedret(maaltI("2016")),
    ...iAaret
  }),
  C6: b.samlet({
    maales: b.procentAf(
      b.personer(tilflyttere, { opfulgt: { af: b.kontakter(), senest: "periodensUdgang" } }),
      b.personer(tilflyttere)
    ),
    skal: mindst(75),
    enhed: "procent"
  }),
  C7,
  C8: b.samlet({ maales: ved("4", "beboerarrangement"), skal: mindst(700), enhed: "deltagelser" })
}

describe("the criteria of Viborg in TypeScript", () => {
  it.each(fil.kriterier.map(({ id }) => id))("%s is the data of the file", (id) => {
    const { maaling, tvivl, ...ord } = fil.kriterier.find((et) => et.id === id)!
    expect(maalinger[id]).toEqual(maaling)
    expect({ ...b.kriterium(ord, maalinger[id]!), ...(tvivl === undefined ? {} : { tvivl }) }).toEqual(
      fil.kriterier.find((et) => et.id === id)
    )
  })

  it("have the names of the file", () => {
    const bygget = b.delaftale({ kriterier: fil.kriterier, forpligtelser: fil.forpligtelser })
    expect(bygget.boligomraader).toEqual(fil.boligomraader)
    expect({ ...bygget, noegletal: fil.noegletal }).toEqual(fil)
  })

  it("C7: readings written as ways of measuring lead where the patches of the file lead", () => {
    const kriterium = fil.kriterier.find(({ id }) => id === "C7")!
    const paaListen = b.paaListen("naboskabsfrivillige", { foertAf: "naboskabsfrivillige" })
    const iTiden = (tid: "aaret" | "fraBegyndelsen") =>
      b.personer(naboskabsfrivillige, { tid, foertAf: "naboskabsfrivillige" })
    const rest = { skal: mindst(40), enhed: "personer" } as const
    const bygget = b.kriterium(
      {
        id: "C7",
        ordlyd: kriterium.ordlyd,
        datakilde: kriterium.datakilde,
        tvivl: {
          optaelling: {
            spoergsmaal: "Hvem tælles?",
            begrundelse: "I perioden.",
            gaelder: { id: "i-perioden", laesning: "Alle." },
            andre: {
              "aktive-ved-udloeb": {
                laesning: "De aktive.",
                maaling: b.samlet({ ...rest, maales: paaListen, frist: "vedUdloeb" })
              }
            }
          },
          frist: {
            spoergsmaal: "Hvornår?",
            begrundelse: "I perioden.",
            gaelder: { id: "ved-udloeb", laesning: "Ved udløbet.", iTabel: false },
            andre: {
              "hvert-aar": {
                laesning: "Hvert år.",
                iTabel: false,
                maaling: b.samlet({ ...rest, maales: iTiden("aaret") })
              }
            }
          }
        }
      },
      C7
    )
    const med = (et: Delaftale["kriterier"][number]): Delaftale => ({ ...fil, kriterier: [et] })
    const af = (aftale: Delaftale) => alternativer(aftale).filter((et) => et.kriterium === "C7")
    expect(af(med(bygget))).toEqual(af(med(kriterium)))
  })
})
