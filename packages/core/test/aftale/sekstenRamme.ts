/** The frame of an invented agreement with the sixteen promises that are found in other agreements than the first. */
import type { Ramme } from "../../src/aftale.ts"

const aar = (id: string) => ({ id, fra: `${id}-01-01`, til: `${id}-12-31` })

export const ramme = {
  format: 1,
  id: "seksten-andre",
  titel: "Seksten andre løfter",
  helhedsplan: "En opdigtet helhedsplan",
  indsatsomraade: "Alt muligt",
  fra: "2016-01-01",
  til: "2021-12-31",
  gyldighed: "seks år",
  projektaar: [
    { ...aar("2016"), id: "2016" },
    { ...aar("2017"), id: "2017" },
    { ...aar("2018"), id: "2018" },
    { ...aar("2019"), id: "2019" },
    { ...aar("2020"), id: "2020" },
    { ...aar("2021"), id: "2021" }
  ],
  boligomraader: [
    { id: "nord", navn: "Nord" },
    { id: "syd", navn: "Syd" }
  ],
  parter: [{ id: "kommune", rolle: "chef", organisation: "kommunen" }],
  organer: [
    { id: "sekretariat", navn: "Sekretariatet" },
    { id: "kommunen", navn: "Kommunen" }
  ],
  aktiviteter: [],
  noegletal: [
    tal("udsaettelser", "Udsættelser", "antal"),
    tal("hjemloese", "Hjemløse mellem 18 og 24 år", "antal"),
    tal("sager", "Sager", "antal"),
    tal("paa-hjaelp", "Unge på uddannelseshjælp", "antal"),
    tal("unge", "Unge i alt", "antal"),
    tal("klyngen", "Klyngens andel på uddannelseshjælp", "procent"),
    { ...tal("ledige", "Ledige", "antal"), tid: "dato" },
    tal("sigtede", "Sigtede 15-17-årige", "antal"),
    tal("fravaer", "Børn med over 10 % fravær", "antal"),
    tal("boern", "Børn i alt", "antal"),
    { ...tal("uden-job", "Voksne uden job", "antal"), prOmraade: true },
    { ...tal("doemte", "Dømte", "antal"), prOmraade: true },
    { ...tal("grundskole", "Voksne med grundskole", "antal"), prOmraade: true },
    { ...tal("voksne", "Voksne", "antal"), prOmraade: true },
    { ...tal("indkomst", "Gennemsnitlig indkomst", "antal"), prOmraade: true },
    tal("doemte-i-landet", "Dømte i hele landet", "procent"),
    tal("regionen", "Gennemsnitlig indkomst i regionen", "antal")
  ],
  registre: [
    liste("job", "I job eller uddannelse"),
    liste("ydelse", "Tilbage på ydelse"),
    liste("lommejob", "Lommepengejob"),
    liste("gennemfoert", "Gennemførte lommepengejob"),
    liste("beboerdrevne", "Beboerdrevne aktiviteter")
  ],
  spoergsmaal: [
    { tekst: "Vil du blive boende?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Er du tryg?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Er du tilfreds?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Hænger området sammen?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Kan I handle?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Har du tillid?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Har du det godt?", svar: ["ja", "nej", "ved ikke"] },
    { tekst: "Jeg kan hjælpe mit barn", svar: ["slet ikke", "lidt", "meget", "ved ikke"] }
  ]
} as const satisfies Ramme

function tal<const I extends string, const E extends "antal" | "procent">(id: I, navn: string, enhed: E) {
  return { id, navn, enhed, tid: "projektaar", ansvarlig: "kommunen", prOmraade: false } as const
}

function liste<const I extends string>(id: I, navn: string) {
  const af = [{ registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: [id] }] }] as const
  return { id, navn, ansvarlig: "sekretariat", af, foert: "iAaret" } as const
}
