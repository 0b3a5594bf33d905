/** The words in which an agreement is read back, in English. The agreement's own words stay Danish. */
import type { Aftaleord } from "./dansk.ts"

const flyttet = (sats: string, op: boolean): string => `${op ? "raised" : "lowered"} by ${sats}`

export const engelskeAftaleord: Aftaleord = {
  og: " and ",
  hvertOmraade: (navne) => `Each housing area by itself: ${navne}.`,
  alleRaekken: "And the row »alle«: every area that is not exempt must keep it.",
  samlet: (navne) => `All housing areas together: ${navne}.`,

  hvertAar: (aar) => `Every project year: ${aar}.`,
  hvertHalvaar: (aar) => `Every half-year of the project years ${aar}.`,
  vedUdloeb: (aar) => `At the end of the agreement, in ${aar}. Until then the figure is shown, without an answer.`,
  engang: (aar) => `Once, in ${aar}.`,
  senest: (dato, fra) => `By ${dato}. What is counted is from ${fra} to that day, the day included.`,

  haard: "The demand is hard: it holds for all.",
  bloed: "The demand is soft: an area can be exempt in a year by a decision.",
  afrunding: "Figure and target are rounded to the decimals of the baseline before they are compared.",

  aftalt: "the agreed baseline",
  maaltDagenFoer: "the baseline (measured on the day before the agreement)",
  maaltDen: (dato) => `the baseline (measured on ${dato})`,
  maaltI: (undersoegelse) => `the baseline (measured in the survey ${undersoegelse})`,
  fastsat: "the baseline (to be fixed by a decision)",
  aaretFoer: "the figure of the year before",
  serien: (navn) => `the figure in the series »${navn}« of the same year`,
  serienI: (navn, aar) => `the figure in the series »${navn}« as the mean of ${aar} years`,
  tallet: (loefte) => `the figure for ${loefte} of the same year`,

  mindst: (graense) => `The figure must be at least ${graense}.`,
  over: (graense) => `The figure must be over ${graense}; ${graense} is not enough.`,
  hoejst: (graense) => `The figure must be at most ${graense}.`,
  under: (graense) => `The figure must be under ${graense}; ${graense} is not enough.`,
  ikkeUnder: (reference) => `The figure must be no lower than ${reference}.`,
  ikkeOver: (reference) => `The figure must be no higher than ${reference}.`,
  bedreOp: (reference) => `The figure must be higher than ${reference}; the same is not enough.`,
  bedreNed: (reference) => `The figure must be lower than ${reference}; the same is not enough.`,
  mellem: (fra, til) => `The figure must lie from ${fra} to ${til}, both included.`,
  karakter: (mindst, skala) => `The judgement must be at least »${mindst}« (from worst to best: ${skala}).`,

  procent: (tal) => `${tal} %`,
  procentpoint: (tal) => `${tal} percentage points`,
  enheder: (tal) => tal,
  fast: (sats, op, reference) => `${reference} ${flyttet(sats, op)}`,
  lineaer: (sats, op, reference, foerste) =>
    `${reference} ${flyttet(sats, op)} of the baseline for each year (the first year is no. ${foerste})`,
  lineaerTal: (sats, op, reference, foerste) =>
    `${reference} ${flyttet(sats, op)} for each year (the first year is no. ${foerste})`,
  sammensat: (sats, op, reference, foerste) =>
    `${reference} ${flyttet(sats, op)} year after year, compounded (the first year is no. ${foerste})`,
  foregaaende: (sats, op, reference) =>
    `the figure of the year before ${flyttet(sats, op)}; in the first year ${reference} ${flyttet(sats, op)}`,
  trin: (trin, reference) => `${reference}, in steps: ${trin}`,
  trinnet: (aar, sats, op) => `from ${aar} ${flyttet(sats, op)}`,
  nulUndtaget: "Where the baseline is 0, the area is exempt.",

  alle: "All of these must hold:",
  nogle: (antal, af) => `At least ${antal} of these ${af} must hold:`,
  hvertOmraadeFor: (krav) => `In each housing area by itself: ${krav}`,
  hverPeriode: (maaneder, krav) => `In each period of ${maaneder} months: ${krav}`,
  opfulgtInden: "The follow-up must have come by the end of the period.",
  opfulgtTilNu: "The follow-up must have come by the day that things are seen from.",
  aendring: (mod) => `It is measured against ${mod}. A fall is below 0.`,
  deltagertal: (felt, af) => `Where keys are missing, ${felt} in ${af} bounds how many they can be.`,

  udgangspunkt: (sted, tal, periode, ordlyd) => `${sted}: ${tal} (${periode}): »${ordlyd}«`,
  samletSted: "the areas together",
  undtaget: "exempt, because the baseline is 0",
  intet: "not known yet",
  alleAar: (maal) => `${maal} each time`,
  eksempel: (sted) => `For ${sted}:`,
  halvaar: (aar, nummer) => `${aar}, half-year no. ${nummer}`,

  noegletal: (navn, id, hvem, hvor, naar) => `»${navn}« (${id}), reported ${hvor} ${naar} by ${hvem}`,
  prOmraade: "for each area",
  forAlle: "as one figure for all",
  prAar: "each project year",
  prDag: "as of a day",
  spoergsmaal: (tekst, fra, til) => `answers to »${tekst}« in a survey whose field period lies from ${fra} to ${til}`,
  maalgruppen: (gruppe) => `, target group ${gruppe}`,
  bedoemmelser: "judgements, given one by one (BedoemmelseAfgivet)",
  fraFil: (filer) => `; from ${filer}`,
  udenFil: "; registered one by one",
  foertAf: (navn, hvem) => `Kept in »${navn}« (${hvem}). Where it has no row, the figure is missing; it is not 0.`,

  opfoelgning: {
    daekning: "Followed up as coverage, beside the table.",
    bedoemmelse: "Followed up by a judgement, beside the table.",
    leverance: "Followed up as deliveries, beside the table.",
    overdragelse: "Followed up as handing over to the residents, beside the table."
  },
  ikkeMaalt: "Not measured.",
  anslaaet: "The words only expect it: nothing is broken where it comes out otherwise.",
  leverancer: (navne) => `Deliveries: ${navne}.`
}
