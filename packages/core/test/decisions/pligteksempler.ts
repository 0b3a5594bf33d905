/** One named example of each reason against a duty event, for the table of all reasons. */
import { afsluttet, beslutning, forbrug, forhold, underrettet } from "./pligter.ts"
import { afvist, logMed } from "./scene.ts"

const tom = logMed()

export const pligteksempler = {
  ukendtForhold: [
    "somebody told of what has not come up",
    afvist(logMed(forhold), underrettet({ forhold: "skolen-luker" })),
    { felt: "forhold", vaerdi: "skolen-luker", forslag: "skolen-lukker" }
  ],
  ukendtPart: [
    "the board in the definite form",
    afvist(logMed(forhold), underrettet({ part: "bestyrelsen" })),
    { felt: "part", vaerdi: "bestyrelsen", forslag: "bestyrelse" }
  ],
  ukendtPost: [
    "A10: a source that pays nothing",
    afvist(tom, forbrug({ post: "kommunen" })),
    { felt: "post", vaerdi: "kommunen" }
  ],
  forholdFindes: [
    "a decision under the id of a circumstance",
    afvist(logMed(forhold), { ...beslutning, beslutning: forhold.forhold }),
    { felt: "beslutning", vaerdi: "skolen-lukker" }
  ],
  forholdErAfsluttet: [
    "a circumstance closed twice",
    afvist(logMed(forhold, afsluttet), afsluttet),
    { felt: "forhold" }
  ],
  datoFoerForholdet: [
    "G4: the board told the day before it came up",
    afvist(logMed(forhold), underrettet({ dato: "2018-04-30" })),
    { felt: "dato", vaerdi: "2018-04-30" }
  ],
  erUnderrettet: [
    "G4: the board told twice",
    afvist(logMed(forhold, underrettet({})), underrettet({ dato: "2018-06-01" })),
    { felt: "part", vaerdi: "bestyrelse" }
  ],
  beloebErNul: ["0 t.kr. booked", afvist(tom, forbrug({ beloeb: "0" })), { felt: "beloeb", vaerdi: "0" }]
} as const
