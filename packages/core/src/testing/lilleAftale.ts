/** A whole agreement that is small: three areas, four years, and as promises those it is given. */
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { maalinger } from "./maalinger.ts"

const status = ["udbudt", "afholdt", "aflyst"] as const

const aktivitet = (id: string, arter: ReadonlyArray<string>): Delaftale["aktiviteter"][number] => ({
  id,
  navn: id,
  kilde: "opdigtet",
  arter: arter.map((art) => ({ id: art, navn: art, status })),
  indhold: ["indhold"],
  praksis: ["praksis"],
  formaal: ["formål"],
  maalgrupper: [{ tekst: "alle" }],
  samarbejdspartnere: ["ingen"],
  medarbejderressourcer: ["ingen"],
  evaluering: ["løbende"],
  forankring: ["hos beboerne"]
})

const kriterium = ([id, maaling]: readonly [string, Maaling]): Delaftale["kriterier"][number] => ({
  id,
  ordlyd: `Der er lovet ${id}.`,
  datakilde: "opdigtet",
  styrke: "haard",
  maaling
})

const register = (
  id: string,
  andet: Pick<Delaftale["registre"][number], "af" | "foert" | "startliste">
): Delaftale["registre"][number] => ({ id, navn: id, ansvarlig: "sekretariat", ...andet })

const paaListe = (id: string): Delaftale["registre"][number]["af"] => [
  { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: [id] }] }
]

const noegletal = (
  id: string,
  andet: Pick<Delaftale["noegletal"][number], "enhed" | "tid" | "prOmraade">
): Delaftale["noegletal"][number] => ({ id, navn: id, ansvarlig: "boligselskab", ...andet })

/** `loefter`: the promises by their ids. `andet` overrides whole fields; the first promise has to stay. */
export const lilleAftale = (
  loefter: Readonly<Record<string, Maaling>> = maalinger,
  andet: Partial<Delaftale> = {}
): Delaftale => {
  const [foerste, ...resten] = Object.entries(loefter).map(kriterium)
  if (foerste === undefined) throw new Error("lilleAftale: an agreement has at least one promise")
  return {
    format: 1,
    id: "lille",
    titel: "En lille aftale",
    helhedsplan: "En lille helhedsplan",
    indsatsomraade: "Naboskab",
    fra: "2001-08-01",
    til: "2005-07-31",
    gyldighed: "fire år",
    projektaar: [
      { id: "2001/02", fra: "2001-08-01", til: "2002-07-31" },
      { id: "2002/03", fra: "2002-08-01", til: "2003-07-31" },
      { id: "2003/04", fra: "2003-08-01", til: "2004-07-31" },
      { id: "2004/05", fra: "2004-08-01", til: "2005-07-31" }
    ],
    boligomraader: [
      { id: "nord", navn: "Nord" },
      { id: "syd", navn: "Syd" },
      { id: "vest", navn: "Vest" }
    ],
    parter: [{ id: "kommune", rolle: "chef", organisation: "kommunen" }],
    organer: [
      { id: "sekretariat", navn: "Sekretariatet" },
      { id: "boligselskab", navn: "Boligselskabet" }
    ],
    kriterier: [foerste, ...resten],
    aktiviteter: [aktivitet("inde", ["kursus"]), aktivitet("ude", ["tur", "kursus"])],
    forpligtelser: [],
    noegletal: [
      noegletal("klager", { enhed: "antal", tid: "projektaar", prOmraade: true }),
      noegletal("flytteprocent", { enhed: "procent", tid: "dato", prOmraade: true }),
      noegletal("landstal", { enhed: "procent", tid: "projektaar", prOmraade: false })
    ],
    registre: [
      register("logbog", {
        af: [{ registrering: "ArrangementRegistreret" }, { registrering: "InformationsbrevRegistreret" }],
        foert: "iAaret"
      }),
      register("formidling", { af: [{ registrering: "FormidlingRegistreret" }], foert: "iAaret" }),
      register("liste", { af: paaListe("liste"), foert: "indtilAaretsUdgang", startliste: true }),
      register("frivillige", { af: paaListe("frivillige"), foert: "indtilAaretsUdgang" })
    ],
    spoergsmaal: [{ tekst: "er du tryg", svar: ["ja", "meget", "nej", "ved ikke"] }],
    ...andet
  }
}
