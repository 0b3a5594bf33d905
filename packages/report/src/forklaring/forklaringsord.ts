/** What stands around an explanation, in both languages. */
import type { Sprog } from "../sprog.ts"

const dansk = {
  intetTal: "intet tal",
  tallet: (tal: string) => `tallet er ${tal}`,
  intetMaaltal: "intet måltal",
  maaltallet: (tal: string) => `måltallet er ${tal}`,
  afstanden: (tal: string) => `afstanden er ${tal}`,
  ingenKarakter: "ingen bedømmelse",
  karakter: (karakter: string) => `bedømt som "${karakter}"`,
  kraevetKarakter: (karakter: string) => `, kræver mindst "${karakter}"`,
  aftalensOrd: "Aftalens ord",
  datakilde: (ord: string) => `Datakilde: "${ord}"`,
  bemaerkning: (ord: string) => `Bemærkning: ${ord}`,
  signeret: "Som den blev indgået.",
  version: (revision: string, fra: string, hvordan: string) =>
    `Efter revision ${revision}, gælder fra ${fra}. ${hvordan}`,
  besluttet: (dag: string, hvem: string, nummer: number, begrundelse: string, grundlag: string) =>
    `Besluttet ${dag} af ${hvem} (nr. ${nummer}): "${begrundelse}"; grundlag: ${grundlag}.`,
  punkt: (punkt: string) => `, punkt ${punkt}`,
  laest: "Sådan er de læst",
  ikkeBesluttet: (laesning: string) => `gælder (fortolkning ikke besluttet): ${laesning}`,
  valgt: (laesning: string) => `gælder: ${laesning}`,
  ellers: (laesning: string) => `ellers ${laesning}`,
  kravet: "Kravet",
  undtagelse: "Undtagelse",
  alleOmraader: "Alle områder skal holde det; undtagne regnes ikke med",
  maalt: "Målt",
  kendt: (kendt: number, ialt: number, endelig: boolean) =>
    `${kendt} af ${ialt} kendt; ${endelig ? "endelig" : "foreløbig"}`,
  hviler: (antal: number) => `Tallet hviler på ${antal} registrering${antal === 1 ? "" : "er"}`,
  svar: "Svar",
  log: (log: string, position: number, segl: string) => `Log ${log}, position ${position}, segl ${segl}`,
  kendtDen: (dag: string) => `, kendt ${dag}`,
  linje: (fil: string, linje: number) => ` [${fil}, linje ${linje}]`,
  rettetVed: (nummer: number) => `rettet ved nr. ${nummer}`,
  til: (indhold: string) => ` til ${indhold}`,
  annulleret: ": annulleret",
  nr: (nummer: number) => `nr. ${nummer}`,
  flere: (flere: number, alle: number) => `… og ${flere} flere (vis dem med --max ${alle})`,
  iAlt: (gruppe: string, antal: number, numre: string) => `${gruppe}: ${antal} (nr. ${numre})`,
  rettetSiden: (antal: number, numre: string) => `Rettet siden: ${antal} af dem (ved nr. ${numre})`,
  udenDag: "uden dag",
  alle: "alle",
  /** Words of the agreement or of the log; in a Danish text they are among their own. */
  citat: (ord: string) => ord,
  tal: (dansk: string) => dansk
}

const engelsk: typeof dansk = {
  intetTal: "no figure",
  tallet: (tal) => `the figure is ${tal}`,
  intetMaaltal: "no target",
  maaltallet: (tal) => `the target is ${tal}`,
  afstanden: (tal) => `the distance is ${tal}`,
  ingenKarakter: "no judgement",
  karakter: (karakter) => `judged as "${karakter}"`,
  kraevetKarakter: (karakter) => `, asks for at least "${karakter}"`,
  aftalensOrd: "The words of the agreement (in Danish)",
  datakilde: (ord) => `Source: "${ord}"`,
  bemaerkning: (ord) => `Note: "${ord}"`,
  signeret: "As it was made.",
  version: (revision, fra, hvordan) => `After revision ${revision}, in force from ${fra}. ${hvordan}`,
  besluttet: (dag, hvem, nummer, begrundelse, grundlag) =>
    `Decided ${dag} by ${hvem} (no. ${nummer}): "${begrundelse}"; minutes: ${grundlag}.`,
  punkt: (punkt) => `, item ${punkt}`,
  laest: "How they are read",
  ikkeBesluttet: (laesning) => `holds (reading not decided): ${laesning}`,
  valgt: (laesning) => `holds: ${laesning}`,
  ellers: (laesning) => `else ${laesning}`,
  kravet: "The demand",
  undtagelse: "Exemption",
  alleOmraader: "All areas have to keep it; exempt ones do not count",
  maalt: "Measured",
  kendt: (kendt, ialt, endelig) => `${kendt} of ${ialt} known; ${endelig ? "final" : "provisional"}`,
  hviler: (antal) => `The figure rests on ${antal} registration${antal === 1 ? "" : "s"}`,
  svar: "Answer",
  log: (log, position, segl) => `Log ${log}, position ${position}, seal ${segl}`,
  kendtDen: (dag) => `, known ${dag}`,
  linje: (fil, linje) => ` [${fil}, line ${linje}]`,
  rettetVed: (nummer) => `corrected by no. ${nummer}`,
  til: (indhold) => ` to ${indhold}`,
  annulleret: ": annulled",
  nr: (nummer) => `no. ${nummer}`,
  flere: (flere, alle) => `… and ${flere} more (shown with --max ${alle})`,
  iAlt: (gruppe, antal, numre) => `${gruppe}: ${antal} (no. ${numre})`,
  rettetSiden: (antal, numre) => `Corrected since: ${antal} of them (by no. ${numre})`,
  udenDag: "no day",
  alle: "all",
  citat: (ord) => `"${ord}"`,
  tal: (dansk) => dansk.replaceAll(",", ".")
}

export type Forklaringsord = typeof dansk

export const forklaringsord = (lang: Sprog): Forklaringsord => (lang === "da" ? dansk : engelsk)
