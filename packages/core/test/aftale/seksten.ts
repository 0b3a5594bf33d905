/** Sixteen promises of other agreements, written in TypeScript: a level, a halving, steps, two of four, shares, changes, cohorts. */
import {
  aftaltSamlet,
  alle,
  byg,
  flyttet,
  forbedret,
  hoejst,
  ikkeVaerreEnd,
  iTrin,
  maaltI,
  mindst,
  nogle,
  om
} from "../../src/aftale.ts"
import { ramme } from "./sekstenRamme.ts"

const b = byg(ramme)
const i2021 = { fra: "2021-01-01", til: "2021-12-31" }
const engang = { engang: "2021" } as const

const loefte = (id: string, ordlyd: string, maaling: ReturnType<typeof b.samlet>) =>
  b.kriterium({ id, ordlyd, datakilde: "opdigtet" }, maaling)

const fra = (vaerdi: string, periode: string) =>
  aftaltSamlet({ vaerdi, periode, ordlyd: `${vaerdi.replace(".", ",")} i ${periode}` })

const toAar = { gennemsnit: { aar: 2 } }
const over40 = b.procentAf(b.opgjort("uden-job"), b.opgjort("voksne"), toAar)
const doemte = b.procentAf(b.opgjort("doemte"), b.opgjort("voksne"), toAar)
const grundskole = b.procentAf(b.opgjort("grundskole"), b.opgjort("voksne"))

const tilknyttet = (register: (typeof ramme.registre)[number]["id"]) =>
  b.tilknytninger({ register, handling: "tilknyttet" })
const iJob = b.personer(tilknyttet("job"))
const tilbage = b.personer(tilknyttet("job"), {
  opfulgt: { af: tilknyttet("ydelse"), senest: "opgoerelsesdagen", maaneder: 6 }
})
const lommejob = b.personer(tilknyttet("lommejob"))
const gennemfoert = b.personer(tilknyttet("lommejob"), {
  opfulgt: { af: tilknyttet("gennemfoert"), senest: "periodensUdgang" }
})
const par = { spoergsmaal: "Jeg kan hjælpe mit barn", skala: ["slet ikke", "lidt", "meget"] } as const

const dimensioner = [
  "Er du tryg?",
  "Hænger området sammen?",
  "Kan I handle?",
  "Har du tillid?",
  "Er du tilfreds?",
  "Har du det godt?"
] as const
const bedre = (spoergsmaal: (typeof dimensioner)[number]) =>
  om(b.svarandel(spoergsmaal, ["ja"], { vindue: i2021 }), forbedret(maaltI("2018")))
const [tryghed, ...resten] = dimensioner

export const seksten = b.delaftale({
  kriterier: [
    loefte(
      "E1",
      "Det lave niveau for udsættelser fastholdes.",
      b.samlet({ maales: b.opgjort("udsaettelser"), skal: ikkeVaerreEnd(fra("7", "2015")), retning: "ned" })
    ),
    loefte(
      "E2",
      "Antallet af unge hjemløse halveres fra 172 til højst 86.",
      b.samlet({ maales: b.opgjort("hjemloese"), skal: hoejst(86), retning: "ned", frist: "vedUdloeb" })
    ),
    loefte(
      "E3",
      "Sagerne er reduceret med en fjerdedel i 2016 og halveret i 2018.",
      b.samlet({
        maales: b.opgjort("sager"),
        skal: iTrin(fra("40", "2015"), [b.trin("2016", { procent: -25 }), b.trin("2018", { procent: -50 })]),
        retning: "ned"
      })
    ),
    loefte(
      "E4",
      "Mindst to af de fire kriterier for udsatte områder.",
      b.hvertOmraade({
        maales: over40,
        skal: nogle(
          2,
          mindst(40, { strengt: true }),
          om(doemte, flyttet(b.serien("doemte-i-landet", { aar: 2 }), { procent: 200 }), "op"),
          om(grundskole, mindst(60, { strengt: true })),
          om(b.opgjort("indkomst"), flyttet(b.serien("regionen"), { procent: -45 }, { strengt: true }), "ned")
        ),
        enhed: "procent"
      })
    ),
    loefte(
      "E5",
      "Beboerne ønsker at blive boende.",
      b.samlet({
        maales: b.svarandel("Vil du blive boende?", ["ja"], { vindue: i2021, uden: ["ved ikke"] }),
        skal: mindst(75),
        enhed: "procent",
        frist: engang
      })
    ),
    loefte(
      "E5b",
      "Boligområdet opfattes som attraktivt.",
      b.samlet({ maales: b.bedoemmelse(["nej", "delvist", "ja"], "delvist"), enhed: "karakter" })
    ),
    loefte(
      "E6",
      "Beboernes tryghed er steget med 29 pct.",
      b.samlet({
        maales: b.aendring(b.svarandel("Er du tryg?", ["ja"], { vindue: i2021 }), maaltI("2016"), "relativ"),
        skal: mindst(29),
        enhed: "procent",
        frist: engang
      })
    ),
    loefte(
      "E7",
      "Højst 25 % vender tilbage til ydelse inden for 6 måneder.",
      b.samlet({ maales: b.procentAf(tilbage, iJob), skal: hoejst(25), retning: "ned", enhed: "procent" })
    ),
    loefte(
      "E8",
      "Andelen på uddannelseshjælp er ikke over klyngens.",
      b.samlet({
        maales: b.procentAf(b.opgjort("paa-hjaelp"), b.opgjort("unge")),
        skal: ikkeVaerreEnd(b.serien("klyngen")),
        retning: "ned",
        enhed: "procent"
      })
    ),
    loefte(
      "E9",
      "Alle seks dimensioner er forbedret fra den første undersøgelse til den anden.",
      b.samlet({
        maales: b.svarandel("Er du tryg?", ["ja"], { vindue: i2021 }),
        skal: alle(bedre(tryghed), ...resten.map(bedre)),
        enhed: "procent",
        frist: engang
      })
    ),
    loefte(
      "E10",
      "Ledigheden følges to gange om året.",
      b.samlet({
        maales: b.opgjort("ledige"),
        skal: ikkeVaerreEnd(fra("40", "2015")),
        retning: "ned",
        frist: "hvertHalvaar"
      })
    ),
    loefte(
      "E11",
      "30 unge i lommepengejob pr. år, og 80 % gennemfører.",
      b.samlet({
        maales: lommejob,
        skal: alle(mindst(30), om(b.procentAf(gennemfoert, lommejob), mindst(80))),
        enhed: "personer"
      })
    ),
    loefte(
      "E12",
      "Antallet af sigtede falder 10 % i perioden.",
      b.samlet({
        maales: b.opgjort("sigtede"),
        skal: flyttet(fra("50", "2015"), { procent: -10 }),
        retning: "ned",
        frist: "vedUdloeb"
      })
    ),
    loefte(
      "E13",
      "Andelen af børn med højt fravær falder 3 procentpoint.",
      b.samlet({
        maales: b.aendring(b.procentAf(b.opgjort("fravaer"), b.opgjort("boern")), fra("18.5", "2015"), "procentpoint"),
        skal: hoejst(-3),
        retning: "ned",
        enhed: "procentpoint"
      })
    ),
    loefte(
      "E14",
      "80 % af deltagerne oplever styrkede kompetencer.",
      b.samlet({
        maales: b.procentAf(b.par({ ...par, fremgang: 1 }), b.par(par)),
        skal: mindst(80),
        enhed: "procent"
      })
    ),
    loefte(
      "E15",
      "3 samarbejdsaftaler er indgået senest 31.12.2018.",
      b.samlet({
        maales: b.antal(b.leverancer({ leverance: "aftale" })),
        skal: mindst(3),
        frist: { senest: "2018-12-31" }
      })
    ),
    loefte(
      "E16",
      "Mindst 5 beboerdrevne aktiviteter er forankret ved udløbet.",
      b.samlet({ maales: b.paaListen("beboerdrevne"), skal: mindst(5), frist: "vedUdloeb" })
    )
  ]
})
