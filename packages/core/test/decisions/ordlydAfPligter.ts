/** Refusals of what is told, closed, handed over and booked, each by an example. */
import type { Ordlydseksempel } from "./ordlydseksempler.ts"
import { afsluttet, beslutning, forbrug, forhold, notat, overdraget, underrettet } from "./pligter.ts"
import { afvist, logMed } from "./scene.ts"

const tom = logMed()
const medForhold = logMed(forhold)
const udenFor = "is outside the agreement, 2017-04-01 to 2021-03-31"

export const omPligter: ReadonlyArray<Ordlydseksempel> = [
  [
    "a circumstance of a name that is used",
    () => afvist(medForhold, forhold),
    [
      "forholdFindes",
      "forhold",
      '"skolen-lukker" names a circumstance or a decision of this log already',
      "skolen-lukker"
    ]
  ],
  [
    "a decision of a name that is used",
    () => afvist(logMed(beslutning), beslutning),
    [
      "forholdFindes",
      "beslutning",
      '"faerre-ture" names a circumstance or a decision of this log already',
      "faerre-ture"
    ]
  ],
  [
    "a circumstance that is like none",
    () => afvist(medForhold, underrettet({ forhold: "noget-helt-andet" })),
    ["ukendtForhold", "forhold", '"noget-helt-andet" is no circumstance or decision of this log', "noget-helt-andet"]
  ],
  [
    "a decision about what is nearly there",
    () => afvist(medForhold, { ...beslutning, tilForhold: "skolen-luker" }),
    [
      "ukendtForhold",
      "tilForhold",
      '"skolen-luker" is no circumstance or decision of this log',
      "skolen-luker",
      "skolen-lukker"
    ]
  ],
  [
    "a decision before what it is about",
    () => afvist(medForhold, { ...beslutning, tilForhold: "skolen-lukker", dato: "2018-04-30" }),
    ["datoFoerForholdet", "dato", '2018-04-30 is before 2018-05-01, when "skolen-lukker" came up', "2018-04-30"]
  ],
  [
    "a circumstance closed before it came up",
    () => afvist(medForhold, { ...afsluttet, dato: "2018-04-30" }),
    ["datoFoerForholdet", "dato", '2018-04-30 is before 2018-05-01, when "skolen-lukker" came up', "2018-04-30"]
  ],
  [
    "a circumstance closed that never came up",
    () => afvist(medForhold, { ...afsluttet, forhold: "noget-helt-andet" }),
    ["ukendtForhold", "forhold", '"noget-helt-andet" is no circumstance or decision of this log', "noget-helt-andet"]
  ],
  [
    "a circumstance closed twice",
    () => afvist(logMed(forhold, afsluttet), afsluttet),
    ["forholdErAfsluttet", "forhold", '"skolen-lukker" is closed']
  ],
  [
    "somebody told twice",
    () => afvist(logMed(forhold, underrettet({})), underrettet({})),
    ["erUnderrettet", "part", '"bestyrelse" has been told of "skolen-lukker"', "bestyrelse"]
  ],
  [
    "somebody told who is nobody",
    () => afvist(medForhold, underrettet({ part: "kongen af danmark" })),
    ["ukendtPart", "part", '"kongen af danmark" is not in the agreement', "kongen af danmark"]
  ],
  [
    "a decision of nobody",
    () => afvist(tom, { ...beslutning, organ: "kommunen" }),
    ["ukendtPart", "organ", '"kommunen" is not in the agreement; did you mean "kommune"?', "kommunen", "kommune"]
  ],
  [
    "a decision about a promise that is none",
    () => afvist(tom, { ...beslutning, kriterier: ["K1a", "K9999"] }),
    ["ukendtKriterium", "kriterier", '"K9999" is not in the agreement', "K9999"]
  ],
  [
    "a circumstance after the agreement",
    () => afvist(tom, { ...forhold, dato: "2021-04-01" }),
    ["datoUdenForAftalen", "dato", `2021-04-01 ${udenFor}`, "2021-04-01"]
  ],
  [
    "a decision before the agreement",
    () => afvist(tom, { ...beslutning, dato: "2017-03-31" }),
    ["datoUdenForAftalen", "dato", `2017-03-31 ${udenFor}`, "2017-03-31"]
  ],
  [
    "a note after the agreement",
    () => afvist(tom, notat({ dato: "2021-04-01" })),
    ["datoUdenForAftalen", "dato", `2021-04-01 ${udenFor}`, "2021-04-01"]
  ],
  [
    "money before the agreement",
    () => afvist(tom, forbrug({ dato: "2017-03-31" })),
    ["datoUdenForAftalen", "dato", "2017-03-31 is before the agreement began, 2017-04-01", "2017-03-31"]
  ],
  [
    "an activity handed over before the agreement",
    () => afvist(tom, overdraget({ dato: "2017-03-31" })),
    ["datoUdenForAftalen", "dato", "2017-03-31 is before the agreement began, 2017-04-01", "2017-03-31"]
  ],
  [
    "an activity handed to whom it was handed",
    () => afvist(logMed(overdraget({})), overdraget({ dato: "2018-06-01" })),
    ["ingenAendring", "tilstand", '"beboere" runs the activity that way already']
  ],
  [
    "an activity handed to nobody",
    () => afvist(tom, overdraget({ til: "kongen" })),
    ["ukendtPart", "til", '"kongen" is not in the agreement', "kongen"]
  ],
  [
    "an activity that is none handed over",
    () => afvist(tom, overdraget({ aktivitet: "aktivitet-ni" })),
    ["ukendtAktivitet", "aktivitet", '"aktivitet-ni" is not in the agreement', "aktivitet-ni"]
  ],
  [
    "a note about an activity that is none",
    () => afvist(tom, notat({ aktivitet: "aktivitet-ni" })),
    ["ukendtAktivitet", "aktivitet", '"aktivitet-ni" is not in the agreement', "aktivitet-ni"]
  ],
  [
    "0 kroner",
    () => afvist(tom, forbrug({ beloeb: "0" })),
    ["beloebErNul", "beloeb", "an amount of 0 books nothing", "0"]
  ],
  [
    "money of a source that is none",
    () => afvist(tom, forbrug({ post: "sparebøssen" })),
    ["ukendtPost", "post", '"sparebøssen" is not in the agreement', "sparebøssen"]
  ]
]
