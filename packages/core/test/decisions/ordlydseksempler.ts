/** Refusals, each by an example: what was wanted, and the field, the sentence, what was found and what was meant. */
import type { Afvisning } from "../../src/decisions/Afvisning.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { afslut, afvis, indstil, laes, udgangspunkt, udgiv, undtag, vedtag } from "./gang.ts"
import { grundeMod } from "./iLivsaftalen.ts"
import { annulleret, grunde, logMed, lovlig, oensker, rettet, uuid } from "./scene.ts"

const mindst = (graense: string) => ({ slags: "maaltal", loefte: "sum", krav: { slags: "Mindst", graense } }) as const
const projektaar = "2002/03"
const skaering = { position: 2, segl: "0".repeat(64), kendtPr: "2002-09-01" }
const udgave = (nummer: number, felter: object = {}) => udgiv(nummer, { projektaar, skaering, ...felter })

export const lister = { kriterium: "lister", omraade: "nord", projektaar: [projektaar] } as const
const tal = lovlig.TalOpgjort
export const log = logMed(tal)
const paaLoggen = (...events: ReadonlyArray<Oensket["event"]>) => grunde(log, oensker(events, 100))

const af = (by: string, id = uuid(3)) => grunde(log, [{ id, by, event: lovlig.FormidlingRegistreret }])
const cpr = "the text holds what looks like a personal number (CPR); leave it out"

type Sagt = readonly [kode: string, felt: string, message: string, vaerdi?: string, forslag?: string]
export type Ordlydseksempel = readonly [string, () => ReadonlyArray<Afvisning>, Sagt]

export const eksempler: ReadonlyArray<Ordlydseksempel> = [
  [
    "a year that is not there",
    () => grundeMod(undtag({ ...lister, projektaar: [projektaar, "1999/00"] })),
    ["ukendtProjektaar", "projektaar", "the agreement has no year 1999/00", "1999/00"]
  ],
  [
    "a promise that is nearly there",
    () => grundeMod(undtag({ ...lister, kriterium: "listen" })),
    ["ukendtKriterium", "kriterium", '"listen" is not in the agreement; did you mean "lister"?', "listen", "lister"]
  ],
  [
    "a promise that is like none",
    () => grundeMod(undtag({ ...lister, kriterium: "et helt andet løfte" })),
    ["ukendtKriterium", "kriterium", '"et helt andet løfte" is not in the agreement', "et helt andet løfte"]
  ],
  [
    "an area that is nearly there",
    () => grundeMod(undtag({ ...lister, omraade: "nor" })),
    ["ukendtOmraade", "omraade", '"nor" is not in the agreement; did you mean "nord"?', "nor", "nord"]
  ],
  [
    "an area of a promise for all together",
    () => grundeMod(undtag({ ...lister, kriterium: "bestand" })),
    ["omraadePasserIkke", "omraade", "bestand is measured for all areas together", "nord"]
  ],
  [
    "an exemption from a hard promise",
    () => grundeMod(undtag({ ...lister, kriterium: "fastsat" })),
    [
      "loeftetErHaardt",
      "kriterium",
      "its words leave no room for an exemption; a promise is changed by a revision",
      "fastsat"
    ]
  ],
  [
    "a baseline without its area",
    () => grundeMod(udgangspunkt({ kriterium: "lister" })),
    ["omraadeMangler", "omraade", "lister is measured for each area"]
  ],
  [
    "a baseline that the text has",
    () => grundeMod(udgangspunkt({ kriterium: "klager", omraade: "nord" })),
    [
      "udgangspunktErAftalt",
      "kriterium",
      "its target starts from no baseline that could be fixed: it is in the text, or there is none",
      "klager"
    ]
  ],
  [
    "a reading that is nearly there",
    () => grundeMod(laes({ kriterium: "klager", tvivl: "form", fortolkning: "lineær" })),
    [
      "ukendtFortolkning",
      "fortolkning",
      '"lineær" is not in the agreement; did you mean "lineaer"?',
      "lineær",
      "lineaer"
    ]
  ],
  [
    "a point of doubt that is nearly there",
    () => grundeMod(laes({ kriterium: "klager", tvivl: "forms" })),
    ["ukendtTvivl", "tvivl", '"forms" is not in the agreement; did you mean "form"?', "forms", "form"]
  ],
  [
    "a revision where there is none",
    () => grundeMod(afvis("R1")),
    ["ukendtRevision", "revision", "no such revision was put forward; there is: none", "R1"]
  ],
  [
    "a revision where there are others",
    () => grundeMod(indstil("R1", [mindst("5")]), indstil("R2", [mindst("6")]), afvis("R3")),
    ["ukendtRevision", "revision", "no such revision was put forward; there is: R1, R2", "R3"]
  ],
  [
    "a revision that was adopted",
    () => grundeMod(indstil("R1", [mindst("5")]), vedtag("R1", { gyldigFra: "2002-08-01" }), afvis("R1")),
    ["revisionErAfgjort", "revision", "it was adopted on 2019-02-20", "R1"]
  ],
  [
    "a revision that was turned down",
    () => grundeMod(indstil("R1", [mindst("5")]), afvis("R1"), afvis("R1")),
    ["revisionErAfgjort", "revision", "it was turned down on 2019-02-20", "R1"]
  ],
  [
    "a revision of a name that is used",
    () => grundeMod(indstil("R1", [mindst("5")]), indstil("R1", [mindst("6")])),
    ["revisionFindes", "revision", "a revision with this id was put forward before", "R1"]
  ],
  [
    "a revision that changes nothing",
    () => grundeMod(indstil("R1", [mindst("3")])),
    ["ugyldigRevision", "aendringer", "aendringer[0]: ændrer ikke noget; aftalen siger allerede det"]
  ],
  [
    "a revision decided before it was put forward",
    () => grundeMod(indstil("R1", [mindst("5")], { dato: "2019-03-01" }), afvis("R1")),
    ["datoFoerIndstillingen", "dato", "it was put forward on 2019-03-01", "2019-02-20"]
  ],
  [
    "a revision in force after the end",
    () => grundeMod(indstil("R1", [mindst("5")]), vedtag("R1", { gyldigFra: "2009-08-01" })),
    ["datoUdenForAftalen", "gyldigFra", "2009-08-01 is outside the agreement, 2001-08-01 to 2005-07-31", "2009-08-01"]
  ],
  [
    "a year closed before its end",
    () => grundeMod(afslut(projektaar, "2003-07-30")),
    ["aaretErIkkeSlut", "dato", "2002/03 ends on 2003-07-31", "2003-07-30"]
  ],
  [
    "a year closed twice",
    () => grundeMod(afslut(projektaar, "2003-08-30"), afslut(projektaar, "2003-08-31")),
    ["aaretErAfsluttet", "projektaar", "2002/03 was closed on 2003-08-30", "2002/03"]
  ],
  [
    "a year closed that is not there",
    () => grundeMod(afslut("1999/00", "2003-08-30")),
    ["ukendtProjektaar", "projektaar", "the agreement has no year 1999/00", "1999/00"]
  ],
  [
    "an edition out of its turn",
    () => grundeMod(udgave(3)),
    ["forkertUdgave", "udgave", "the next edition has the number 1", "3"]
  ],
  [
    "an edition that restates none",
    () => grundeMod(udgave(1, { erstatter: 4 })),
    ["forkertUdgave", "erstatter", "no edition of this year was sent out", "4"]
  ],
  [
    "an edition that does not say what it restates",
    () => grundeMod(udgave(1), udgave(2)),
    ["forkertUdgave", "erstatter", "it restates edition 1", ""]
  ],
  [
    "an edition of what is not written yet",
    () => grundeMod(udgave(1, { skaering: { ...skaering, position: 10 } })),
    ["skaeringUdenForLoggen", "skaering", "the log ends at position 9", "10"]
  ],
  [
    "an edition to somebody unknown",
    () => grundeMod(udgave(1, { modtagere: ["bestyrelsen"] })),
    [
      "ukendtRolle",
      "modtagere",
      '"bestyrelsen" is not in the agreement; did you mean "bestyrelse"?',
      "bestyrelsen",
      "bestyrelse"
    ]
  ],
  [
    "a second figure of a cell",
    () => paaLoggen(tal),
    [
      "cellenHarEtTal",
      "vaerdi",
      "position 2 already holds the figure of this cell; correct it instead of adding another",
      "2"
    ]
  ],
  [
    "a correction of what is not there",
    () => paaLoggen(annulleret(9, tal)),
    ["ukendtRegistrering", "position", "position 9 is no registration of this log", "9"]
  ],
  [
    "a correction of what is annulled",
    () => paaLoggen(annulleret(2, tal), annulleret(2, tal)),
    ["erAnnulleret", "position", "position 2 is annulled"]
  ],
  [
    "a correction of what does not stand",
    () => paaLoggen(annulleret(2, { ...tal, vaerdi: "1" })),
    ["gammelVaerdiPasserIkke", "foer", "the old value is not the one that stands"]
  ],
  [
    "a correction of one type to another",
    () => paaLoggen(rettet(2, tal, lovlig.TilflytterRegistreret)),
    ["andenType", "efter", "a correction keeps the type of the registration"]
  ],
  [
    "a correction that changes nothing",
    () => paaLoggen(rettet(2, tal, tal)),
    ["ingenAendring", "efter", "the new value is the one that stands already"]
  ],
  [
    "an id that the log has",
    () => af("faellessekretariat", uuid(1)),
    ["findesAllerede", "id", "the log holds an event with this id", uuid(1)]
  ],
  [
    "a role that is nearly there",
    () => af("faellessekretaria"),
    ["ukendtRolle", "by", "the role that writes is none of the agreement", "faellessekretaria", "faellessekretariat"]
  ],
  [
    "a role that is like none",
    () => af("xyz"),
    ["ukendtRolle", "by", "the role that writes is none of the agreement", "xyz"]
  ],
  [
    "a personal number for a role, which is not repeated",
    () => af("010190-1234"),
    ["ukendtRolle", "by", "the role that writes is none of the agreement"]
  ],
  [
    "a personal number in a reason",
    () => paaLoggen(annulleret(2, tal, "010190-1234")),
    ["muligtCprNummer", "begrundelse", cpr]
  ],
  [
    "a personal number in a decision",
    () => grundeMod(undtag({ ...lister, begrundelse: "010190-1234" })),
    ["muligtCprNummer", "begrundelse", cpr]
  ]
]
