/** The sentences of an explanation in Danish. The agreement's own words stand in quotation marks. */
import * as Rational from "../../ground/Rational.ts"
import type { Registreringstype } from "../../terms/Udvalg.ts"

const registreringer: { readonly [T in Registreringstype]: string } = {
  ArrangementRegistreret: "arrangementer",
  DeltagelseRegistreret: "deltagelser",
  InformationsbrevRegistreret: "informationsbreve",
  TalOpgjort: "opgjorte tal",
  UndersoegelseGennemfoert: "undersøgelser",
  TilknytningRegistreret: "tilknytninger",
  TilflytterRegistreret: "tilflyttere",
  KontaktRegistreret: "kontakter",
  FormidlingRegistreret: "formidlinger",
  LeveranceRegistreret: "leverancer",
  BedoemmelseAfgivet: "bedømmelser",
  BesvarelseRegistreret: "besvarelser"
}

export const dansk = {
  tal: Rational.toDanish,
  decimal: (decimal: string): string => decimal.replace(".", ","),
  og: " og ",
  eller: " eller ",

  registreringer,
  hvor: (hvad: string, betingelser: string) => `${hvad}, hvor ${betingelser}`,
  er: (felt: string, vaerdier: string) => `${felt} er ${vaerdier}`,
  erMindst: (felt: string, antal: number) => `der er mindst ${antal} i ${felt}`,
  erHoejst: (felt: string, antal: number) => `der er højst ${antal} i ${felt}`,

  antal: (af: string) => `antallet af ${af}`,
  sum: (felt: string, af: string) => `summen af ${felt} over ${af}`,
  stoerste: (felt: string, af: string) => `det største antal ${felt} ved ét af årets ${af}`,
  personer: (af: string) => `antallet af forskellige nøgler i ${af}`,
  opfulgt: (af: string) => `, fulgt op af ${af}`,
  indenFor: (maaneder: number) => ` inden for ${maaneder} måneder`,
  parret: (spoergsmaal: string) => `, som har svaret på "${spoergsmaal}" både før og efter`,
  fremgang: (trin: number, skala: string) => `, og hvis svar er mindst ${trin} trin bedre efter end før (${skala})`,
  foersteGang: ", første gang i året",
  fraBegyndelsen: " siden aftalens begyndelse",
  faerrest: ", det område med færrest",
  bestand: (af: string) => `antallet på listen ved årets udgang (${af})`,
  bestandHoejest: (af: string) => `det højeste antal på listen ved udgangen af en dag i året (${af})`,
  opgjort: (noegletal: string) => `det opgjorte tal for ${noegletal}`,
  alleSvar: "alle svar",
  svarUden: (uden: string) => `alle svar uden ${uden}`,
  svarandel: (svar: string, spoergsmaal: string, grundlag: string) =>
    `andelen, der svarer ${svar} på "${spoergsmaal}", af ${grundlag}, i procent`,
  aendring: (af: string, mod: string, form: string) => `ændringen i ${af} ${mod}, ${form}`,
  modUdgangspunktet: "mod udgangspunktet",
  modMaaltUdgangspunkt: "mod det målte udgangspunkt",
  modAaretFoerI: "mod året før",
  modSerienI: (serie: string) => `mod serien ${serie}`,
  modTalletI: (kriterium: string) => `mod tallet for ${kriterium}`,
  former: { absolut: "i antal", relativ: "i procent", procentpoint: "i procentpoint" },
  gennemsnit: (aar: number) => `, i gennemsnit over ${aar} år`,
  kadence: (maaneder: number, af: string) => `antallet af perioder à ${maaneder} måneder med mindst ét af ${af}`,
  bedoemt: (karakterer: string) => `den seneste bedømmelse (${karakterer})`,

  fastsat: (tal: string) => `Udgangspunktet er fastsat ved en beslutning: ${tal}.`,
  aftalt: (tal: string, periode: string, ordlyd: string) => `Udgangspunktet er ${tal} (${periode}): "${ordlyd}".`,
  intetUdgangspunkt: "Aftalen nævner intet udgangspunkt her.",
  maaltIUndersoegelse: (navn: string) => `Udgangspunktet er målt i undersøgelsen ${navn}.`,
  maaltDen: (dato: string) => `Udgangspunktet er målt den ${dato}.`,
  maaltDagenFoer: "Udgangspunktet er målt dagen før aftalen.",
  fastsaettes: "Udgangspunktet fastsættes ved en beslutning, som ikke er truffet.",
  modAaretFoer: "Der måles mod året før.",
  modSerien: (serie: string) => `Der måles mod serien ${serie}.`,
  modSeriensGennemsnit: (serie: string, aar: number) => `Der måles mod serien ${serie}, i gennemsnit over ${aar} år.`,
  fraTil: (fra: string, til: string) => `Fra ${fra} til ${til}.`,
  iHalvaaret: (nummer: number, fra: string, til: string) => `I ${nummer}. halvår, ${fra} til ${til}:`,
  inden: (fra: string, til: string) => `Fra ${fra} til fristen ${til}:`,
  modTallet: (kriterium: string) => `Der måles mod tallet for ${kriterium}.`,

  udgangspunktet: "udgangspunktet",
  talletFoer: "tallet fra året før",
  trinvis: (aar: string, maal: string, hvad: string, fra: string) =>
    `Måltallet for ${aar} er ${maal}, trinvis fra ${hvad} ${fra}.`,
  flyttet: (hvad: string, stykke: string, maal: string) => `Måltallet er ${hvad} flyttet: ${stykke} = ${maal}`,
  aarNr: (n: number) => ` (år nr. ${n})`,
  afNul: "Af 0 kan der ikke regnes en ændring: cellen er undtaget.",
  ukendt: "Der er ikke noget måltal, før det er kendt.",
  afrundet: (tal: string) => `Afrundet som udgangspunktet: ${tal}.`,
  sider: { mindst: "mindst", hoejst: "højst", over: "over", under: "under" },
  skalVaere: (side: string, tal: string) => `Tallet skal være ${side} ${tal}`,
  sammeErIkkeNok: "; det samme er ikke nok",
  iHvertOmraade: "I hvert boligområde for sig:",
  iOmraadet: (navn: string) => `I ${navn}:`,
  alleDisse: "Alle disse skal holde:",
  mindstAfDisse: (antal: number) => `Mindst ${antal} af disse skal holde:`,
  om: (maalt: string) => `Om ${maalt}:`,
  iHverPeriode: (maaneder: number) => `I hver periode à ${maaneder} måneder:`,
  iPerioden: (fra: string, til: string) => `I perioden ${fra} til ${til}:`,
  kravNr: (nummer: number) => `Krav nr. ${nummer}:`,
  udfald: {
    opfyldt: "opfyldt",
    ikkeOpfyldt: "ikke opfyldt",
    kanIkkeVurderes: "kan ikke vurderes",
    undtaget: "undtaget"
  },
  mellem: (fra: string, til: string) => `Tallet skal ligge fra ${fra} til ${til}.`,
  bedoemmelse: (mindst: string) => `Bedømmelsen skal være mindst "${mindst}".`
}

/** What every language of explanations has. */
export type Ordbog = typeof dansk
